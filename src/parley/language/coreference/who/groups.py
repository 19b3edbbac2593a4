"""Several actors at once: "they", "both leaders", "the two sides", "the three parties"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.language.coreference.clauses import beside, later_subject
from parley.language.coreference.scene import Place, Scene, is_generic
from parley.language.coreference.who.pronouns import is_one_person, is_plural
from parley.language.coreference.who.roles import as_side, modifiers
from parley.language.coreference.who.salience import ROLE, Found, Ranking
from parley.language.layers import Mention
from parley.records import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

Option = tuple[float, tuple[Mention, ...]]
REACH = 4
NEAR = 2
LONG = 12
STATES = frozenset({ActorKind.STATE})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
PEOPLE = frozenset({ActorKind.PERSON})


def they(token: Token, scene: Scene, speakers: tuple[Mention, ...]) -> Found | None:
    """Resolve "they" to a list, a plural group, two who do something together, or a body of many people."""
    ranking = Ranking(scene, token)
    without = ranking.barred(scene.before(token, 0)) | _names(speakers)
    options = [option for option in _options(token, scene, ranking) if not without & _names(option[1])]
    if not options:
        return None
    options.sort(key=lambda option: -option[0])
    best, members = options[0]
    margin = best - next((score for score, other in options if _names(other) != _names(members)), best - 1.5)
    chain = min((scene.sure.get(place.at, 1.0) for place, several in scene.groups if several == members), default=1.0)
    return members, round(max(0.3, min(0.85, 0.5 + 0.2 * margin, chain)), 3)


def _options(token: Token, scene: Scene, ranking: Ranking) -> Iterator[Option]:
    """Give what "they" may be, each with how much it is in mind."""
    for place in scene.before(token, REACH):
        if any(place.at in tokens for tokens in ranking.out) or place.mention.start <= token.i < place.mention.end:
            continue
        for members, more in _groups(place, scene):
            yield ranking.score(place) + more, members
    for place, members in scene.groups:
        if place.at < token.i and ranking.here - place.sent <= REACH:
            yield ranking.score(place) + 0.6, members
    if token.dep_ == "poss" and token.head.lemma_.lower() in scene.lexicon.plain.shared:
        for both in _two_here(token, scene):
            yield 1.6, both
    yield from _ahead(token, scene)


def _ahead(token: Token, scene: Scene) -> Iterator[Option]:
    """Give the several who are the subject after a preposed phrase: "In their letter, the rebels said"."""
    subject = later_subject(token)
    for place in scene.after(token) if subject is not None else ():
        if subject is not None and place.at == subject.i:
            for members, _ in _groups(place, scene):
                if len(members) > 1 or is_plural(place.mention, scene):
                    yield 1.2, members


def _two_here(token: Token, scene: Scene) -> Iterator[tuple[Mention, ...]]:
    """Give the only two people or the only two bodies of a sentence before "their meeting"."""
    places = [place for place in scene.before(token, 0) if not place.mention.rule.endswith(":place")]
    for kinds in (PEOPLE, STATES | BODIES):
        found = {p.mention.actor.name: p.mention for p in places if p.mention.actor.kind in kinds}
        if len(found) == 2:
            yield tuple(found.values())
            return


def group_of(noun: Token, scene: Scene) -> Found | None:
    """Resolve "the leaders" to a group that was told more fully: "European leaders"."""
    lemma = noun.lemma_.lower()
    for place in reversed(scene.before(noun, LONG)):
        head = scene.doc[place.at]
        if (
            head.lemma_.lower() == lemma
            and is_plural(place.mention, scene)
            and place.mention.end - place.mention.start > 1
        ):
            return (place.mention,), 0.7
    return None


def band(noun: Token, scene: Scene) -> Found | None:
    """Resolve "the signatories" to the last group that was told by more than a noun: "eight European leaders"."""
    for place in reversed(scene.before(noun, REACH)):
        described = place.mention.actor.kind is ActorKind.GROUP and place.mention.rule != "new"
        told = described and place.mention.end - place.mention.start > 1
        if told and place.subject and is_plural(place.mention, scene):
            return (place.mention,), 0.6
    return None


def _names(members: tuple[Mention, ...]) -> set[str]:
    return {mention.actor.name for mention in members}


def _groups(place: Place, scene: Scene) -> Iterator[tuple[tuple[Mention, ...], float]]:
    """Give what "they" may be at a place, each with what its form tells."""
    members = listed(place, scene)
    if len(members) > 1:
        yield members, 0.6
    elif is_plural(place.mention, scene):
        yield (place.mention,), 0.5
    elif place.mention.actor.kind in BODIES and not place.mention.adjective and not is_generic(place.mention):
        yield (place.mention,), -0.5 if place.mention.actor.id is None else -0.9
    together = joined(place, scene)
    if together:
        yield together, 0.3 if _acts_together(scene.doc[place.at].head, scene) else -0.3


def listed(place: Place, scene: Scene) -> tuple[Mention, ...]:
    """Give the members of the list that begins at a place: "Qatar and Egypt", "he and Macron"."""
    head = scene.doc[place.at]
    if place.mention.adjective and not place.pronoun:
        return ()
    conjuncts = [token.i for token in head.conjuncts if token.i > head.i]
    if not conjuncts or head.dep_ == "conj":
        return (place.mention,)
    if is_generic(place.mention) and is_plural(place.mention, scene):
        return (place.mention,)
    return (place.mention, *(m for i in conjuncts if (m := _at(i, scene)) is not None))


def joined(place: Place, scene: Scene) -> tuple[Mention, ...]:
    """Give the two who do something together: "Merz met Macron", "Haddad spoke with Brandl"."""
    head = scene.doc[place.at]
    verb = head.head
    if head.dep_ != "nsubj" or verb.pos_ != "VERB":
        return ()
    for child in verb.children:
        if child.dep_ == "dobj" and (other := _at(child.i, scene)):
            return _alike(place.mention, other)
        if child.dep_ == "prep" and child.lower_ in {"with", "to"}:
            for grand in child.children:
                if grand.dep_ == "pobj" and (other := _at(grand.i, scene)):
                    return _alike(place.mention, other)
    return ()


def _acts_together(verb: Token, scene: Scene) -> bool:
    return verb.lemma_.lower() in scene.lexicon.plain.together


def _at(i: int, scene: Scene) -> Mention | None:
    """Give the mention at a token, by name, as apposition of a description, or resolved before."""
    mention = scene.mentions.by_head.get(i) or scene.resolved.get(i)
    if mention is None or mention.actor.id is None:
        for child in scene.doc[i].children:
            beside = scene.mentions.by_head.get(child.i) if child.dep_ == "appos" else None
            if beside is not None:
                return beside
    return mention


def _alike(one: Mention, other: Mention) -> tuple[Mention, ...]:
    """Pair people with people and bodies with bodies."""
    same = (one.actor.kind is ActorKind.PERSON) == (other.actor.kind is ActorKind.PERSON)
    return (one, other) if same and one.actor != other.actor else ()


def pair(noun: Token, scene: Scene, number: int) -> Found | None:
    """Resolve "both leaders", "the two sides" or "both": the last list of that length, else those most in mind."""
    counts = scene.lexicon.group_words.get(noun.lemma_.lower(), frozenset({"people", "sides", "states"}))
    for both in _two_here(noun, scene) if number == 2 and noun.lower_ in scene.lexicon.plain.numbers else ():
        return both, 0.7
    for kinds in _sorts(counts):
        found = _last_list(noun, scene, number, kinds) or _most_in_mind(noun, scene, number, kinds)
        if found is None and kinds & STATES:
            found = _sides_of_people(noun, scene, number)
        if found is not None:
            return found
    return None


def all_of_list(noun: Token, scene: Scene) -> Found | None:
    """Resolve "the parties" to three or more that were listed right before: "Kenya, Uganda and Rwanda"."""
    counts = scene.lexicon.group_words.get(noun.lemma_.lower(), frozenset())
    for kinds in _sorts(counts):
        for place in reversed(scene.before(noun, NEAR)):
            members = listed(place, scene) if place.mention.actor.kind in kinds else ()
            if len(members) > 2 and all(m.actor.kind in kinds and _fits(noun, m, scene) for m in members):
                return members, 0.7
    return None


def _sorts(counts: frozenset[str]) -> Iterator[frozenset[ActorKind]]:
    """Say which kinds of actors a noun may count, the likeliest first."""
    if "people" in counts:
        yield PEOPLE
    if "sides" in counts:
        yield STATES | BODIES
        yield PEOPLE
    elif "bodies" in counts:
        yield BODIES
    elif "states" in counts:
        yield STATES


def _fits(noun: Token, mention: Mention, scene: Scene) -> bool:
    """Say whether somebody may be one of "the two ministers": nothing else is told of him, or that he is one."""
    profile, lemma = scene.profile(mention), noun.lemma_.lower()
    roles = scene.lexicon.person_role.get(lemma)
    if roles is None or mention.actor.kind is not ActorKind.PERSON or not profile.phrases:
        return True
    return lemma in profile.words or any(profile.holds(office) for role in roles for office in role.also)


def _last_list(noun: Token, scene: Scene, number: int, kinds: frozenset[ActorKind]) -> Found | None:
    """Find the last list of so many actors of a kind, or the last two who did something together."""
    near = beside(noun)
    for place in reversed(scene.before(noun, REACH)):
        if place.mention.actor.kind not in kinds or place.at in near or place.top in near:
            continue
        together = joined(place, scene) if _acts_together(scene.doc[place.at].head, scene) else ()
        for members in (listed(place, scene), together):
            if len(members) == number and all(m.actor.kind in kinds and _fits(noun, m, scene) for m in members):
                return members, 0.8
    return None


def _most_in_mind(noun: Token, scene: Scene, number: int, kinds: frozenset[ActorKind]) -> Found | None:
    """Take the actors of a kind that are most in mind; people may stand for their states."""
    lemma = noun.lemma_.lower()
    roles = scene.lexicon.person_role.get(lemma, ())
    strict = bool(roles) and lemma not in scene.lexicon.plain.loose
    _, extra = modifiers(noun, scene)

    def bonus(mention: Mention) -> float | None:
        if mention.actor.kind not in kinds or is_plural(mention, scene):
            return None
        if mention.actor.kind is ActorKind.PERSON:
            profile = scene.profile(mention)
            if lemma in profile.words or any(profile.holds(office) for role in roles for office in role.also):
                return 1.0 if not extra - profile.words else None
            return None if strict or not is_one_person(mention, scene) else 0.0
        if mention.actor.id is None and not scene.profile(mention).acts:
            return None
        return -0.7 if scene.profile(mention).words & scene.lexicon.plain.between else 0.0

    scores = Ranking(scene, noun, ROLE).scores(bonus, without=frozenset(), reach=LONG)
    ranked = sorted(scores.values(), key=lambda scored: -scored[0])[:number]
    if len(ranked) == number:
        places = sorted((place for _, place in ranked), key=lambda place: place.at)
        return tuple(place.mention for place in places), 0.6
    return None


def _sides_of_people(noun: Token, scene: Scene, number: int) -> Found | None:
    found: dict[str, Mention] = {}
    for place in reversed(scene.before(noun, LONG)):
        side = place.mention.on_behalf_of
        if side is not None and side.kind in STATES | BODIES:
            found.setdefault(side.name, as_side(place.mention, side))
        if len(found) == number:
            return tuple(reversed(found.values())), 0.5
    return None
