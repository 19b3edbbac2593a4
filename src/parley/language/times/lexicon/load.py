"""Load the time lexicon: word classes, patterns by step, parts of periods; checked against the schema."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import count, groupby
from typing import Any, TypeVar

import tomli
from pydantic import BaseModel, ValidationError

from parley.language.times.lexicon.forms import Form, compile_form, items_of
from parley.language.times.lexicon.schema import Part, Pattern, TenseWords, WordClass
from parley.records import BadLexicon

Entry = TypeVar("Entry", bound=BaseModel)

UNKNOWN = "."
SHAPES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("fraction", r"(?:\d+ )?[1-9]/[2-9]", ("NUMBER",)),
    ("iso", r"\d{4}-\d\d-\d\d", ("ISODATE",)),
    ("slash", r"\d{1,2}/\d{1,2}/\d{4}", ("NUMDATE",)),
    ("dots", r"\d{1,2}\.\d{1,2}\.\d{4}", ("NUMDATE",)),
    ("clock", r"\d{1,2}:\d\d", ("CLOCKTIME",)),
    ("decade", r"(?:\d{4}|'?\d0)'?s", ("DECADENUM",)),
    ("ordinal", r"\d{1,2}(?:st|nd|rd|th)", ("ORDINAL", "DAYORD")),
    ("day", r"0?[1-9]|[12]\d|3[01]", ("NUMBER", "DAYNUM")),
    ("year", r"1[5-9]\d\d|20\d\d|21\d\d", ("NUMBER", "YEARNUM")),
    ("number", r"\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+", ("NUMBER",)),
)
"""Words made of digits: their shape and the classes that they stand for; the first that fits."""

GRAINS = ("DAY", "WEEKEND", "WEEK", "MONTH", "QUARTER", "SEASON", "HALF", "YEAR", "DECADE", "CENTURY")
MADE = (
    *(("NUM",), ("CLOCK",), ("DURATION",), ("SET",), ("VAGUE",), ("DATE", "TIME"), ("DATE", "SPAN")),
    *(("DATE", f"A{grain}") for grain in GRAINS),
)
"""Classes of what the grammar makes; a later step takes them like words."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass of the grammar: its forms by the symbols that they begin with, in the order of the file."""

    name: str
    by_first: Mapping[str, tuple[Form, ...]]
    starts: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words with their symbols and values, the passes of the grammar, the parts of periods, and all entries."""

    words: Mapping[str, str]
    capital: Mapping[str, str]
    values: Mapping[tuple[str, str], int | str]
    digits: tuple[tuple[re.Pattern[str], str], ...]
    made: Mapping[tuple[str, ...], str]
    passes: tuple[Pass, ...]
    parts: Mapping[str, Part]
    classes: tuple[WordClass, ...]
    patterns: tuple[Pattern, ...]
    tenses: Mapping[str, TenseWords]

    def symbol_of(self, word: str) -> str:
        """Give the character that stands for a word, "." for one that means nothing here."""
        if word[0].isdigit() or (word[0] == "'" and len(word) > 2):
            return next((symbol for shape, symbol in self.digits if shape.fullmatch(word.lower())), UNKNOWN)
        low = word.lower()
        if word[0].isupper() and low in self.capital:
            return self.capital[low]
        return self.words.get(low, UNKNOWN)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Load and check the lexicon of the package.

    Raises:
        BadLexicon: naming the file and the entry that break the schema.
    """
    here = files("parley.language.times.lexicon")
    classes = [entry for file in _tomls(here / "words") for entry in entries_of(file, "class", WordClass)]
    passes = [(file.name, entries_of(file, "pattern", Pattern)) for file in _tomls(here / "grammar")]
    parts = entries_of(here / "words" / "parts.toml", "part", Part)
    tenses = entries_of(here / "words" / "tense.toml", "tense", TenseWords)
    return _build(classes, passes, parts, tenses)


def _tomls(folder: Traversable) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


def entries_of(file: Traversable, key: str, model: type[Entry]) -> list[Entry]:
    """Read the tables ``[[key]]`` of one file.

    Raises:
        BadLexicon: naming the file and the entry that break the schema.
    """
    try:
        tables = tomli.loads(file.read_text(encoding="utf-8")).get(key, [])
    except tomli.TOMLDecodeError as error:
        raise BadLexicon(f"is no TOML ({error})", where=file.name, remedy="Mend the line.") from error
    return [_checked(model, table, file.name) for table in tables]


def _checked(model: type[Entry], table: dict[str, Any], where: str) -> Entry:
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        name = table.get("id") or table.get("name") or table
        raise BadLexicon(f"entry {name!r}: {key}: {first['msg']}", where=where, remedy="Mend the entry.") from error


def _build(
    classes: list[WordClass], passes: list[tuple[str, list[Pattern]]], parts: list[Part], tenses: list[TenseWords]
) -> Lexicon:
    """Give each set of classes a symbol, and compile the forms over them."""
    low, capital = _classes_of_words(classes, passes)
    signatures = {frozenset(held) for held in (*low.values(), *capital.values())}
    signatures |= {frozenset(held) for _, _, held in SHAPES} | {frozenset(held) for held in MADE}
    fresh = count(0x4E00)
    symbol = {signature: chr(next(fresh)) for signature in sorted(signatures, key=sorted)}
    chars: dict[str, str] = {}
    for signature, char in symbol.items():
        for name in signature:
            chars[name] = chars.get(name, "") + char
    return Lexicon(
        words={word: symbol[frozenset(held)] for word, held in low.items()},
        capital={word: symbol[frozenset(held)] for word, held in capital.items()},
        values={(entry.name, word): value for entry in classes for word, value in entry.words.items()},
        digits=tuple((re.compile(shape), symbol[frozenset(held)]) for _, shape, held in SHAPES),
        made={held: symbol[frozenset(held)] for held in MADE},
        passes=tuple(_pass(number, files, chars) for number, files in groupby(passes, key=lambda file: file[0][0])),
        parts={part.name: part for part in parts},
        classes=tuple(classes),
        patterns=tuple(pattern for _, patterns in passes for pattern in patterns),
        tenses={entry.name: entry for entry in tenses},
    )


def _classes_of_words(
    classes: Iterable[WordClass], passes: Iterable[tuple[str, list[Pattern]]]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Give for each word its classes, as written in any case and as written with a capital; a literal is a class."""
    low: dict[str, set[str]] = defaultdict(set)
    for _, patterns in passes:
        for item in {item for pattern in patterns for form in pattern.forms for item in items_of(form)}:
            if not item.isupper():
                low[item].add(item)
    capital: dict[str, set[str]] = defaultdict(set)
    for entry in classes:
        for word in entry.words:
            (capital if entry.capital else low)[word].add(entry.name)
    return low, {word: held | low.get(word, set()) for word, held in capital.items()}


def _pass(number: str, step: Iterable[tuple[str, list[Pattern]]], chars: Mapping[str, str]) -> Pass:
    """Compile the forms of the files whose names begin with the same number."""
    by_first: dict[str, list[Form]] = defaultdict(list)
    for name, patterns in step:
        for form in (form for pattern in patterns for form in _forms(pattern, chars, name)):
            for symbol in form.first:
                by_first[symbol].append(form)
    starts = re.compile(f"[{''.join(by_first)}]")
    return Pass(number, {symbol: tuple(forms) for symbol, forms in by_first.items()}, starts)


def _forms(pattern: Pattern, chars: Mapping[str, str], name: str) -> list[Form]:
    """Compile the forms of one pattern.

    Raises:
        BadLexicon: if a form names a class that no word has, or is badly bracketed.
    """
    try:
        return [compile_form(pattern, text, chars) for text in pattern.forms]
    except (KeyError, re.error) as error:
        said = f"entry {pattern.id!r}: a form cannot be compiled ({error})"
        raise BadLexicon(said, where=name, remedy="Name a class of words/, and close every bracket.") from error
