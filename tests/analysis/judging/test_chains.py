"""Judgements that contradict each other are told with all that take part."""

from __future__ import annotations

from parley.analysis.judging import chains
from parley.ledger import Judgement, Subject, Verdict
from parley.records import Dossier, Issue


def said(verdict: Verdict, left: str, right: str, of: Subject = Subject.ISSUE) -> Judgement:
    return Judgement(of, left, right, verdict, "a reason", "anna")


SAME = [
    said(Verdict.SAME, "truce", "quiet on the river"),
    said(Verdict.SAME, "Quiet on the River", "end of the shelling"),
]
APART = said(Verdict.DIFFERENT, "end of the shelling", "truce")


def test_a_chain_of_two_contradicts_a_third() -> None:
    (found,) = chains([*SAME, APART], Dossier())
    assert found.different == APART
    assert list(found.same) == SAME[::-1]


def test_judgements_that_agree_contradict_nothing() -> None:
    other = said(Verdict.DIFFERENT, "end of the shelling", "grain exports")
    assert chains([*SAME, other, said(Verdict.UNSURE, "end of the shelling", "truce")], Dossier()) == []


def test_actors_and_issues_of_one_name_are_not_confused() -> None:
    assert chains([*SAME, said(Verdict.DIFFERENT, "end of the shelling", "truce", Subject.ACTOR)], Dossier()) == []


def test_what_the_dossier_names_takes_part() -> None:
    named = Dossier(issues=(Issue("truce", ("end of the shelling",)),))
    (found,) = chains([APART], named)
    assert [one.by for one in found.same] == ["the dossier"]
