"""Pronouns of one actor: "he", "she", "it", and "I" and "we" inside quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.coreference.clauses import later_subject
from parley.language.coreference.scene import Scene
from parley.language.coreference.who.salience import Found, Ranking
from parley.language.layers import Mention
from parley.records import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = frozenset({"NNS", "NNPS"})
LESS = {ActorKind.UNNAMED: 0.4, ActorKind.ORGANISATION: 0.6}
"""How much less "he" is somebody whom the article does not name, or a name that may be a body's."""

BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})


def he_or_she(token: Token, scene: Scene, sex: str, speakers: tuple[Mention, ...]) -> Found | None:
    """Resolve "he" or "she": never who speaks the words that it stands among."""

    def bonus(mention: Mention) -> float | None:
        if mention.adjective or not is_one_person(mention, scene):
            return None
        known = scene.profile(mention).sex
        if known not in (None, sex):
            return None
        return 0.5 * (known is not None) - LESS.get(mention.actor.kind, 0.0) * (known is None)

    without = {mention.actor.name for mention in speakers}
    ranking = Ranking(scene, token)
    found = ranking.best(bonus, without=without) or ranking.best(bonus, without=without, reach=12)
    ahead = _ahead(token, scene, bonus, found)
    if ahead is not None:
        return ahead
    if found is not None and found[1] > 0.6:
        profile = scene.profile(found[0][0])
        profile.sex = profile.sex or sex
    return found


def it(token: Token, scene: Scene, speakers: tuple[Mention, ...], least: float = 0.0) -> Found | None:
    """Resolve "it" to a state or body that is one, if that is at least so much in mind."""

    def bonus(mention: Mention) -> float | None:
        if mention.actor.kind not in BODIES or is_plural(mention, scene):
            return None
        return 0.0

    without = {mention.actor.name for mention in speakers}
    found = Ranking(scene, token).best(bonus, without=without, least=least)
    return (_ahead(token, scene, bonus, found) if not least else None) or found


def speaker(token: Token, speakers: tuple[Mention, ...]) -> Found | None:
    """Resolve "I" and "we" to who speaks; "we" may mean his side."""
    if not speakers:
        return None
    alone = token.lower_ in {"i", "me", "my", "mine", "myself"}
    return speakers, 0.9 if alone else 0.75


def is_one_person(mention: Mention, scene: Scene) -> bool:
    """Say whether a mention may be "he" or "she": a person by name or office, or one unnamed man or woman."""
    if mention.actor.kind is ActorKind.UNNAMED:
        head = scene.doc[mention.head]
        return head.tag_ not in PLURAL and head.lemma_.lower() not in scene.lexicon.plain.several
    if mention.actor.kind is ActorKind.GROUP:
        head = scene.doc[mention.head]
        return head.tag_ not in PLURAL and head.lemma_.lower() in scene.lexicon.person_role
    return mention.actor.kind is ActorKind.PERSON or _may_be_person(mention)


def _may_be_person(mention: Mention) -> bool:
    """Say whether a single new name may be a person's after all: nothing else in the article tells that it is none."""
    bare = mention.rule == "new" and mention.actor.kind is ActorKind.ORGANISATION and not mention.adjective
    return bare and mention.actor.name.istitle() and mention.actor.name.isalpha()


def is_plural(mention: Mention, scene: Scene) -> bool:
    """Say whether a mention is of several: "rebels", "the Houthis", "two officials"."""
    head = scene.doc[mention.head]
    if mention.actor.kind in {ActorKind.STATE, ActorKind.PERSON} or mention.adjective:
        return False
    if mention.actor.kind is ActorKind.ORGANISATION and mention.actor.id is not None:
        return head.tag_ == "NNPS" and mention.end - mention.start == 1
    return head.tag_ in PLURAL


def _ahead(token: Token, scene: Scene, bonus: object, found: Found | None) -> Found | None:
    """Take the subject after a preposed phrase where nobody in the sentence stands before: "In his talk, Merz"."""
    subject = later_subject(token, clauses=found is None)
    if subject is None or not callable(bonus):
        return None
    here = scene.sents.of_token[token.i]
    if found is not None and any(
        place.sent == here and place.mention.actor == found[0][0].actor for place in scene.before(token, 0)
    ):
        return None
    for place in scene.after(token):
        if place.at == subject.i and bonus(place.mention) is not None:
            return (place.mention,), 0.7
    return None
