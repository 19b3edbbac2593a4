"""Readings by the thousand, made of the examples: other names, days and outlets, now and then a new issue.

The same number gives the same reading, whatever comes before it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

import parley.records
from parley.exchange import to_json
from parley.flow import follow

Reading = dict[str, Any]


def examples() -> list[Reading]:
    """Read the articles of ``examples/``, of which others are made."""
    return [to_json(one) for one in follow(["examples"]) if isinstance(one, parley.records.Reading)]


TALKS = 40
"""Negotiations that go on beside each other, the first of them told of most often."""

OUTLETS = 60
BEGIN = date(2020, 1, 1)
ARTICLES_A_DAY = 50
NEW_ISSUE = 0.1
"""Share of statements on an issue that has hardly been heard of before."""

SYLLABLES = tuple("ka lo mi ren sta dor vel bru nis tag hal por zen fir mok ges wan tri".split())  # noqa: SIM905


@dataclass(frozen=True)
class Grown:
    """Makes readings.

    Args:
        examples: readings that it makes others of, by the contract.
        seed: makes another set.
    """

    examples: Sequence[Reading]
    seed: int = 1

    def reading(self, number: int) -> Reading:
        """Make one reading; its records keep their sentences, so that nothing rests on words that nobody wrote."""
        chance = Random(f"{self.seed} {number}")
        made: Reading = json.loads(json.dumps(chance.choice(self.examples)))
        talks = min(int(chance.paretovariate(0.6)), TALKS)
        day = BEGIN + timedelta(days=number // ARTICLES_A_DAY)
        made["article"] |= {
            "id": f"grown-{number}",
            "url": f"https://outlet{number % OUTLETS}.example/{number}",
            "outlet": f"Outlet {chance.randrange(OUTLETS)}",
            "outlet_from": "meta",
            "published": day.isoformat(),
            "published_from": "meta",
        }
        for kind in ("statements", "meetings", "commitments", "open_questions"):
            for place, record in enumerate(made[kind]):
                record["id"] = f"{kind[0]}{number:07}{place:03}"
                _rename(record, talks)
                _place(record, talks)
        for statement in made["statements"]:
            if chance.random() < NEW_ISSUE:
                statement["issue"] = f"{_word(chance)} {_word(chance)}"
        for meeting in made["meetings"]:
            _move(meeting, day + timedelta(days=chance.randrange(-3, 10)))
        return made


def _move(meeting: dict[str, Any], day: date) -> None:
    """Put a meeting that has a day on another."""
    if meeting["when"]:
        meeting["when"] = day.isoformat()
        meeting["period"] = {
            "earliest": day.isoformat(),
            "latest": day.isoformat(),
            "edtf": day.isoformat(),
            "value": None,
        }


def _rename(told: Any, talks: int) -> None:  # noqa: ANN401  (any part of a JSON object)
    """Give every actor a name of these talks."""
    if isinstance(told, dict):
        if "name" in told and "kind" in told:
            told["name"] = f"{told['name']} {_word(Random(talks))}"
            told["id"] = None
        for part in told.values():
            _rename(part, talks)
    elif isinstance(told, list):
        for part in told:
            _rename(part, talks)


def _place(record: dict[str, Any], talks: int) -> None:
    """Let what is open or promised be of these talks."""
    for field in ("about", "measure"):
        if field in record:
            record[field] = f"{record[field]} in {_word(Random(talks))}"


def _word(chance: Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))
