"""What stands above and beside a predicate does to its position: "stopped insisting", "lifted its veto"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.lexicon import Effect, LightEffect, LightVerb, Operator, Over, load_light_verbs, load_operators
from parley.reading.syntax import Tokens, expand, finite_verb, polarity, possessors

if TYPE_CHECKING:
    from parley.language import Token

DIRECT = frozenset({"xcomp", "ccomp", "acomp", "attr", "oprd"})
"""How a predicate hangs on its operator."""

THROUGH = frozenset({"pcomp", "prep", "advmod"})
"""How it hangs on an operator that ends in a preposition: "stopped short of"."""

ADVERBIAL = frozenset({"advmod", "prep", "npadvmod", "mark", "pcomp"})
"""How an adverb, or the first word of an adverb phrase, hangs on its verb."""

LONGEST_ADVERB = 3
"""Words of the longest adverb phrase."""


def light_verb(noun: Token) -> LightVerb | None:
    """Give the light verb whose object, or in the passive whose subject, a noun is."""
    if noun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    return next(load_light_verbs().fitting(noun.head), None)


def says_nothing(noun: Token) -> bool:
    """Say whether a verb of repeating is negated: who does not repeat a demand may hold it or not."""
    verb = light_verb(noun)
    return verb is not None and verb.effect is LightEffect.REPEATS and polarity(noun.head).negated


def light_effects(noun: Token) -> tuple[Effect, ...] | None:
    """Say what its light verb does to the position that a noun names; None if it has none or the noun is another's."""
    verb = light_verb(noun)
    if verb is None or verb.effect is LightEffect.ANOTHERS or any(owner.tag_ != "PRP$" for owner in possessors(noun)):
        return None
    effect = Effect.NONE if verb.effect is LightEffect.REPEATS else Effect(verb.effect.value)
    found = (*adverb_effects(noun.head), *_with_polarity(noun.head, effect))
    # "has no plan": the noun's own "no" is counted with the noun
    return tuple(e for e in found if e is not Effect.NEGATES) if polarity(noun).negated else found


def operator_effects(token: Token, kind: Over, *, through: bool = False) -> tuple[Effect, ...] | None:
    """Say what an operator does to the predicate below it, with its own auxiliaries; None if it is no operator.

    ``kind`` is the complement that the predicate is. ``through``: a preposition stands between, which the operator has
    to name.
    """
    fitting = load_operators().governing.fitting(token)
    effects = (entry.effect_over(kind) for entry in fitting if entry.particle or not through)
    effect = next((effect for effect in effects if effect is not None), None)
    return None if effect is None else (*adverb_effects(token), *_with_polarity(token, effect))


def adverb_effects(predicate: Token) -> Iterator[Effect]:
    """Say what the adverbs beside a predicate do to its position."""
    return (found.effect for _, found in adverbs(predicate))


def adverbs(predicate: Token) -> Iterator[tuple[Token, Operator]]:
    """Give the adverbs beside a predicate, each by its first word; "once" that opens a clause is none."""
    verb = finite_verb(predicate)
    for child in verb.children:
        if child.dep_ in ADVERBIAL and not (verb.dep_ == "advcl" and child.i == verb.left_edge.i):
            found = _adverb(child)
            if found is not None:
                yield child, found


def _adverb(first: Token) -> Operator | None:
    """Give the adverb that a token begins: a word that nothing hangs on, or a phrase as it stands in the text."""
    adverbs = load_operators().adverbs
    if not any(first.children) and (found := adverbs.get(first.lower_)):
        return found
    longest = min(LONGEST_ADVERB, len(first.doc) - first.i)
    phrases = (first.doc[first.i : first.i + size].text.lower() for size in range(longest, 1, -1))
    return next((found for phrase in phrases if (found := adverbs.get(phrase))), None)


def givers(noun: Token) -> Tokens:
    """Give whose position it may be that somebody receives: what "from" or "by" after the noun governs."""
    after = (token for token in noun.head.subtree if token.i > noun.i and token.lower_ in {"from", "by"})
    return expand(child for token in after for child in token.children if child.dep_ == "pobj")


def _with_polarity(token: Token, effect: Effect) -> tuple[Effect, ...]:
    """Join an operator's effect with its own negation and modals: "has not stopped" leaves things as they are."""
    state = polarity(token)
    if state.not_yet:
        return (Effect.NONE if effect in {Effect.FORMER, Effect.NOT_YET} else Effect.NOT_YET,)
    if state.former:
        return (Effect.NONE if effect is Effect.NEGATES else Effect.FORMER,)
    turned = effect in {Effect.FORMER, Effect.NOT_YET}
    if (state.negated and turned) or (state.possible and (turned or effect is Effect.NEGATES)):
        return (Effect.NONE,)
    own = ((Effect.NEGATES, state.negated), (Effect.POSSIBLE, state.possible))
    return (effect, *(found for found, holds in own if holds))
