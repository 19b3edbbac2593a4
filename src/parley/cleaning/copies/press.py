"""The names of news agencies and outlets, and whom a text credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon

HEAD = 300
"""Characters at the head of an article in which a dateline stands."""
DATELINE = re.compile(r"\((?P<name>[^()\n]{2,40})\)\s*[-\u2013\u2014]")
NAMED = r"(?:[A-Z][\w\u2019'&/-]*)(?: (?:[A-Z][\w\u2019'&/-]*|of|and|della|de))*"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Named(_Strict):
    names: tuple[tuple[str, ...], ...]
    examples: tuple[tuple[str, str], ...]


class _Last(_Strict):
    words: frozenset[str]
    examples: tuple[tuple[str, str], ...]


class _Cues(_Strict):
    before: tuple[str, ...]
    after: tuple[str, ...]


class _Told(_Strict):
    agencies: _Named
    outlets: _Named
    last: _Last
    cues: _Cues


class _File(_Strict):
    press: _Told


@dataclass(frozen=True, slots=True)
class Press:
    """What is known of the press: its names, folded, with the one that they stand under; and its examples."""

    names: dict[str, str]
    agencies: frozenset[str]
    last: frozenset[str]
    cited: re.Pattern[str]
    examples: tuple[tuple[str, str], ...]

    def name(self, told: str) -> str | None:
        """Give the name that an agency or outlet stands under, or None where a name is neither's."""
        bare = _bared(told)
        known = self.names.get(bare.casefold())
        if known:
            return known
        words = bare.casefold().split()
        return bare if len(words) > 1 and words[-1] in self.last else None

    def cited_in(self, sentence: str) -> str | None:
        """Give the agency or outlet that a sentence says to have it from."""
        for found in self.cited.finditer(sentence):
            told = found.group("after") or found.group("before")
            if name := self.name(told):
                return name
        return None

    def credited_in(self, text: str, byline: str | None) -> str | None:
        """Give the agency or outlet whose text an article is by its dateline or byline."""
        for found in DATELINE.finditer(text[:HEAD]):
            if name := self.name(found.group("name").split(",")[0].strip()):
                return name
        return self.name(byline) if byline else None


def _bared(name: str) -> str:
    """Take the article away, and what makes an address of a name: ``The Courier``, ``courier.com``."""
    bare = " ".join(name.split())
    bare = bare[4:] if bare.casefold().startswith("the ") else bare
    return re.sub(r"^www\.|\.(?:com|org|net|co\.uk|[a-z]{2})$", "", bare)


@lru_cache(maxsize=1)
def load_press() -> Press:
    """Load the names.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.cleaning.copies") / "press.toml").read_text(encoding="utf-8")
    told = parse_lexicon(text, _File, where="press.toml").press
    examples = (*told.agencies.examples, *told.outlets.examples, *told.last.examples)
    agencies = frozenset(names[0] for names in told.agencies.names)
    return Press(
        _by_name(told.agencies.names + told.outlets.names), agencies, told.last.words, _cited(told.cues), examples
    )


def _by_name(told: Iterable[tuple[str, ...]]) -> dict[str, str]:
    return {_bared(name).casefold(): names[0] for names in told for name in names}


def _cited(cues: _Cues) -> re.Pattern[str]:
    before = "|".join(map(re.escape, cues.before))
    after = "|".join(map(re.escape, cues.after))
    the = "(?:[Tt]he )?"
    return re.compile(rf"\b(?:{before}) {the}(?P<before>{NAMED})|\b{the}(?P<after>{NAMED})(?: \w+)? (?:{after})\b")
