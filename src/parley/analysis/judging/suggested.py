"""Pairs that somebody should judge: those that Parley linked without being sure, and those that it nearly linked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from parley.analysis.identity import Identity
from parley.analysis.judging.automatic import Made, automatic
from parley.analysis.judging.near import near
from parley.analysis.judging.spelled import near_names
from parley.ledger import Ledger, Subject, Told, Verdict, neighbours
from parley.records import Dossier

WEAK = 0.75
"""Below this score a link is shown to be judged."""

LEAST = 0.2
"""Pairs that are less near than this are not worth a look."""

EVEN = 0.5
"""The score at which a pair is as likely one as two."""

MOST = 200
"""Weak links that are looked at."""

OF_THREADS = {
    Subject.MEETING: "meeting",
    Subject.COMMITMENT: "commitment",
    Subject.QUESTION: "question",
    Subject.ISSUE: "statement",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two that may be one: names or phrases, or ids of records, with a record of each that tells it.

    ``together`` says how they stand now; ``score`` (0 to 1) how likely they are one, below a half where they stand
    apart. ``one`` and ``other`` are None for names of actors.
    """

    of: Subject
    left: str
    right: str
    together: bool
    score: float
    why: str
    one: Told | None = None
    other: Told | None = None

    @property
    def doubt(self) -> float:
        """How far from an even chance the score is: the least certain first."""
        return round(abs(self.score - EVEN), 3)


def suggestions(ledger: Ledger, dossier: Dossier, identity: Identity, of: Collection[Subject] = ()) -> list[Suggestion]:
    """Give pairs that nobody has judged yet, or was unsure about, the least certain first.

    Args:
        ledger: where to look; of each kind the threads begun last are held against each other.
        dossier: whose parties' names are not held against each other.
        identity: says what means the same, by the dossier and the judgements.
        of: what they are about; nothing named means all.

    Raises:
        BadLedger: if the database refuses.
    """
    wanted = set(of or Subject)
    records = wanted - {Subject.ACTOR}
    weak = automatic(ledger, records, below=WEAK, most=MOST) if records else ()
    found = [_weak(one) for one in weak]
    for subject, kind in OF_THREADS.items():
        if subject in wanted:
            found += _apart(ledger, kind, subject, identity)
    if Subject.ACTOR in wanted:
        found += [
            Suggestion(Subject.ACTOR, one, other, together=False, score=score, why=why)
            for one, other, score, why in near_names(ledger, dossier)
        ]
    return sorted(_once(one for one in found if _open(one, identity)), key=_order)


def _weak(made: Made) -> Suggestion:
    """Take a link that is not sure."""
    names = made.left, made.right
    return Suggestion(made.of, *names, True, made.score, made.why, made.first, made.told)  # noqa: FBT003  (together)


def _apart(ledger: Ledger, kind: str, of: Subject, identity: Identity) -> Iterator[Suggestion]:
    """Hold threads that share a word or a side against each other."""
    for _, ones, _, others in neighbours(ledger, kind):
        found = ((near(one, other, identity), one, other) for one in ones for other in others)
        best = max(((*made, one, other) for made, one, other in found if made), key=lambda one: one[0], default=None)
        if best and best[0] >= LEAST:
            score, why, one, other = best
            left, right = (_name(told, of) for told in (one, other))
            yield Suggestion(of, left, right, together=False, score=score, why=why, one=one, other=other)


def _name(told: Told, of: Subject) -> str:
    return str(told.body["issue"]) if of is Subject.ISSUE else told.id


def _open(one: Suggestion, identity: Identity) -> bool:
    """Say whether nobody has judged a pair, or was unsure."""
    if one.one is None or one.other is None or one.of is Subject.ISSUE:
        judged = identity.judged_names(one.of, one.left, one.right)
    else:
        judged = identity.records.of(one.one, one.other)
    return judged is None or judged.verdict is Verdict.UNSURE


def _once(told: Iterable[Suggestion]) -> list[Suggestion]:
    """Leave out what another suggestion says already: two phrases may stand in many records."""
    found: dict[tuple[Subject, frozenset[str]], Suggestion] = {}
    for one in told:
        key = one.of, frozenset({one.left.casefold(), one.right.casefold()})
        if len(key[1]) > 1 and (key not in found or one.doubt < found[key].doubt):
            found[key] = one
    return list(found.values())


def _order(one: Suggestion) -> tuple[float, str, str, str]:
    return one.doubt, one.of.value, one.left, one.right
