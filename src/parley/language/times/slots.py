"""What a rule of the grammar gets: the words that a form matched, and what it counts from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from parley.language.times.lexicon import Lexicon
from parley.language.times.meaning import Amount, Clock, Grain, Meaning, Number, Tense, Unit
from parley.language.times.words import Node

LONGEST = 12
"""More digits than a count of days or years has: a number that long counts something else."""

PUBLISHED = range(1000, 9000)
"""Years that an anchor may lie in; one that leaves them is a typing error and counts nothing."""


@dataclass(slots=True)
class Setting:
    """What expressions are counted from.

    ``tense_at`` gives the tense that governs a character of the text; ``previous`` is the last date told before this
    sentence, that "the next day" counts from; ``told`` grows with what this sentence tells;
    ``by_grain`` holds the last date of each precision in the article.
    """

    anchor: date | None
    tense_at: Callable[[int], Tense]
    previous: Meaning | None = None
    told: list[tuple[int, Meaning]] = field(default_factory=list)
    by_grain: dict[Grain, Meaning] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Count from no date that cannot be one of publication."""
        if self.anchor is not None and self.anchor.year not in PUBLISHED:
            self.anchor = None

    def tell(self, start: int, meaning: Meaning) -> None:
        """Note a date that the text tells; one that is only compared with moves nothing."""
        if meaning.first is not None and not meaning.compared:
            self.told.append((start, meaning))
            self.by_grain[meaning.grain] = meaning

    def last_of(self, grain: Grain) -> Meaning | None:
        """Give the last date of a precision."""
        return self.by_grain.get(grain)

    def reference_here(self, start: int) -> Meaning | None:
        """Give the date that was told last in this sentence."""
        return self.reference(start) if any(at < start for at, _ in self.told) else None

    def reference(self, start: int) -> Meaning | None:
        """Give the date that was told last before a character."""
        before = [(at, meaning) for at, meaning in self.told if at < start]
        return max(before, key=lambda pair: pair[0])[1] if before else self.previous


@dataclass(frozen=True, slots=True)
class Slots:
    """The named words of one match, with the setting that they stand in."""

    nodes: Mapping[str, Node]
    args: Mapping[str, int | str | bool]
    lexicon: Lexicon
    setting: Setting
    start: int
    words: tuple[str, ...] = ()
    """All words of the match, in lower case."""
    rest: tuple[str, ...] = ()
    """The two words after the match."""
    before: str = ""
    """The word before the match."""

    @property
    def anchor(self) -> date | None:
        """The date that the article was published on."""
        return self.setting.anchor

    @property
    def tense(self) -> Tense:
        """The tense of the verb that governs the expression."""
        return self.setting.tense_at(self.start)

    @property
    def reference(self) -> Meaning | None:
        """The date that was told last."""
        return self.setting.reference(self.start)

    @property
    def next_word(self) -> str:
        """The word after the match, "" at the end."""
        return self.rest[0] if self.rest else ""

    def next_is(self, of: str) -> bool:
        """Say whether the word after the match is of a class."""
        return (of, self.next_word) in self.lexicon.values

    def is_followed_by(self, *words: str) -> bool:
        """Say whether these words come after the match."""
        return self.rest[: len(words)] == words

    def is_plural(self, name: str = "unit") -> bool:
        """Say whether a unit stands in the plural."""
        return ("UNITS", self.nodes[name].text) in self.lexicon.values

    def has(self, name: str) -> bool:
        """Say whether an optional item is there."""
        return name in self.nodes

    def text(self, name: str) -> str:
        """Give the word of an item, in lower case."""
        return self.nodes[name].text

    def code(self, name: str, of: str | None = None) -> str:
        """Give the code that the lexicon has for a word; ``of`` names the class where the item is called otherwise."""
        return str(self.lexicon.values[(of or name).upper(), self.nodes[name].text])

    def number(self, name: str, of: str = "NUMBER") -> int:
        """Give the number that a word stands for, by its digits or by the lexicon."""
        text = self.nodes[name].text
        digits = "".join(char for char in text if char.isdigit())
        return int(digits) if digits else int(self.lexicon.values[of, text])

    def count(self, name: str) -> float | None:
        """Give a count: digits, a number word, or what the grammar made of several; None for "several"."""
        node = self.nodes[name]
        if isinstance(node.payload, Number):
            return node.payload.value
        if node.text[0].isdigit():
            if len(node.text) > LONGEST:
                return None
            whole, _, part = node.text.replace(",", "").rpartition(" ")
            above, _, below = part.partition("/")
            return float(whole or 0) + float(above) / float(below or 1)
        return float(self.lexicon.values["NUMBER", node.text])

    def unit(self, name: str = "unit") -> Unit:
        """Give the unit that a word names."""
        held = self.lexicon.values
        text = self.nodes[name].text
        return Unit(str(held.get(("UNIT", text)) or held["UNITS", text]))

    def meaning(self, name: str) -> Meaning:
        """Give what the grammar has made of an item before."""
        payload = self.nodes[name].payload
        if not isinstance(payload, Meaning):
            raise TypeError(f"{name} is no date")
        return payload

    def clock(self, name: str) -> Clock:
        """Give the time of the day that an item stands for."""
        payload = self.nodes[name].payload
        if not isinstance(payload, Clock):
            raise TypeError(f"{name} is no time of day")
        return payload

    def amount(self, name: str) -> Amount:
        """Give the length of a duration."""
        payload = self.nodes[name].payload
        if isinstance(payload, Meaning) and payload.amount is not None:
            return payload.amount
        raise TypeError(f"{name} is no duration")


def classes_of(meaning: Meaning) -> tuple[str, ...]:
    """Give the classes that a meaning has for later passes of the grammar."""
    if meaning.kind == "duration":
        return ("DURATION",)
    if meaning.kind == "set":
        return ("SET",)
    if meaning.kind == "time":
        return ("DATE", "TIME")
    if meaning.grain is Grain.VAGUE:
        return ("VAGUE",)
    return ("DATE", "SPAN") if meaning.grain is Grain.SPAN else ("DATE", f"A{meaning.grain.upper()}")
