"""Which names mean one actor, and which phrases one issue: each link with its reason and how sure it is.

What the dossier names comes first, then what people judged, then what the words tell. A later judgement of the same
pair takes the place of an earlier one; two that are judged different are never brought together, whatever else speaks
for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from parley.analysis.identity.judged import JudgedRecords
from parley.analysis.identity.phrases import same_phrase
from parley.analysis.scoring.words import content_words, fold
from parley.ledger import Judgement, Subject, Told, Verdict
from parley.records import Dossier

SPELLED = 90
"""How alike (0 to 100) two spellings of a person's name are at least: one letter in ten may differ."""

MANY = 20_000
"""Links that are remembered at most."""

SHORT = 6
"""A name with fewer letters is compared letter by letter: too many others are spelled nearly so."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two names that mean the same, or two phrases: why, and how surely (0 to 1)."""

    left: str
    right: str
    why: str
    score: float


Asked = TypeVar("Asked")


class _Remembered(dict[Asked, Link | None]):
    """Links that were found: the same names and phrases come again and again. When it is full it begins anew."""

    def __setitem__(self, key: Asked, link: Link | None) -> None:
        if len(self) >= MANY:
            self.clear()
        super().__setitem__(key, link)


class Identity:
    """Says what means the same.

    Args:
        dossier: what the user named.
        judgements: what people judged, in the order in which they did.
    """

    def __init__(self, dossier: Dossier, judgements: Iterable[Judgement] = ()) -> None:
        self._named = {
            Subject.ACTOR: _named((party.name, party.aliases) for party in dossier.parties),
            Subject.ISSUE: _named((issue.name, issue.phrases) for issue in dossier.issues),
        }
        self._issues = {phrase: (content_words(phrase), name) for phrase, name in self._named[Subject.ISSUE].items()}
        self._actors = _Remembered[tuple[str, str, bool]]()
        self._phrases = _Remembered[tuple[str, str]]()
        told = list(judgements)
        last = {(one.of, _pair(one.left, one.right)): one for one in told if one.ends is None}
        self._judged = {two: one for two, one in last.items() if one.verdict is not Verdict.WITHDRAWN}
        self.records = JudgedRecords(told)

    def actor(self, one: str, other: str, *, persons: bool = False) -> Link | None:
        """Link two names of one actor; near spellings count for persons alone (Iran and Iraq are two)."""
        key = one, other, persons
        if key not in self._actors:
            self._actors[key] = self._actor(one, other, persons=persons)
        return self._actors[key]

    def _actor(self, one: str, other: str, *, persons: bool) -> Link | None:
        if link := self._told(Subject.ACTOR, one, other):
            return link if link.score else None
        left, right = fold(one), fold(other)
        if left == right:
            return Link(one, other, "the same letters", 1.0)
        alike = ratio(left, right) if persons and min(len(left), len(right)) >= SHORT else 0
        return Link(one, other, "spelled alike", round(alike / 100, 2)) if alike >= SPELLED else None

    def issue(self, one: str, other: str) -> Link | None:
        """Link two phrases of one issue."""
        key = one, other
        if key not in self._phrases:
            self._phrases[key] = self._issue(one, other)
        return self._phrases[key]

    def _issue(self, one: str, other: str) -> Link | None:
        if link := self._told(Subject.ISSUE, one, other):
            return link if link.score else None
        found = same_phrase(one, other)
        return Link(one, other, *found) if found else None

    def judged(self, one: Told, other: Told) -> Link | None:
        """Link two records that people judged on; the score is 0 where they are to stay apart."""
        found = self.records.of(one, other)
        if found is None:
            return None
        return Link(one.text, other.text, _said(found), 1.0 if found.verdict is Verdict.SAME else 0.0)

    def judged_names(self, of: Subject, one: str, other: str) -> Judgement | None:
        """Give what people judged of two names or phrases last, or None."""
        return self._judged.get((of, _pair(one, other)))

    def name_of(self, issue: str) -> str | None:
        """Give the dossier's name of an issue, all of whose words one of its phrases has in it."""
        words = content_words(issue)
        return next((name for told, name in self._issues.values() if told and told <= words), None)

    def called(self, actor: str) -> str:
        """Give the dossier's name of an actor, else its own."""
        return self._named[Subject.ACTOR].get(fold(actor), actor)

    def also(self, of: Subject, one: str) -> frozenset[str]:
        """Give the folded names under which a name is found: its own, the dossier's, and those judged the same."""
        named = self.name_of(one) if of is Subject.ISSUE else self._named[of].get(fold(one))
        judged = (
            pair for (about, pair), told in self._judged.items()
            if about is of and fold(one) in pair and told.verdict is Verdict.SAME
        )  # fmt: skip
        return frozenset({fold(one), *([fold(named)] if named else [])}.union(*judged))

    def _told(self, of: Subject, one: str, other: str) -> Link | None:
        """Say what people or the dossier tell of two names; a score of 0 where they are different."""
        if judged := self._judged.get((of, _pair(one, other))):
            return Link(one, other, _said(judged), 1.0 if judged.verdict is Verdict.SAME else 0.0)
        name = self.name_of if of is Subject.ISSUE else lambda told: self._named[of].get(fold(told))
        left, right = name(one), name(other)
        if left is None and right is None:
            return None
        return Link(one, other, f"named {left} in the dossier", 1.0) if left == right else Link(one, other, "", 0.0)


def _named(told: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Map each folded name or phrase to the name that it stands under; the first to claim one keeps it."""
    found: dict[str, str] = {}
    for name, others in told:
        for one in (name, *others):
            found.setdefault(fold(one), name)
    return found


def _said(judged: Judgement) -> str:
    """Give a judgement as the reason of a link."""
    return f"judged by {judged.by}: {judged.why}"


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset({fold(one), fold(other)})
