"""What people decide on records bears on every answer from then on, and holds on to its words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from parley.ledger import (
    Decision,
    Ledger,
    Narrow,
    Review,
    Tier,
    judgements,
    keep_dossier,
    lines,
    orphans,
    record,
    review,
    reviews,
    search,
    told,
    verify,
)
from parley.reading.known import known_actor
from parley.records import BadReview, Dossier, Party
from tests.ledger.ticking import START
from tests.ledger.weave.saying import kept, saying

TRUCE = ("Ruritania", "demands", "actual", "truce")
CONTRARY = ("Ruritania", "opposes", "actual", "truce")


def decide(ledger: Ledger, decision: Decision, name: str = "sa10", **fields: str) -> None:
    review(ledger, name, Review(decision, "anna", "as I read it", fields or None))


@pytest.fixture
def filled(woven: Ledger) -> Ledger:
    """Two articles that tell one position, then a third the contrary."""
    for number, said in ((1, TRUCE), (2, TRUCE), (3, CONTRARY)):
        record(woven, saying(f"a{number}", f"2025-03-0{number}", said))
    return woven


def stances(ledger: Ledger, tier: Tier = Tier.ALL) -> list[str]:
    return [one.body["stance"] for one in told(ledger, kinds=("statement",), tier=tier)]


def test_a_rejected_record_does_not_come_out_and_leaves_its_position(filled: Ledger) -> None:
    decide(filled, Decision.REJECT, "sa30")
    assert stances(filled) == ["demands", "demands"]
    assert [held.interval.ended for held in kept(filled)] == [None]
    assert verify(filled).faults == ()


def test_a_corrected_record_comes_out_corrected_in_its_tier(filled: Ledger) -> None:
    decide(filled, Decision.CORRECT, "sa30", stance="supports", actor="Graustark")
    assert stances(filled, Tier.CONFIRMED) == ["supports"]
    assert stances(filled, Tier.CANDIDATE) == ["demands", "demands"]
    assert [held.actor for held in kept(filled)] == ["Graustark", "Ruritania"]
    assert verify(filled).faults == ()


def test_the_first_record_of_a_position_may_be_corrected_and_corrected_back(filled: Ledger) -> None:
    before = kept(filled)
    decide(filled, Decision.CORRECT, actor="Graustark")
    assert {held.actor for held in kept(filled)} == {"Graustark", "Ruritania"}
    decide(filled, Decision.UNDO)
    assert [held.interval.witnesses for held in kept(filled)] == [held.interval.witnesses for held in before]
    assert verify(filled).faults == ()


def test_the_lines_of_a_tier_are_made_of_its_records_alone(filled: Ledger) -> None:
    decide(filled, Decision.ACCEPT, "sa20")
    whole = lines(filled, "positions", ended=True)
    filled.tier = Tier.CONFIRMED
    (one,) = kept(filled)
    assert [witness.article for witness in one.interval.witnesses] == ["a2"]
    assert lines(filled, "positions")[0].thread in {line.thread for line in whole}
    filled.tier = Tier.CANDIDATE
    assert [held.interval.articles for held in kept(filled)] == [1, 1]


def test_a_search_goes_by_reviews(filled: Ledger) -> None:
    decide(filled, Decision.REJECT)
    decide(filled, Decision.CORRECT, "sa20", stance="supports")
    found = {hit.article: hit.body for hit in search(filled, "truce", narrow=Narrow(kinds=("statement",)))}
    assert set(found) == {"a2", "a3"}
    assert (found["a2"] or {})["stance"] == "supports"


def test_undo_goes_back_step_by_step(filled: Ledger) -> None:
    for decision in (Decision.ACCEPT, Decision.REJECT, Decision.NOTE, Decision.UNDO):
        decide(filled, decision)
    assert stances(filled, Tier.CONFIRMED) == ["demands"]
    decide(filled, Decision.UNDO)
    assert stances(filled, Tier.CONFIRMED) == []
    with pytest.raises(BadReview, match="no review to undo"):
        decide(filled, Decision.UNDO)


def test_reopening_makes_a_candidate_as_it_was_read(filled: Ledger) -> None:
    decide(filled, Decision.CORRECT, stance="supports")
    decide(filled, Decision.ACCEPT)
    assert stances(filled, Tier.CONFIRMED) == ["supports"]
    decide(filled, Decision.REOPEN)
    assert stances(filled, Tier.CANDIDATE) == ["demands", "demands", "opposes"]


def test_an_answer_for_a_past_moment_knows_no_later_review(filled: Ledger) -> None:
    then, before = START + timedelta(minutes=1), kept(filled)
    filled.clock = lambda: START + timedelta(minutes=2)
    decide(filled, Decision.REJECT)
    assert len(list(told(filled, kinds=("statement",), known_at=then))) == 3
    assert kept(filled, known_at=then) == before


@pytest.mark.parametrize(
    ("fields", "fault"),
    [({"stance": "wants"}, "Take one of supports"), ({"side": "x"}, "is no field"), ({"issue": ""}, "issue")],
)
def test_a_value_that_a_field_does_not_take_is_told(filled: Ledger, fields: dict[str, str], fault: str) -> None:
    with pytest.raises(BadReview, match=fault):
        decide(filled, Decision.CORRECT, **fields)


def test_an_id_of_nothing_is_told(filled: Ledger) -> None:
    with pytest.raises(BadReview, match="no record"):
        decide(filled, Decision.ACCEPT, "s0")


def test_who_decided_and_why_are_kept(filled: Ledger) -> None:
    decide(filled, Decision.NOTE)
    (one,) = reviews(filled)
    assert (one.by, one.why, one.of, one.article) == ("anna", "as I read it", "sa10", "a1")
    assert judgements(filled) == []


def test_a_review_survives_a_later_reader_and_an_edit(filled: Ledger) -> None:
    decide(filled, Decision.CORRECT, stance="supports")
    record(filled, saying("a1", "2025-03-01", TRUCE, version="2"))
    record(filled, saying("a1", "2025-03-01", TRUCE, version="2", outlet="Strelsau Gazette"))
    assert stances(filled, Tier.CONFIRMED) == ["supports"]
    assert orphans(filled) == []
    assert verify(filled).faults == ()


def test_a_rejection_does_not_fall_on_another_reading_of_the_sentence(filled: Ledger) -> None:
    decide(filled, Decision.REJECT)
    record(filled, saying("a1", "2025-03-01", ("Ruritania", "demands", "actual", "grain exports"), version="2"))
    assert len(stances(filled)) == 3
    (orphan,) = orphans(filled)
    assert (orphan.decision, orphan.of) == (Decision.REJECT, "sa10")


def test_an_acceptance_bears_another_wording_but_no_other_stance(filled: Ledger) -> None:
    decide(filled, Decision.ACCEPT)
    record(filled, saying("a1", "2025-03-01", ("Ruritania", "demands", "actual", "an early truce"), version="2"))
    assert stances(filled, Tier.CONFIRMED) == ["demands"]
    record(filled, saying("a1", "2025-03-01", CONTRARY, version="3"))
    assert (stances(filled, Tier.CONFIRMED), len(orphans(filled))) == ([], 1)


def test_an_orphan_finds_its_record_when_that_comes_back(filled: Ledger) -> None:
    decide(filled, Decision.ACCEPT)
    record(filled, saying("a1", "2025-03-01", version="2"))
    assert len(orphans(filled)) == 1
    record(filled, saying("a1", "2025-03-01", TRUCE, version="3"))
    assert (orphans(filled), stances(filled, Tier.CONFIRMED)) == ([], ["demands"])
    assert verify(filled).faults == ()


def actor_of(ledger: Ledger, name: str) -> dict[str, Any]:
    decide(ledger, Decision.CORRECT, actor=name)
    return next(one.body["actor"] for one in told(ledger, kinds=("statement",), tier=Tier.CONFIRMED))


def test_an_actor_that_is_known_keeps_its_id_when_a_record_is_corrected(filled: Ledger) -> None:
    filled.registry = known_actor
    assert actor_of(filled, "Germany") == {"name": "Germany", "id": "germany", "kind": "state"}
    assert actor_of(filled, "Volodymyr Zelensky")["id"] == "volodymyr-zelenskyy"
    assert actor_of(filled, "Nobody Known")["id"] is None


def test_an_alias_in_the_dossier_names_its_party(filled: Ledger) -> None:
    filled.registry = known_actor
    keep_dossier(filled, Dossier(parties=(Party("France", ("the Elysian side",)),)))
    assert actor_of(filled, "the Elysian side")["id"] == "france"
