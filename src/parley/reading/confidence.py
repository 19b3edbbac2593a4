"""How sure a record is: the share of records like it that proved right on annotated articles.

A record is like another if it is of the same kind, found by the same family of rules, with names as sure. The counts
stand in ``confidence.toml``, written by ``benchmarks/calibration.py``; small counts lean on the next wider family
(additive smoothing), so that no rule is trusted for two lucky hits, and what is told is the share less its standard
error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from math import sqrt
from typing import TypeVar

from pydantic import BaseModel, Field

from parley.reading.lexicon import STRICT, entry_of, tables_of
from parley.records import Commitment, Meeting, Question, Reading, Record, Statement

Found = TypeVar("Found", Statement, Meeting, Commitment, Question)
Key = tuple[str, ...]
FRAME = re.compile(r"\.(v|n|a)\.(\w+)$")
LEAN = 8.0
"""Records of the wider family that a family's own counts are averaged with."""


class Counted(BaseModel):
    """How many records of a family were told on the annotated articles, and how many of them were right."""

    model_config = STRICT

    family: tuple[str, ...] = Field(min_length=1)
    told: int = Field(ge=1)
    right: int = Field(ge=0)


@lru_cache(maxsize=1)
def load_counts() -> Mapping[Key, Counted]:
    """Load the counts.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    file = files("parley.reading") / "confidence.toml"
    rows = [entry_of(Counted, entry, file.name) for entry in tables_of(file).get("counted", [])]
    return {row.family: row for row in rows}


def calibrated(reading: Reading) -> Reading:
    """Give each record of a reading the confidence that records like it have earned."""
    return replace(
        reading,
        statements=tuple(map(_weighed, reading.statements)),
        meetings=tuple(map(_weighed, reading.meetings)),
        commitments=tuple(map(_weighed, reading.commitments)),
        open_questions=tuple(map(_weighed, reading.open_questions)),
    )


def _weighed(record: Found) -> Found:
    return replace(record, confidence=probability(family_of(record), load_counts()))


def family_of(record: Record) -> Key:
    """Give the family of a record, the widest name first: kind, rules, how sure its names are."""
    rule = record.why[0].rule
    frame = FRAME.search(rule)
    if frame is not None:
        rules = f"{'class' if '/' in rule else 'frame'}.{frame.group(1)}.{frame.group(2)}"
    else:
        rules = rule if rule.startswith(("content.", "deed.")) else rule.split(".")[0]
    return type(record).__name__.lower(), rules, f"{record.confidence:.1f}"


def probability(family: Key, counts: Mapping[Key, Counted]) -> float:
    """Give the smoothed share of right records of a family, less its standard error.

    The counts come from articles that rules were written beside, so the lower end of what they bear out is told.
    Without any counts it is what the rules themselves say.
    """
    found = shares(family, counts)
    if not found:
        return float(family[-1])
    _, told, _, share = found[-1]
    return round(max(0.0, share - sqrt(share * (1 - share) / (told + LEAN))), 3)


def shares(family: Key, counts: Mapping[Key, Counted]) -> list[tuple[Key, int, int, float]]:
    """Give the counts of each wider family and of the family itself, with the share of right records so far."""
    share, found = float(family[-1]), []
    for width in range(1, len(family) + 1):
        row = counts.get(family[:width])
        if row is not None:
            share = (row.right + LEAN * share) / (row.told + LEAN)
            found.append((family[:width], row.told, row.right, share))
    return found
