"""Names that the registry does not know: what kind of actor each is, by its company in the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.language.actors.hits import INSIDE
from parley.language.actors.people import People, newcomer
from parley.language.actors.registry import Registry
from parley.language.actors.strangers.runs import Run
from parley.language.actors.spelling import fold, sound
from parley.language.actors.titles import apposition_of, speaks_for, title_before
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEMONYMS = ("ian", "an", "n", "ese", "ish", "i", "ic")
"""Ends by which the name of a country becomes its adjective."""

ACTS = frozenset({"nsubj", "nsubjpass", "agent", "poss", "conj", "appos", "pobj", "dobj"})


@dataclass(frozen=True, slots=True)
class Unknown:
    """A new name with its kind; an adjective such as "Ruritanian" carries the actor of its country."""

    actor: Actor
    kind: ActorKind


def unknown_names(
    doc: Doc, listed: Sequence[Run], people: People, owners: dict[int, Actor], registry: Registry
) -> dict[str, Unknown]:
    """Decide for every new name of an article who it is; people are remembered in ``people``, owners in ``owners``."""
    uses: dict[str, list[Run]] = defaultdict(list)
    for run in listed:
        uses[fold(" ".join(run.words))].append(run)
    kinds = {key: kind_of(doc, runs, registry) for key, runs in uses.items()}
    surnames = {sound(key.split()[-1]) for key, kind in kinds.items() if kind is ActorKind.PERSON and " " in key}
    found: dict[str, Unknown] = {}
    for key, kind in kinds.items():
        if kind is None or kind is ActorKind.PERSON or sound(key) in surnames or _is_surname(key, people):
            continue
        found[key] = Unknown(Actor(_name(doc, uses[key][0]), None, kind), kind)
    _link_adjectives(uses, found)
    for key, unknown in found.items():
        for run in uses[key]:
            owners.update(dict.fromkeys(range(run.start, run.end), unknown.actor))
    for key, runs in uses.items():
        if key not in found and kinds[key] is ActorKind.PERSON:
            _remember(doc, runs, people, owners, registry)
    return found


def _is_surname(key: str, people: People) -> bool:
    return " " not in key and people.surname(key, None) is not None


def kind_of(doc: Doc, uses: Sequence[Run], registry: Registry) -> ActorKind | None:
    """Tell people, bodies and countries apart by titles, endings, articles, prepositions; None where nothing tells."""
    words = uses[0].words
    roots = [doc[run.start : run.end].root for run in uses]
    acts = any(root.dep_ in ACTS for root in roots)
    told = (
        (words[-1].lower() in registry.roles.body_names or _is_acronym(words), ActorKind.ORGANISATION),
        (any(_has_title(doc, run, registry) for run in uses), ActorKind.PERSON),
        (any(_has_article(doc, run) for run in uses), ActorKind.ORGANISATION if len(words) > 1 else None),
        (1 < len(words) <= 4 and any(root.dep_ in ACTS for root in roots), ActorKind.PERSON),
        (len(words) > 1, None),
        (any(root.dep_ == "pobj" and root.head.lower_ in INSIDE for root in roots), ActorKind.STATE),
        (acts, ActorKind.ORGANISATION),
    )
    return next((kind for holds, kind in told if holds), None)


def _is_acronym(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and len(words[0]) > 1 and words[0].isupper()


def _has_title(doc: Doc, run: Run, registry: Registry) -> bool:
    first = doc[run.start].sent.start
    if run.start > first and doc[run.start - 1].lower_.rstrip(".") in registry.roles.titles:
        return True
    title = title_before(doc, run.start, first, {}, registry.roles)
    if title.office is not None:
        return True
    return len(run.words) > 1 and apposition_of(doc[run.start : run.end].root, {}, registry.roles) is not None


def _has_article(doc: Doc, run: Run) -> bool:
    return run.start > 0 and doc[run.start - 1].lower_ in {"the", "a", "an"}


def _name(doc: Doc, run: Run) -> str:
    return str(doc[run.start : run.end].text)


def _link_adjectives(uses: Mapping[str, Sequence[Run]], found: dict[str, Unknown]) -> None:
    """Let "Ruritanian" mean Ruritania where both stand in the article."""
    for key in uses:
        for end in DEMONYMS:
            stem = key.removesuffix(end)
            if stem == key or len(stem) < 4:
                continue
            country = next((name for name in uses if name != key and _is_stem(name, stem)), None)
            if country is not None:
                actor = Actor(found[country].actor.name if country in found else country.title(), None, ActorKind.STATE)
                found[country] = found[key] = Unknown(actor, ActorKind.STATE)
                break


def _is_stem(name: str, stem: str) -> bool:
    return " " not in name and name.startswith(stem[:-1]) and abs(len(name) - len(stem)) <= 2


def _remember(doc: Doc, runs: Sequence[Run], people: People, owners: Mapping[int, Actor], registry: Registry) -> None:
    """Remember a new person with the fullest name and the office that a title or apposition gives."""
    office, of = None, None
    for run in runs:
        first = doc[run.start].sent.start
        title = title_before(doc, run.start, first, owners, registry.roles)
        told = title if title.office else apposition_of(doc[run.start : run.end].root, owners, registry.roles)
        if told is not None and told.office:
            office, of = told.office, speaks_for(told.of) or of
            break
    words = list(runs[0].words)
    known = people.full(words) if len(words) > 1 else None
    if known is not None:
        people.remember(known)
    elif len(words) > 1 or people.surname(words[0], office) is None:
        people.remember(newcomer(_name(doc, runs[0]), office, of))
