"""Records that tell of one thing come together; others do not, and what comes later moves nothing."""

from __future__ import annotations

from parley.analysis.identity import Identity, Thread, threads
from parley.ledger import Told
from parley.records import Dossier
from tests.analysis.telling import telling


def joined(*told: Told) -> list[list[str]]:
    return [[one.id for one in thread.members] for thread in made(*told)]


def made(*told: Told) -> list[Thread]:
    return threads(told, Identity(Dossier()))


def test_one_actor_on_one_issue_is_one_thread() -> None:
    one, other = telling("statement", issue="an early truce"), telling("statement", issue="the truce")
    third = telling("statement", issue="grain exports")
    assert joined(one, other, third) == [[one.id, other.id], [third.id]]


def test_two_debtors_of_one_measure_are_two_threads() -> None:
    assert len(made(telling("commitment"), telling("commitment", debtor="Ruritania"))) == 2


def test_records_of_different_kinds_never_meet() -> None:
    assert len(made(telling("statement", issue="monitors"), telling("question", about="monitors"))) == 2


def test_a_thread_says_why_a_record_joined_it() -> None:
    (thread,) = made(telling("question"), telling("question"))
    assert [link.why for link in thread.links] == ["words shared"]


def test_what_comes_later_does_not_move_what_was_there() -> None:
    told = [telling("meeting"), telling("meeting", participants=("Ruritania", "Strelsau")), telling("meeting")]
    assert joined(*told)[: len(joined(*told[:2]))] == [[told[0].id, told[2].id], [told[1].id]]
