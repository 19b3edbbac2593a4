"""What a ledger keeps of records that contradict each other."""

from __future__ import annotations

from datetime import date, datetime
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.analysis.conflicts import Conflict, asked_conflicts, conflicts
from parley.analysis.identity import Identity, threads
from parley.analysis.weaving import weaving
from parley.ledger import Judgement, Ledger, Subject, Verdict, judge, open_ledger, rebuild, record, status, told, verify
from parley.records import Dossier
from tests.ledger.ticking import ticking
from tests.ledger.weave.saying import saying

Article = tuple[str, str]
"""Day and stance."""

ARTICLES = st.lists(
    st.tuples(st.sampled_from(["2026-03-02", "2026-03-03", "2026-03-20"]), st.sampled_from(["demands", "opposes"])),
    min_size=1, max_size=6,
)  # fmt: skip


def add(ledger: Ledger, number: int, day: str, stance: str) -> datetime:
    """Record an article, and give the moment."""
    said = ("Ruritania", stance, "actual", "truce")
    record(ledger, saying(f"a{number}", day, said, outlet=f"Outlet {number}", outlet_from="meta"))
    last = status(ledger).last
    assert last
    return last


def kept(ledger: Ledger, known_at: datetime | None = None) -> list[Conflict]:
    return asked_conflicts(ledger, known_at=known_at)[0]


def at_once(ledger: Ledger) -> list[Conflict]:
    identity = Identity(Dossier())
    return conflicts(threads(told(ledger), identity), identity)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ARTICLES)
def test_the_past_stays_and_what_is_kept_is_what_is_found_at_once(articles: list[Article]) -> None:
    with (
        TemporaryDirectory() as folder,
        open_ledger(f"sqlite:///{folder}/ledger.db", clock=ticking(), create=True, weaver=weaving) as ledger,
    ):
        before = []
        for number, (day, stance) in enumerate(articles):
            moment = add(ledger, number, day, stance)
            before.append((moment, kept(ledger)))
        assert kept(ledger) == at_once(ledger)
        assert [kept(ledger, known_at=moment) for moment, _ in before] == [found for _, found in before]


def test_a_contradiction_is_kept_and_can_be_made_anew(woven: Ledger) -> None:
    add(woven, 1, "2026-03-02", "demands")
    add(woven, 2, "2026-03-20", "opposes")
    before = kept(woven)
    assert [one.kind.value for one in before] == ["reversal"]
    assert verify(woven).faults == ()
    rebuild(woven)
    assert kept(woven) == before


def test_an_article_that_was_edited_contradicts_nothing_any_more(woven: Ledger) -> None:
    add(woven, 1, "2026-03-02", "demands")
    before = add(woven, 2, "2026-03-20", "opposes")
    add(woven, 2, "2026-03-20", "demands")
    assert kept(woven) == []
    assert len(kept(woven, known_at=before)) == 1


def test_a_part_of_the_conflicts_is_given_with_their_number(woven: Ledger) -> None:
    for number, (day, stance) in enumerate(
        [("2026-03-02", "demands"), ("2026-03-20", "opposes"), ("2026-04-20", "demands")]
    ):
        add(woven, number, day, stance)
    first, last = kept(woven)
    assert asked_conflicts(woven, part=slice(0, 1)) == ([first], 2)
    assert asked_conflicts(woven, part=slice(-1, -2, -1)) == ([last], 2)
    assert asked_conflicts(woven, lambda one: one.began == date(2026, 4, 20)) == ([last], 1)


def test_what_is_recorded_while_conflicts_are_put_together_bears_on_the_next_question(woven: Ledger) -> None:
    add(woven, 1, "2026-03-02", "demands")
    add(woven, 2, "2026-03-20", "opposes")
    before = kept(woven)
    assert asked_conflicts(woven, lambda _: bool(add(woven, 2, "2026-03-20", "demands"))) == (before, 1)
    assert kept(woven) == []


def test_a_judgement_makes_pairs_anew(woven: Ledger) -> None:
    add(woven, 1, "2026-03-02", "demands")
    add(woven, 2, "2026-03-20", "opposes")
    judge(woven, Judgement(Subject.ACTOR, "Ruritania", "The Kingdom", Verdict.SAME, "one state", "a test"))
    assert [one.kind.value for one in kept(woven)] == ["reversal"]
