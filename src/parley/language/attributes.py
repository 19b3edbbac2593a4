"""Parts of speech and lemmas by rule: what spaCy's own component sets, from a memory of the tokens seen before.

spaCy tries all its patterns on each token of each text, which takes a fifth of the whole parse. A pattern only looks
at a token's word, tag and place in the parse; so what the patterns make of one such token is found out once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

SEEN = ("LOWER", "TAG", "DEP", "IS_SPACE")
"""What patterns may look at; a pipeline with one that looks at more keeps spaCy's component."""
MANY = 40_000
"""Tokens of different word, tag or place that are kept with what the patterns make of them."""

Key = tuple[int, ...]
Place = tuple[int, int]
"""One token of a pattern: the number of the pattern, and which of its tokens."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of a rule: what it asks of each token, and the token among them that the rule sets."""

    rule: int
    asked: tuple[dict[str, Any], ...]
    sets: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the patterns make of one token: the rules that it meets alone, and the parts of longer ones it can be."""

    rules: tuple[int, ...]
    attributes: dict[Any, Any]
    parts: frozenset[Place]


def quick(ruler: AttributeRuler) -> QuickRuler | AttributeRuler:
    """Give a component that sets the same as the ruler, or the ruler itself where its patterns look at more."""
    rules: list[dict[str, Any]] = list(map(dict, ruler.patterns))
    patterns = [
        Pattern(number, tuple(asked), range(len(asked))[rule["index"]])
        for number, rule in enumerate(rules)
        for asked in rule["patterns"]
    ]
    plain = all(set(one) <= set(SEEN) and _is_plain(one.get("LOWER")) for each in patterns for one in each.asked)
    return QuickRuler(ruler, patterns) if plain and all("_" not in each for each in ruler.attrs) else ruler


def _is_plain(asked: Any) -> bool:  # noqa: ANN401  (a pattern is free in form)
    """Say whether it can be told from a word alone whether a pattern asks for it."""
    return not isinstance(asked, dict) or set(asked) <= {"IN", "NOT_IN", "REGEX"}


class QuickRuler:
    """A component that sets what a ruler's patterns tell of each token."""

    def __init__(self, ruler: AttributeRuler, patterns: Iterable[Pattern]) -> None:
        from spacy.matcher import Matcher  # noqa: PLC0415  (spaCy is loaded by who parses)
        from spacy.tokens import Doc  # noqa: PLC0415
        from spacy.tokens._retokenize import set_token_attrs  # noqa: PLC0415

        self._vocab, self._attributes, self._doc, self._set = ruler.vocab, ruler.attrs, Doc, set_token_attrs
        self._patterns = list(patterns)
        self._matcher = Matcher(ruler.vocab)
        self._places: dict[int, Place] = {}
        for number, pattern in enumerate(self._patterns):
            for at, asked in enumerate(pattern.asked):
                name = f"{number}.{at}"
                self._matcher.add(name, [[asked]])
                self._places[ruler.vocab.strings[name]] = number, at
        self._words, self._forms = _named(self._patterns)
        self._seen: dict[Key, Told] = {}
        self._told: dict[Key, Told] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of each token."""
        if len(self._seen) > MANY:
            self._seen.clear()
        seen = self._seen
        found = []
        for key in map(tuple, doc.to_array(list(SEEN)).tolist()):
            told = seen.get(key)
            if told is None:
                told = seen[key] = self._look(key)
            found.append(told)
        longer = dict(self._longer(found))
        for token, told in zip(doc, found, strict=True):
            rules = longer.get(token.i)
            self._set(token, told.attributes if rules is None else self._merged({*told.rules, *rules}))
        return doc

    def _look(self, key: Key) -> Told:
        """Find what the patterns make of a token: of a word that none of them names it is the same as of any other."""
        lower, *rest = key
        word = self._vocab.strings[lower]
        named = word in self._words or any(form.search(word) for form in self._forms)
        short = (lower if named else 0, *rest)
        if short not in self._told:
            self._told[short] = self._match(word, *rest[:2])
        return self._told[short]

    def _match(self, word: str, tag: int, dep: int) -> Told:
        """Let spaCy try its patterns on a text of one token."""
        strings = self._vocab.strings
        alone = self._doc(self._vocab, [word], tags=[strings[tag]], deps=[strings[dep]], heads=[0])
        places = [self._places[name] for name, _, _ in self._matcher(alone, allow_missing=True)]
        rules = {self._patterns[number].rule for number, _ in places if len(self._patterns[number].asked) == 1}
        parts = frozenset(place for place in places if len(self._patterns[place[0]].asked) > 1)
        return Told(tuple(rules), self._merged(rules), parts)

    def _longer(self, found: list[Told]) -> Iterator[tuple[int, set[int]]]:
        """Give the tokens that patterns of several tokens set, with the rules of those."""
        met: dict[int, set[int]] = {}
        for at, told in enumerate(found):
            for number, part in told.parts:
                pattern = self._patterns[number]
                there = found[at : at + len(pattern.asked)]
                whole = len(there) == len(pattern.asked)
                if part == 0 and whole and all((number, i) in one.parts for i, one in enumerate(there)):
                    met.setdefault(at + pattern.sets, set()).add(pattern.rule)
        yield from met.items()

    def _merged(self, rules: Iterable[int]) -> dict[Any, Any]:
        """Put the attributes of rules together; the later rule goes before the earlier."""
        return reduce(lambda all_, rule: {**all_, **self._attributes[rule]}, sorted(rules), {})


def _named(patterns: Iterable[Pattern]) -> tuple[frozenset[str], list[re.Pattern[str]]]:
    """Give the words that patterns name, and the forms of words that they ask for."""
    words: set[str] = set()
    forms = []
    for asked in (one["LOWER"] for pattern in patterns for one in pattern.asked if "LOWER" in one):
        if isinstance(asked, str):
            words.add(asked)
            continue
        words.update(*(asked.get(way, ()) for way in ("IN", "NOT_IN")))
        forms += [re.compile(asked["REGEX"])] if "REGEX" in asked else []
    return frozenset(words), forms
