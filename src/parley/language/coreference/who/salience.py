"""How much an actor is in mind where something points back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.language.coreference.clauses import NEAREST, after_break, beside, governors, said_before
from parley.language.coreference.scene import Place, Scene
from parley.language.coreference.spoken import NOBODY
from parley.language.layers import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

Found = tuple[tuple[Mention, ...], float]
"""The mentions that a token stands for, and how sure that is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What moves a candidate up or down, in places of a subject (1 = subject against what is nowhere)."""

    sentence: float = 1.0
    main: float = 0.2
    pronoun: float = 0.15
    parallel: float = 0.25
    governs: float = 0.9
    reports: float = 0.5
    speaks: float = 0.4
    often: float = 0.08
    token: float = 0.008
    foreign_quote: float = 0.8
    adjective: float = 0.7
    place: float = 0.9
    label: float = 1.0


PRONOUN = Weights()
ROLE = Weights(
    sentence=0.35,
    main=0.1,
    pronoun=0.1,
    parallel=0.1,
    governs=0.0,
    reports=0.0,
    speaks=0.0,
    often=0.15,
    token=0.002,
    adjective=0.4,
    place=0.6,
)


class Ranking:
    """The candidates for one token, ranked; ``bonus`` adds what the kind of word knows, None excludes a mention."""

    def __init__(self, scene: Scene, token: Token, weights: Weights = PRONOUN) -> None:
        self.scene, self.token, self.weights = scene, token, weights
        self.here = scene.sents.of_token[token.i]
        self.said = scene.spoken.direct[token.i]
        self.governors = governors(token) if weights.governs else {}
        reporter = scene.spoken.reporter_of(token.i)
        self.reporter = reporter if reporter is not None else NOBODY
        self.subject = token.dep_ in {"nsubj", "nsubjpass"}
        self.speaks = token.i in scene.spoken.by_source
        self.out = [after_break(words, token) for words in scene.spoken.said_by(token.i)] or [said_before(token)]

    def best(
        self,
        bonus: Callable[[Mention], float | None],
        *,
        without: Iterable[str] = (),
        reach: int = 4,
        least: float = -9.0,
    ) -> Found | None:
        """Give the actor that is most in mind with a confidence from how far the next one is behind."""
        scores = self.scores(bonus, without=frozenset(without), reach=reach)
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        if not ranked or ranked[0][0] < least:
            return None
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 1.5
        sure = 0.6 + 0.22 * min(1.5, margin) - 0.05 * max(0, self.here - ranked[0][1].sent - 1)
        chain = self.scene.sure.get(ranked[0][1].at, 1.0)
        return (ranked[0][1].mention,), round(max(0.3, min(0.95, sure, chain)), 3)

    def scores(
        self, bonus: Callable[[Mention], float | None], *, without: frozenset[str], reach: int
    ) -> dict[str, tuple[float, Place]]:
        """Score each actor by his best place; the more often he was named, the more he is in mind."""
        places = self.scene.before(self.token, reach)
        barred = without | self.barred(places)
        best: dict[str, tuple[float, Place]] = {}
        often: dict[str, int] = {}
        for place in places:
            name = place.mention.actor.name
            if name in barred or any(place.at in tokens for tokens in self.out):
                continue
            more = bonus(place.mention)
            if more is None or place.mention.start <= self.token.i < place.mention.end:
                continue
            often[name] = often.get(name, 0) + 1
            score = more + self.score(place)
            if name not in best or score >= best[name][0]:
                best[name] = score, place
        extra = self.weights.often
        return {name: (score + extra * min(often[name], 5), place) for name, (score, place) in best.items()}

    def score(self, place: Place) -> float:
        """Score one place by distance, prominence and its relation to the token."""
        w = self.weights
        score = place.rank - w.sentence * (self.here - place.sent) + w.main * place.main
        score -= w.token * min(40, self.token.i - place.at)
        score += w.pronoun * place.pronoun * (1.0 if place.subject else 0.3)
        depth = self.governors.get(place.top, self.governors.get(place.at))
        if depth is not None:
            score += w.governs + 0.5 if depth == NEAREST else w.governs - 0.4 * min(2, depth)
        if place.at == self.reporter:
            score += w.reports if self.subject else 0.1
        if self.speaks and place.at in self.scene.spoken.by_source:
            score += w.speaks
        if place.subject == self.subject:
            score += w.parallel
        return score - self._kept_back(place)

    def _kept_back(self, place: Place) -> float:
        """Say how much a place is less in mind by its form: other quoted words, adjectives, places; a label is more."""
        w, less = self.weights, 0.0
        if place.said not in (NOBODY, self.said):
            less += w.foreign_quote
        if place.mention.end == self.token.i - 1 and self.token.nbor(-1).text == ":":
            less -= w.label
        if place.pronoun:
            return less
        return less + w.adjective * place.mention.adjective + w.place * place.mention.rule.endswith(":place")

    def barred(self, places: Iterable[Place]) -> frozenset[str]:
        """Give the names of those who act or suffer in the token's own clause."""
        near = beside(self.token)
        return frozenset(
            p.mention.actor.name for p in places if p.sent == self.here and (p.at in near or p.top in near)
        )
