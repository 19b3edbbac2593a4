"""What kind of actor a name is that the registry does not know, by its company in the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.hits import INSIDE
from parley.language.actors.strangers.newcomers import told_of
from parley.language.actors.strangers.runs import Run
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ACTS = frozenset({"nsubj", "nsubjpass", "agent", "poss", "conj", "appos", "pobj", "dobj"})
OF = frozenset({"of", "for", "from"})


class Kinds:
    """Tells people, bodies, groups and countries apart by titles, endings, articles, prepositions, what they own."""

    def __init__(self, doc: Doc, owners: Mapping[int, Actor], roles: Roles) -> None:
        self.doc, self.owners, self.roles = doc, owners, roles

    def of(self, uses: Sequence[Run]) -> ActorKind | None:
        """Give the kind of a name from all its uses, None where nothing tells."""
        words = uses[0].words
        if self._is_body(words) or _is_acronym(words) or any(self._is_called_body(run) for run in uses):
            return ActorKind.ORGANISATION
        if any(told_of(self.doc, run, {}, self.roles) is not None for run in uses):
            return ActorKind.PERSON
        if any(self._has_article(run) for run in uses):
            return self._with_article(uses)
        return self._bare([self.doc[run.start : run.end].root for run in uses], words)

    def _is_body(self, words: tuple[str, ...]) -> bool:
        """Say whether a name says itself that it is a body's: "Screen Guild", "Union of Alvernia"."""
        return words[-1].lower() in self.roles.body_names or (
            words[0].lower() in self.roles.body_names and bool({"of", "for"} & set(words))
        )

    def _is_called_body(self, run: Run) -> bool:
        """Say whether the word before a name says that it is a body's: "transport operator Linea Nord"."""
        before = self.doc[run.start - 1] if run.start else None
        if before is None or before.tag_ != "NN" or before.lower_ not in self.roles.body_names:
            return False
        root = self.doc[run.start : run.end].root
        return before.head.i == root.i or root.head.i == before.i or before.dep_ in {"compound", "nmod"}

    def _bare(self, roots: Sequence[Token], words: tuple[str, ...]) -> ActorKind | None:
        """Tell a country, a person and a body apart that stand without an article."""
        acts = any(root.dep_ in ACTS for root in roots)
        if any(self._is_country(root) for root in roots):
            return ActorKind.STATE
        if len(words) > 1:
            acts = acts or any(_is_taken_for_compound(root) for root in roots)
            return self._of_several(roots) if acts and len(words) <= 4 else None
        if any(_is_inside(root) for root in roots):
            return ActorKind.STATE
        return ActorKind.ORGANISATION if acts else None

    def _with_article(self, uses: Sequence[Run]) -> ActorKind | None:
        """Take "the Socialists" for a group and "the Screen Guild" for a body."""
        acts = any(self.doc[run.start : run.end].root.dep_ in ACTS for run in uses)
        if len(uses[0].words) > 1:
            return ActorKind.ORGANISATION
        plural = all(self.doc[run.end - 1].tag_ in {"NNPS", "NNS"} for run in uses)
        return ActorKind.GROUP if plural and acts else None

    def _of_several(self, roots: Iterable[Token]) -> ActorKind:
        plural = any(root.tag_ == "NNPS" for root in roots)
        return ActorKind.ORGANISATION if plural else ActorKind.PERSON

    def _has_article(self, run: Run) -> bool:
        return run.start > 0 and self.doc[run.start - 1].lower_ in {"the", "a", "an"}

    def _is_country(self, root: Token) -> bool:
        """Say whether a name owns what only states own, or stands beside a state in a list."""
        if root.dep_ in {"poss", "compound", "nmod"}:
            return root.head.lemma_.lower() in self.roles.of_states
        if root.dep_ == "pobj" and root.head.lower_ in OF:
            above = root.head.head.lemma_.lower()
            return above in self.roles.of_states or above in self.roles.lands
        beside = [root.head] if root.dep_ == "conj" else [child for child in root.children if child.dep_ == "conj"]
        return any(self._is_state(token) for token in beside)

    def _is_state(self, token: Token) -> bool:
        return token.i in self.owners and self.owners[token.i].kind is ActorKind.STATE


def _is_acronym(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and len(words[0]) > 1 and words[0].isupper()


def _is_inside(root: Token) -> bool:
    return root.dep_ == "pobj" and root.head.lower_ in INSIDE


def _is_taken_for_compound(root: Token) -> bool:
    """Say whether the parser took a name and its verb for one noun: "Thorsell points to the Gulf"."""
    verb = root.head
    return root.dep_ == "compound" and verb.i == root.i + 1 and verb.tag_ == "NNS" and verb.dep_ in {"ROOT", "ccomp"}
