"""What an entry of the time lexicon must hold."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from parley.language.times.meaning import Tense


class Strict(BaseModel):
    """A table of a lexicon: a key that nobody knows is an error, not a comment."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Example(Strict):
    """An expression and what it must denote: ``edtf`` or the TIMEX3 ``value``, or both."""

    text: str
    anchor: date | None = date(2025, 8, 20)
    tense: Tense = Tense.NONE
    edtf: str | None = None
    value: str | None = None


class WordClass(Strict):
    """Words that the grammar treats alike; each stands for a number or a code.

    ``capital``: the word counts only where it is written with a capital letter ("May", not "may"). ``trigger``: every
    expression without a telling number has a word of such a class, so that sentences without one need no grammar.
    """

    name: Annotated[str, Field(pattern=r"^[A-Z]+$")]
    words: dict[str, int | str]
    capital: bool = False
    trigger: bool = False
    example: Example


class Pattern(Strict):
    """Forms that one rule reads.

    A form is a row of items: a word in lower case, a class in capitals, either of several (``by/before``), with a name
    of its own (``to:DAYNUM``), optional (``?``), or a group in brackets. ``args`` are handed to the rule.
    """

    id: str
    rule: str
    forms: tuple[str, ...] = Field(min_length=1)
    args: dict[str, int | str | bool] = {}
    examples: tuple[Example, ...] = Field(min_length=1)


class Part(Strict):
    """Which part of a period a word like "late" means.

    ``month`` is days, ``year`` months, ``week`` weekdays, ``quarter`` its months, ``decade`` its years: first and last,
    counted from 1 (years of a decade from 0). ``fuzzy`` says which of the two ends the word leaves soft.
    """

    name: str
    month: tuple[int, int]
    year: tuple[int, int]
    week: tuple[int, int]
    quarter: tuple[int, int]
    decade: tuple[int, int]
    fuzzy: tuple[bool, bool]
    example: Example


class TenseExample(Strict):
    """A sentence, one word of it and the tense that governs it."""

    text: str
    word: str
    tense: Tense


class TenseWords(Strict):
    """Lemmas and forms that say more about the time of an action than its verb's form does."""

    name: str
    words: frozenset[str]
    example: TenseExample
