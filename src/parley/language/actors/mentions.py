"""Layer 1: who is mentioned where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from parley.language.actors.datelines import datelines
from parley.language.actors.descriptions import descriptions
from parley.language.actors.hits import BEFORE_NOUN, Hit, hits, is_place
from parley.language.actors.people import People
from parley.language.actors.registry import Known, Registry
from parley.language.actors.spelling import fold
from parley.language.actors.strangers.late import Late
from parley.language.actors.strangers.runs import Run, runs
from parley.language.actors.strangers.unknown import Unknown, unknown_names
from parley.language.actors.titles import speaks_for, title_before
from parley.language.layers import Mention, Mentions
from parley.language.sentences import Sentences
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


def mentions(sents: Sentences, registry: Registry) -> Mentions:
    """Find every mention of an actor: names of the registry, new names, offices, bodies, groups, unnamed people."""
    return _Finder(sents, registry).mentions()


class _Finder:
    """The work on one article: names first, in full before bare surnames, then descriptions that need the names."""

    def __init__(self, sents: Sentences, registry: Registry) -> None:
        self.sents, self.doc, self.registry = sents, sents.doc, registry
        self.people = People(registry, sents.article.day)
        self.found: dict[int, Mention] = {}
        self.owners: dict[int, Actor] = {}

    def mentions(self) -> Mentions:
        """Find all mentions, in the order of the text."""
        known = list(hits(self.sents, self.registry))
        for hit in known:
            if hit.form.known.actor.kind is ActorKind.PERSON:
                self.people.remember(hit.form.known)
            else:
                self._keep(_of_hit(self.doc, hit))
        taken = {i for hit in known for i in range(hit.start, hit.end)} | datelines(self.sents)
        listed = runs(self.sents, taken, self.registry)
        new = unknown_names(self.doc, listed, self.people, self.owners, self.registry)
        for hit in known:
            if hit.form.known.actor.kind is ActorKind.PERSON:
                self._keep(self._person(hit.start, hit.end, hit.form.known, "name"))
        for run in sorted(listed, key=lambda run: (-len(run.words), run.start)):
            self._run(run, new)
        owning = [m for m in self.found.values() if not m.rule.startswith("city")]
        by_token = {i: m for m in owning for i in range(m.start, m.end)}
        named = {m.head: m for m in owning} | by_token
        for mention in descriptions(self.sents, named, self.people, self.registry.roles):
            self._keep(mention)
        late = Late(self.doc, listed, self.found, self.registry.roles)
        return _indexed(late.completed(mention) for mention in self.found.values())

    def _keep(self, mention: Mention) -> None:
        self.found.setdefault(mention.head, mention)
        if mention.actor.kind is not ActorKind.PERSON and not mention.rule.startswith("city"):
            for i in range(mention.start, mention.end):
                self.owners.setdefault(i, mention.actor)

    def _person(self, start: int, end: int, known: Known, rule: str) -> Mention:
        """Make the mention of a person with the title before the name."""
        first = self.sents.of(self.doc[start]).span.start
        title = title_before(self.doc, start, first, self.owners, self.registry.roles)
        head = self.doc[start:end].root.i
        return Mention(title.start, end, head, known.actor, known.of or speaks_for(title.of), rule)

    def _run(self, run: Run, new: dict[str, Unknown]) -> None:
        """Resolve a run of capitalised words: a spelling of a known person, a bare surname, or somebody new."""
        first = self.sents.of(self.doc[run.start]).span.start
        title = title_before(self.doc, run.start, first, self.owners, self.registry.roles)
        stranger = new.get(fold(" ".join(run.words)))
        person = (
            None if stranger is not None and stranger.kind is not ActorKind.PERSON else self._whom(run, title.office)
        )
        if person is not None:
            self._keep(self._person(run.start, run.end, *person))
        elif stranger is not None:
            self._keep(_of_stranger(self.doc, run, stranger))

    def _whom(self, run: Run, office: str | None) -> tuple[Known, str] | None:
        if len(run.words) > 1:
            full = self.people.full(list(run.words))
            return (full, "spelling" if full.actor.id else "newcomer") if full is not None else None
        return self.people.surname(run.words[0], office)


def _of_hit(doc: Doc, hit: Hit) -> Mention:
    """Make the mention of a state or organisation; a place is one whose rule ends in ``:place``."""
    root = doc[hit.start : hit.end].root
    known, way = hit.form.known, hit.form.way
    place = is_place(root, way) and known.actor.kind is ActorKind.STATE
    before = root.dep_ in BEFORE_NOUN
    rule = f"{way}:place" if place else way
    return Mention(hit.start, hit.end, root.i, known.actor, known.of, rule, adjective=before or way == "adjective")


def _of_stranger(doc: Doc, run: Run, stranger: Unknown) -> Mention:
    root = doc[run.start : run.end].root
    place = stranger.kind is ActorKind.STATE and is_place(root, "name")
    rule = "new:place" if place else "new"
    return Mention(run.start, run.end, root.i, stranger.actor, None, rule, adjective=root.dep_ in BEFORE_NOUN)


def _indexed(found: Iterable[Mention]) -> Mentions:
    """Put mentions in the order of the text and index them by head and by token; the narrower one covers."""
    listed = tuple(sorted(found, key=lambda m: (m.start, -m.end)))
    covering = {i: m for m in sorted(listed, key=lambda m: m.start - m.end) for i in range(m.start, m.end)}
    return Mentions(listed, {m.head: m for m in listed}, covering)
