"""Facts that are taken from threads by their rare words are those that all lines together tell."""

from __future__ import annotations

from datetime import timedelta

import pytest

from parley.analysis.facts import Facts, KeptFacts, Tells, kept, told_facts
from parley.ledger import Judgement, Ledger, Subject, Tier, Verdict, judge, rebuild, record, verify
from tests.ledger.ticking import START, told
from tests.ledger.weave.saying import saying

SHARES = (1.0, 0.75, 0.5)
CLAIM = ("Graustark", "claims", "actual", "the truce holds")
DROPPED = ("Ruritania", "demands", "former", "an early truce")


@pytest.fixture
def telling(woven: Ledger) -> Ledger:
    """A ledger that tells some facts."""
    record(woven, told("a1"))
    record(woven, saying("a2", "2025-03-02", CLAIM, DROPPED))
    record(woven, saying("a3", "2025-03-04", ("Strelsau", "supports", "actual", "a truce of the harbours"), CLAIM))
    return woven


def assert_same(ledger: Ledger, moment: int | None = None) -> None:
    """Ask for what each fact says, by all kinds and shares."""
    known_at = None if moment is None else START + timedelta(seconds=moment)
    every = list(told_facts(ledger, known_at=known_at))
    all_of_them = Facts(every)
    for words in {one.words for one in every}:
        some = KeptFacts(ledger, known_at)
        for share in SHARES:
            for tells in Tells:
                for also in (frozenset[str](), frozenset(sorted(words)[:1]), frozenset(sorted(words)[-2:])):
                    near = all_of_them.near(words, share, tells)
                    assert some.near(words, share, tells, also) == [one for one in near if also <= one.words]


def test_facts_are_the_same_by_their_words(telling: Ledger) -> None:
    assert len(list(told_facts(telling))) > 2
    assert_same(telling)


def test_facts_of_frequent_words_are_the_same(telling: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FEW", 0)
    assert_same(telling)


def test_facts_of_an_earlier_moment_stay_after_a_judgement(telling: Ledger) -> None:
    judge(telling, Judgement(Subject.ISSUE, "an early truce", "the truce holds", Verdict.SAME, "one truce", "anna"))
    for moment in range(6):
        assert_same(telling, moment)
    assert_same(telling)
    assert verify(telling).faults == ()


def test_facts_are_found_after_a_rebuild(telling: Ledger) -> None:
    rebuild(telling)
    assert_same(telling)


def test_facts_of_one_tier_are_those_of_its_records(telling: Ledger) -> None:
    telling.tier = Tier.CONFIRMED
    assert KeptFacts(telling).near(frozenset({"truce"}), 1.0, Tells.SO) == []
    telling.tier = Tier.CANDIDATE
    assert_same(telling)
