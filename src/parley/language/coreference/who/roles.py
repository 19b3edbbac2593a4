"""Descriptions of one actor: "the chancellor", "the French president", "the union", "his counterpart"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from parley.language.coreference.lexicon.schema import BodyRole, PersonRole
from parley.language.coreference.profiles import Profile
from parley.language.coreference.scene import Scene, is_generic
from parley.language.coreference.who.pronouns import is_one_person, is_plural
from parley.language.coreference.who.salience import ROLE, Found, Ranking
from parley.language.layers import Mention
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 14
STATE_REACH = 5
ANY_STATE = 0.75
"""How sure "the country" can be at most: the word fits every state."""

BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
MODIFIERS = frozenset({"compound", "amod", "nmod"})


def person_of_role(noun: Token, scene: Scene, speakers: tuple[Mention, ...]) -> Found | None:
    """Resolve "the minister" to a person who is said to be one; words before the noun must fit too."""
    roles = scene.lexicon.person_role[noun.lemma_.lower()]
    owners, words = modifiers(noun, scene)

    def bonus(mention: Mention) -> float | None:
        if mention.actor.kind is not ActorKind.PERSON or mention.adjective:
            return None
        profile = scene.profile(mention)
        fit = _fit(noun.lemma_.lower(), roles, profile, words, scene)
        if fit is None or (owners and profile.sides and not owners & profile.sides):
            return None
        return fit + 0.5 * bool(owners & profile.sides)

    without = {mention.actor.name for mention in speakers}
    return Ranking(scene, noun, ROLE).best(bonus, without=without, reach=REACH)


def _fit(lemma: str, roles: tuple[PersonRole, ...], profile: Profile, words: set[str], scene: Scene) -> float | None:
    """Say how well a person's offices fit a role word with the words before it, None where they do not."""
    lesser = scene.lexicon.plain.lesser
    if words - profile.words - lesser - {"former", "then"}:
        return None
    if (words & lesser) - profile.words:
        return None
    less = 0.5 * bool((profile.words & lesser) - words)
    if lemma in profile.words:
        return 1.0 + 0.3 * len(words) - less
    if any(profile.holds(office) for role in roles for office in role.also):
        return 0.6 - less
    return None


def modifiers(noun: Token, scene: Scene) -> tuple[set[str], set[str]]:
    """Give the names of owners and the other words before a noun: "the French", "the defence"."""
    owners: set[str] = set()
    words: set[str] = set()
    for child in noun.children:
        if child.dep_ in MODIFIERS and child.i < noun.i:
            mention = scene.mentions.covering.get(child.i)
            if mention is not None and mention.head != noun.i:
                owners |= {mention.actor.name} | ({mention.on_behalf_of.name} if mention.on_behalf_of else set())
            elif child.pos_ in {"NOUN", "PROPN"} or child.lower_ in scene.lexicon.plain.lesser:
                words |= {token.lower_ for token in child.subtree if token.pos_ in {"NOUN", "PROPN", "ADJ"}}
    return owners, words


def body_or_state(noun: Token, scene: Scene, speakers: tuple[Mention, ...]) -> Found | None:
    """Resolve "the union", "the bloc" or "the country" to a body or state of that kind."""
    lemma = noun.lemma_.lower()
    roles = scene.lexicon.body_role.get(lemma, ())
    found = _body(noun, lemma, roles, scene) if roles else None
    if found is None and lemma in scene.lexicon.state_words:
        found = _state(noun, scene, speakers)
    return found


def _body(noun: Token, lemma: str, roles: tuple[BodyRole, ...], scene: Scene) -> Found | None:
    _, words = modifiers(noun, scene)
    own = _is_own(noun, lemma, scene)

    def bonus(mention: Mention) -> float | None:
        if mention.actor.kind not in BODIES or words - scene.profile(mention).words:
            return None
        fit = _kindred(lemma, roles, mention, scene)
        return None if own and fit is not None and fit <= 0 else fit

    return Ranking(scene, noun, ROLE).best(bonus, reach=REACH)


def _is_own(noun: Token, lemma: str, scene: Scene) -> bool:
    """Say whether the article told of such a body before without a name: "the dockers' federation", "union leader"."""
    for place in scene.before(noun, REACH):
        if not place.pronoun and is_generic(place.mention) and scene.doc[place.at].lemma_.lower() == lemma:
            return place.at not in scene.resolved
    return any(i < noun.i for i in scene.before_nouns.get(lemma, ()))


def _kindred(lemma: str, roles: tuple[BodyRole, ...], mention: Mention, scene: Scene) -> float | None:
    """Say how well a body fits a noun like "union" or "bloc"; None where it is of another kind."""
    words = scene.profile(mention).words
    head = scene.doc[mention.head].lemma_.lower()
    if head != lemma and lemma in words and (is_plural(mention, scene) or head in scene.lexicon.person_role):
        return None
    if lemma in words or any(mention.actor.name in role.names for role in roles):
        return 1.5
    if any(role.near & words for role in roles):
        return 1.0
    return _any_body(words & scene.lexicon.near_of_others(lemma), roles, mention, scene)


def _any_body(other: set[str], roles: tuple[BodyRole, ...], mention: Mention, scene: Scene) -> float | None:
    """Say how well a body fits of which nothing tells the kind, None where it cannot be meant."""
    if other or any(role.names and not role.any_kind for role in roles):
        return None
    if is_plural(mention, scene) or is_generic(mention):
        return None
    if mention.actor.id is None and not scene.profile(mention).acts:
        return None
    return 0.0 if mention.actor.kind is ActorKind.ORGANISATION else -0.5


def _state(noun: Token, scene: Scene, speakers: tuple[Mention, ...]) -> Found | None:
    """Take the state that is most in mind, else that of the person who is."""

    def bonus(mention: Mention) -> float | None:
        return 0.0 if mention.actor.kind is ActorKind.STATE else None

    found = Ranking(scene, noun, ROLE).best(bonus, reach=STATE_REACH)
    if found is not None:
        return found[0], min(found[1], ANY_STATE)
    for mention in (*speakers, *(place.mention for place in reversed(scene.before(noun, STATE_REACH)))):
        if mention.on_behalf_of is not None and mention.on_behalf_of.kind is ActorKind.STATE:
            return (as_side(mention, mention.on_behalf_of),), 0.5
    return None


def as_side(mention: Mention, side: Actor) -> Mention:
    """Let a mention of somebody stand for whom he speaks for."""
    return replace(mention, actor=side, on_behalf_of=None, adjective=False)


def other_one(noun: Token, scene: Scene, owners: tuple[Mention, ...]) -> Found | None:
    """Resolve "his counterpart" to the person in mind who is not he and is of another side."""
    names = {mention.actor.name for mention in owners}
    sides = {mention.on_behalf_of for mention in owners if mention.on_behalf_of}
    states = any(mention.actor.kind is ActorKind.STATE for mention in owners)

    def bonus(mention: Mention) -> float | None:
        if mention.on_behalf_of in sides or mention.adjective:
            return None
        if states:
            return 0.0 if mention.actor.kind is ActorKind.STATE else None
        return 0.0 if is_one_person(mention, scene) and mention.actor.kind is ActorKind.PERSON else None

    return Ranking(scene, noun, ROLE).best(bonus, without=names, reach=STATE_REACH)
