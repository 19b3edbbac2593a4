"""What stands below a predicate, and whether it is what an entry asks for: its particle and its fixed words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from parley.reading.lexicon.frame import Predicate

if TYPE_CHECKING:
    from parley.language import Token

Entry = TypeVar("Entry", bound=Predicate)

PARTICLES = frozenset({"prt", "advmod", "prep", "dative", "agent"})
DEEPEST = 6
"""Steps below the predicate where a fixed word may stand."""


class Below:
    """The words below one token, each kind looked up once and only when asked for: many entries may ask."""

    def __init__(self, token: Token) -> None:
        self.token = token

    @cached_property
    def particles(self) -> frozenset[str]:
        """What may be the particle of a phrasal verb, or what stands before a noun."""
        return frozenset(_particles(self.token))

    @cached_property
    def is_phrasal(self) -> bool:
        """Say whether the token is a verb with a particle."""
        return any(child.dep_ == "prt" and not _is_edge(child) for child in self.token.children)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of all that stands below, in lower case."""
        found: set[str] = set()
        level = [self.token]
        for _ in range(DEEPEST):
            level = [child for token in level for child in token.children]
            found.update([token.lemma_.lower() for token in level])
        return frozenset(found)


class Fixed(Generic[Entry]):
    """An entry with what must stand below its predicate."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.particles = frozenset((entry.particle or "").split())
        self.words = frozenset(entry.words)

    def fits(self, below: Below) -> bool:
        """Say whether the particle and the fixed words stand there; a word alone is no phrasal verb."""
        if not self.particles and not self.words:
            return not below.is_phrasal
        return self.particles <= below.particles and self.words <= below.lemmas


def _is_edge(particle: Token) -> bool:
    """Say whether a particle belongs to a number: "release up to ten"."""
    after = particle.doc[particle.i + 1 : particle.i + 3]
    return len(after) == 2 and after[0].lower_ == "to" and bool(after[1].like_num)


def _particles(token: Token) -> Iterator[str]:
    for child in token.children:
        if child.dep_ in PARTICLES:
            yield child.lower_
            yield from (grand.lower_ for grand in child.children if grand.dep_ in PARTICLES)
        elif child.dep_ in {"ccomp", "xcomp", "advcl"}:
            yield from (grand.lower_ for grand in child.children if grand.dep_ == "mark" and grand.tag_ == "IN")
        elif child.dep_ in {"compound", "amod"}:
            yield child.lower_
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    if following.tag_ == "RP":  # "hand over six boats": the parser may count the particle with the number
        yield following.lower_
