"""Who stands for or against what, in a window of time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from parley.analysis.held import HeldPosition, Interval
from parley.analysis.identity import Identity
from parley.analysis.identity.phrases import issue_words
from parley.records import Modality, Stance

FOR = frozenset({Stance.SUPPORTS, Stance.DEMANDS, Stance.PROPOSES, Stance.CONCEDES})
SIGNS = dict.fromkeys(FOR, 1) | {Stance.OPPOSES: -1}
"""The stances that take sides; to threaten, accuse, expect, assert or leave open takes none."""

HELD = frozenset({Modality.ACTUAL, Modality.POSSIBLE})
"""A position that is denied says nothing about the contrary one."""


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """An actor for (1) or against (-1) an issue."""

    actor: str
    issue: str
    sign: int


@dataclass(frozen=True, slots=True)
class Window:
    """The days from ``since`` to ``until``, both among them; without ``since`` it is the one day ``until``, and without
    ``until`` it goes to the end of all that is known."""

    since: date | None = None
    until: date | None = None

    def has(self, interval: Interval) -> bool:
        """Say whether a position held on one of the days, or may have where nobody tells."""
        if self.since is None:
            return interval.holds_on(self.until) is not False
        late = self.until and interval.valid_from and interval.valid_from > self.until
        return not late and not (interval.ended and interval.valid_to and interval.valid_to <= self.since)


def placed(positions: Iterable[HeldPosition], identity: Identity, window: Window) -> frozenset[Placed]:
    """Take from positions who stands for or against what; phrases that mean one issue are one."""
    some = [one for one in positions if _sides(one.interval) and window.has(one.interval)]
    called = together(Counter(one.issue for one in some), identity)
    return frozenset(Placed(one.actor, called[one.issue], SIGNS[one.interval.stance]) for one in some)


def together(issues: Mapping[str, int], identity: Identity) -> dict[str, str]:
    """Give each phrase the name of its issue: the phrase told most often among those that mean the same.

    Each is compared with the names that share a word with it, not with all others, and joins the surest.
    """
    names: dict[str, set[str]] = defaultdict(set)
    called: dict[str, str] = {}
    for issue in sorted(issues, key=lambda one: (-issues[one], one)):
        near = sorted(set().union(*(names[word] for word in issue_words(issue))))
        links = [(link.score, name) for name in near if (link := identity.issue(issue, name))]
        called[issue] = max(links)[1] if links else issue
        if not links:
            for word in issue_words(issue):
                names[word].add(issue)
    return called


def _sides(interval: Interval) -> bool:
    return interval.stance in SIGNS and interval.modality in HELD
