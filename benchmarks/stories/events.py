"""Events that are made up, and how outlets tell them: the same facts in two ways, and what follows."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

TOLD: dict[str, Any] = tomllib.loads((Path(__file__).parent / "told.toml").read_text(encoding="utf-8"))
BOILERPLATE: dict[str, list[str]] = TOLD["boilerplate"]
DRAW: dict[str, list[str]] = TOLD["draw"]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: its kind, and the words that stand in the slots."""

    kind: dict[str, Any]
    slots: dict[str, str]

    def own(self, way: int) -> list[str]:
        """Tell it in one of two ways, with the quotation that both have, a paragraph each."""
        told = [one.format(**self.slots) for one in self.kind["own"][way]]
        return [*told[: 2 + way], self.kind["quote"].format(**self.slots), *told[2 + way :]]

    def later(self) -> list[str]:
        """Tell what followed."""
        return [one.format(**self.slots) for one in self.kind["next"][0]]


def event(kind: dict[str, Any], dice: Random) -> Event:
    """Draw an event of a kind."""
    p, city = dice.sample(DRAW["p"], 2), dice.sample(DRAW["city"], 2)
    people = [
        f"{first} {last}"
        for first, last in zip(dice.sample(DRAW["first"], 3), dice.sample(DRAW["last"], 3), strict=True)
    ]
    slots = {"p1": p[0], "p2": p[1], "city": city[0], "city2": city[1]}
    slots |= {"a": people[0], "b": people[1], "b2": people[2], "thing": dice.choice(DRAW["thing"])}
    slots |= {"day": dice.choice(DRAW["day"]), "small": str(dice.randint(3, 19)), "hours": str(dice.randint(4, 71))}
    slots |= {"number": str(dice.randint(21, 900)), "percent": str(dice.randint(4, 30))}
    slots |= {key: str(dice.randint(12, 980)) for key in ("amount", "amount2")}
    return Event(kind, slots)
