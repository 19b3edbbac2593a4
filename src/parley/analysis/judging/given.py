"""What people judged: each word with its time, whether it stands, and whether the ledger goes by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from parley.analysis.identity.judged import same_two
from parley.analysis.judging.chains import Chain, chains
from parley.analysis.scoring.words import fold
from parley.ledger import End, Given, Judgement, Ledger, Verdict, given, threads_of_ends
from parley.records import Dossier


@dataclass(frozen=True, slots=True)
class Standing:
    """A judgement that somebody gave.

    ``replaced`` says that a later one took its place; ``followed`` whether the records that it is of stand together or
    apart as it says (None: it is of names, or undecided, or its records are not found any more, which ``lost`` tells).
    ``against`` are the contradictions that it is part of, ``earlier`` the entries of those whose place it took.
    """

    given: Given
    replaced: bool
    followed: bool | None
    lost: bool
    against: tuple[Chain, ...]
    earlier: tuple[int, ...] = ()


def given_judgements(ledger: Ledger, dossier: Dossier, *, known_at: datetime | None = None) -> list[Standing]:
    """Give every judgement by a moment, in the order in which they were given.

    Raises:
        BadLedger: if the database refuses.
    """
    told = given(ledger, known_at=known_at)
    last = [not any(_same(one.judgement, other.judgement) for other in told[at + 1 :]) for at, one in enumerate(told)]
    stand = [one.judgement for one, holds in zip(told, last, strict=True) if holds]
    found = chains([one for one in stand if one.verdict is not Verdict.WITHDRAWN], dossier)
    threads = threads_of_ends(ledger, {end for one in stand for end in one.ends or ()}, known_at=known_at)
    return [
        Standing(
            given=one,
            replaced=not holds,
            followed=_followed(one.judgement, threads) if holds else None,
            lost=holds and any(end not in threads for end in one.judgement.ends or ()),
            against=tuple(each for each in found if holds and one.judgement in (each.different, *each.same)),
            earlier=tuple(other.number for other in told[:at] if _same(one.judgement, other.judgement)),
        )
        for at, (one, holds) in enumerate(zip(told, last, strict=True))
    ]


def _same(one: Judgement, other: Judgement) -> bool:
    """Say whether two judgements are of the same two things."""
    if one.ends is not None or other.ends is not None:
        return same_two(one, other)
    return one.of is other.of and {fold(one.left), fold(one.right)} == {fold(other.left), fold(other.right)}


def _followed(one: Judgement, threads: Mapping[End, str]) -> bool | None:
    if one.ends is None or one.verdict not in {Verdict.SAME, Verdict.DIFFERENT}:
        return None
    left, right = (threads.get(end) for end in one.ends)
    if left is None or right is None:
        return None
    return (left == right) == (one.verdict is Verdict.SAME)
