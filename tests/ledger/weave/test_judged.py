"""What people judge of meetings, commitments and questions: every view goes by it, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from parley.analysis.identity import Identity
from parley.analysis.judging import automatic, given_judgements, suggestions
from parley.ledger import (
    Judgement,
    Ledger,
    Subject,
    Verdict,
    ends,
    judge,
    judgements,
    rebuild,
    record,
    subject_of,
    threads_of,
    verify,
)
from parley.records import BadJudgement, Dossier
from tests.ledger.ticking import derived, told

MEETS = "Envoys of both meet in {} on Friday."


def meeting(id: str, day: int, place: str | None = "Strelsau", **facts: Any) -> dict[str, Any]:  # noqa: ANN401
    """A reading of an article that tells of one meeting."""
    made = told(id, published=f"2025-03-{day:02}", published_from="meta")
    text = made["article"]["text"] = MEETS.format(place)
    like = made["meetings"][0] | {"id": f"m{id}", "place": place, **facts}
    like["evidence"] = {"text": text, "start": 0, "end": len(text)}
    return made | {"statements": [], "commitments": [], "open_questions": [], "meetings": [like]}


def say(ledger: Ledger, verdict: str, left: str, right: str, by: str = "anna") -> None:
    two = ends(ledger, Subject.MEETING, left, right)
    judge(ledger, Judgement(Subject.MEETING, left, right, Verdict(verdict), "one reason", by, two))


def apart(ledger: Ledger, *records: str) -> list[int]:
    """Number the threads in which records stand, in the order in which they come."""
    names = threads_of(ledger, records)
    order = list(dict.fromkeys(names[one] for one in records))
    return [order.index(names[one]) for one in records]


@pytest.fixture
def two(woven: Ledger) -> Ledger:
    """A ledger with one meeting that is told of twice, under two places, and once more under each."""
    for made in (meeting("1", 3), meeting("2", 3, "Hentzau"), meeting("3", 4), meeting("4", 4, "Hentzau")):
        record(woven, made)
    assert apart(woven, "m1", "m2", "m3", "m4") == [0, 1, 0, 1]
    return woven


def test_two_meetings_that_are_judged_the_same_are_one_with_all_that_belongs_to_them(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    assert apart(two, "m1", "m2", "m3", "m4") == [0, 0, 0, 0]
    record(two, meeting("5", 5, "Hentzau"))
    assert apart(two, "m1", "m5") == [0, 0]
    assert verify(two).faults == ()


def test_a_judgement_is_taken_back_by_a_later_one(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    say(two, "withdrawn", "m2", "m1")
    assert apart(two, "m1", "m2", "m3", "m4") == [0, 1, 0, 1]
    assert [one.replaced for one in given_judgements(two, Dossier())] == [True, False]


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_what_is_not_judged_the_same_stands_apart(two: Ledger, verdict: str) -> None:
    say(two, verdict, "m1", "m3")
    assert apart(two, "m1", "m3") == [0, 1]
    assert verify(two).faults == ()


def test_two_are_never_one_by_way_of_a_third(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    say(two, "same", "m2", "m3", "ben")
    say(two, "different", "m1", "m3", "carla")
    found = given_judgements(two, Dossier())
    assert apart(two, "m1", "m3") == [0, 1]
    (chain,) = found[2].against
    assert [one.by for one in chain.same] + [chain.different.by] == ["anna", "ben", "carla"]
    assert [one.followed for one in found].count(False) == 1


def test_a_judgement_holds_on_to_its_sentence_when_the_article_is_edited(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    edited = meeting("1", 3)
    text = f"Corrected. {MEETS.format('Strelsau')}"
    edited["article"]["text"] = text
    edited["meetings"][0]["id"] = "mx"
    edited["meetings"][0]["evidence"] |= {"start": 11, "end": len(text)}
    record(two, edited)
    assert apart(two, "mx", "m2") == [0, 0]
    assert [one.lost for one in given_judgements(two, Dossier())] == [False]


def test_a_judgement_whose_sentence_is_gone_is_told_to_be_lost(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    edited = meeting("1", 3, "Zenda")
    edited["meetings"][0]["id"] = "mx"
    record(two, edited)
    assert [one.lost for one in given_judgements(two, Dossier())] == [True]


def test_what_was_judged_is_rebuilt(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    record(two, meeting("5", 5, "Hentzau"))
    before = derived(two)
    rebuild(two)
    assert derived(two) == before


def test_every_link_is_told_as_a_judgement_with_reason_and_score(two: Ledger) -> None:
    say(two, "same", "m1", "m2")
    told = {one.right: (one.left, one.why, one.score) for one in automatic(two, {Subject.MEETING})}
    assert told["m2"] == ("m1", "judged by anna: one reason", 1.0)
    assert told["m3"][1:] == ("the same sides at one time", 1.0)


def test_a_pair_that_two_places_keep_apart_is_suggested_until_it_is_judged(two: Ledger) -> None:
    def asked() -> list[tuple[set[str], str]]:
        identity = Identity(Dossier(), judgements(two))
        some = suggestions(two, Dossier(), identity, {Subject.MEETING})
        return [({one.left, one.right}, one.why) for one in some if not one.together]

    assert ({"m1", "m2"}, "the same sides, but two places") in asked()
    say(two, "different", "m1", "m2")
    assert all({"m1", "m2"} != pair for pair, _ in asked())


def test_names_alone_are_suggested_where_names_are_asked_for(two: Ledger) -> None:
    some = suggestions(two, Dossier(), Identity(Dossier()), {Subject.ACTOR})
    assert all(one.of is Subject.ACTOR for one in some)


def test_two_of_one_thread_are_named_by_their_records(two: Ledger) -> None:
    (thread,) = {threads_of(two, ["m1"])["m1"]}
    assert subject_of(thread, "m0123456789ab") is Subject.MEETING
    assert subject_of("truce", "m1.2") is None
    with pytest.raises(BadJudgement, match="one and the same"):
        ends(two, Subject.MEETING, thread, "m1")
    with pytest.raises(BadJudgement, match="no meeting"):
        ends(two, Subject.MEETING, "m99.1", "m1")
