"""Which names and phrases mean the same, and on whose word."""

from __future__ import annotations

import pytest

from parley.analysis.identity import Identity
from parley.ledger import Judgement, Subject, Verdict
from parley.records import Dossier, Issue, Party

DOSSIER = Dossier(parties=(Party("Ruritania", ("Strelsau",)),), issues=(Issue("ceasefire", ("end of the fighting",)),))


def judged(verdict: Verdict, left: str = "grain exports", right: str = "shipping corridor") -> Judgement:
    return Judgement(Subject.ISSUE, left, right, verdict, "both mean the ports", "anna")


def test_the_dossier_names_an_actor_and_an_issue() -> None:
    identity = Identity(DOSSIER)
    assert identity.actor("Strelsau", "Ruritania")
    assert identity.issue("early end of the fighting", "unconditional ceasefire")
    assert not identity.issue("ceasefire", "grain exports")


@pytest.mark.parametrize(("other", "same"), [("Jana Kowalčik", True), ("Jana Kowalcyk", True), ("Ana Novak", False)])
def test_near_spellings_are_one_person(other: str, same: bool) -> None:  # noqa: FBT001
    assert bool(Identity(Dossier()).actor("Jana Kowalcik", other, persons=True)) is same


def test_near_spellings_of_states_are_two() -> None:
    assert Identity(Dossier()).actor("Ruritania", "Ruritanio") is None


def test_phrases_that_share_half_of_their_words_are_one_issue() -> None:
    link = Identity(Dossier()).issue("prisoner exchange", "exchange of all prisoners")
    assert link
    assert link.score == 1.0


def test_a_judgement_overrules_the_words_and_a_later_one_the_earlier() -> None:
    same = Identity(Dossier(), [judged(Verdict.SAME)]).issue("grain exports", "shipping corridor")
    assert same
    assert "anna" in same.why
    both = Identity(Dossier(), [judged(Verdict.SAME), judged(Verdict.DIFFERENT)])
    assert both.issue("grain exports", "shipping corridor") is None
