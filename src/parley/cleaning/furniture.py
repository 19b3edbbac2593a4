"""What stands on a page around an article: phrases as data."""

import re
from functools import cached_property, lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon

NOTICE = "prompt, credit or notice"
WORD = re.compile(r"[^\W_]+")
COUNTED = re.compile(r"(?<=[.!?\"\u201d] )\(([^()]{3,60})\)$")
STAMP = re.compile(r"[0-2]?\d[:.][0-5]\d")
NUMBER = re.compile(r" [0-9]+ ")
SENTENCES = re.compile(r"(?<=[.!?\u2026])\s+")
QUOTED = re.compile('["\u201c\u201d]')
SHORT, MORE = 20, 8
"""Words of a notice that needs no more than the least points, and words that take one more each."""

LEADING = " (>|*\u00bb\u2022\u2013\u2014-"
"""Marks before a notice."""

NAME = r"[A-Z][\w.'\u2019-]*"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Phrases(_Strict):
    """Phrases in lower case, with blocks of our own that they recognise."""

    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    longest: int = 12


class Asking(Phrases):
    """What turns to the readers: where it is a sentence, only with one of the ``words``, and never where one ``tells``.

    "Listen to our podcast." asks the readers, "Listen to the people, he said." does not; ``kept`` are such sentences.
    """

    words: tuple[str, ...]
    tells: tuple[str, ...]
    kept: tuple[str, ...]

    def holds(self, low: str) -> bool:
        """Say whether a text in lower case is such a notice."""
        if len(low.split()) > self.longest or not low.startswith(self.phrases):
            return False
        words = set(WORD.findall(low))
        if words & set(self.tells) or QUOTED.search(low):
            return False
        return not low.rstrip().endswith((".", "!", "?")) or bool(words & set(self.words))


class Line(Phrases):
    """A line that is no sentence, with at least so many of the phrases, each beside a number where one is due."""

    least: int = 1
    numbered: bool = False

    def holds(self, low: str) -> bool:
        """Say whether a text in lower case is such a line."""
        words = low.split()
        if len(words) > self.longest or low.endswith((".", "!", "?", '"', "\u201d")):
            return False
        told = f" {' '.join(WORD.findall(low))} "
        if self.numbered:
            told = NUMBER.sub(" # ", told)
            return any(f" # {phrase} " in told or f" {phrase} # " in told for phrase in self.phrases)
        return sum(f" {phrase} " in told for phrase in self.phrases) >= self.least


class Closing(Phrases):
    """What a block that does not report ends with: an order to the readers, the credit of a picture."""

    tells: tuple[str, ...]
    kept: tuple[str, ...]

    def holds(self, low: str) -> bool:
        """Say whether a text in lower case comes to such an end after a sentence."""
        ends = any(part.lstrip("(").startswith(self.phrases) for part in SENTENCES.split(low.strip())[1:])
        reports = set(WORD.findall(low)) & set(self.tells) or QUOTED.search(low)
        return len(low.split()) <= self.longest and ends and not reports


class Machinery(_Strict):
    """What the page says about itself, told by its words: each of ``words`` that a block holds counts a point, and so
    does that it turns to the readers or points at the page (one of ``turns``), or begins with an order (``orders``).

    From ``least`` points a block is a notice, where it does one of the two, quotes nobody, and none of ``tells`` says
    that it reports. ``kept`` are sentences of articles that it must not take.
    """

    words: frozenset[str]
    turns: frozenset[str]
    orders: frozenset[str]
    tells: frozenset[str]
    least: int
    longest: int
    examples: tuple[str, ...]
    kept: tuple[str, ...]

    def holds(self, low: str) -> bool:
        """Say whether a text in lower case is such a notice."""
        listed = WORD.findall(low[: 10 * self.longest])
        words = set(listed)
        told = (words & self.words) - (self.orders & set(listed[:1]))
        if not told or len(listed) > self.longest or words & self.tells or QUOTED.search(low):
            return False
        spoken = bool(words & self.turns) + (listed[0] in self.orders)
        due = self.least + max(0, len(listed) - SHORT) // MORE
        return spoken > 0 and len(told) + spoken >= due


class Furniture(_Strict):
    """The classes of ``furniture.toml``; each is said there."""

    whole: Phrases
    begins: Phrases
    asks: Asking
    machinery: Machinery
    counts: Line
    slots: Line
    credits: Line
    closing: Closing
    comments: frozenset[str]
    authors: Phrases
    labels: Phrases
    bylines: Phrases
    dated: Phrases
    later: Phrases

    def reason(self, text: str) -> str | None:
        """Say why a block is furniture, or None where it is not.

        A block that says more than the phrase is kept: "Latest" goes, "Latest talks collapse" stays.
        """
        bare = bared(text)
        if STAMP.fullmatch(bare):
            return "time of day"
        if bare in self.whole.phrases:
            return "page furniture"
        low = text.lower().lstrip(LEADING)
        if len(text.split()) <= self.begins.longest and low.startswith(self.begins.phrases):
            return NOTICE
        kinds = (self.asks, self.machinery, self.counts, self.slots, self.credits, self.closing)
        return NOTICE if any(kind.holds(low) for kind in kinds) else None

    @cached_property
    def labelled(self) -> re.Pattern[str]:
        """Find behind the end of a sentence a label with what it announces, to the end of a text."""
        words = "|".join(map(re.escape, self.labels.phrases))
        marks = "[>*|\u00bb\u2022\u2192\u2013\u2014-]"
        return re.compile(rf"(?<=[.!?:\"\u201d] )(?:{marks}+ ?)?\b(?:{words}) ?[:|] ?\S.*$", re.IGNORECASE | re.DOTALL)

    def heads_comments(self, text: str) -> bool:
        """Say whether a heading announces what readers wrote."""
        words = WORD.findall(text.lower())
        return self.counts.holds(text.lower()) or (len(words) <= SHORT // 2 and bool(self.comments & set(words)))

    def behind(self, text: str) -> re.Match[str] | None:
        """Find what a page sets behind the last sentence of a paragraph: a labelled link, a count of comments."""
        said = COUNTED.search(text)
        return said if said and self.heads_comments(said[1]) else self.labelled.search(text)

    def is_about_author(self, text: str) -> bool:
        """Say whether a block tells who wrote: "Ada Brandt reports on foreign policy for the Courier."."""
        words = "|".join(map(re.escape, self.authors.phrases))
        told = re.match(rf"{NAME}( {NAME}){{1,3}}(,? and {NAME}( {NAME}){{1,3}})? ({words})\b", text)
        return told is not None and len(text.split()) <= self.authors.longest and not QUOTED.search(text)

    def byline(self, text: str) -> str | None:
        """Give who wrote an article where a line says nothing else: "By Ada Brandt, Strelsau"."""
        words = "|".join(map(re.escape, self.bylines.phrases))
        found = re.match(
            rf"^(?i:{words})\s+({NAME}(\s+(and\s+)?{NAME}){{0,6}})(,\s*[A-Z\d].{{0,40}})?(?<![.!?])$", text
        )
        return found.group(1) if found and len(text.split()) <= self.bylines.longest else None

    def undated(self, text: str) -> str:
        """Take away what leads to a date: "Published on"."""
        low = text.lower()
        lead = max((phrase for phrase in self.dated.phrases if low.startswith(phrase)), key=len, default="")
        return text[len(lead) :].lstrip(": ")

    def is_later(self, text: str) -> bool:
        """Say whether a line tells when an article was changed, which is not when it was published."""
        return text.lower().startswith(self.later.phrases)

    def is_label(self, text: str) -> bool:
        """Say whether a block announces links."""
        return bared(text) in self.labels.phrases


def bared(text: str) -> str:
    """Give a text in lower case without marks at its ends."""
    return text.lower().strip(" \n:.!>|-*\u00bb\u2013\u2014\u2022")


class _File(_Strict):
    furniture: Furniture


@lru_cache(maxsize=1)
def load_furniture() -> Furniture:
    """Load the phrases.

    Raises:
        BadLexicon: naming the class that breaks the schema.
    """
    text = (files("parley.cleaning") / "furniture.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, _File, where="furniture.toml").furniture
