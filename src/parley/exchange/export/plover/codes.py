"""Actors in PLOVER's terms: the code of a country or an international body, and a sector."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from parley.exchange.export.plover.crosswalk import load_crosswalk
from parley.records import ActorKind

GOVERNMENT = "GOV"
PAST = frozenset({"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"})
"""Codes that ISO has withdrawn, of countries that have another now."""


def coded_actor(actor: Mapping[str, Any], of: Mapping[str, Any] | None = None) -> dict[str, str]:
    """Code an actor, who may speak for another (``of``); what nobody can tell from the record is left out.

    A state is its government, and so is who speaks for one.
    """
    code = code_of(actor["name"]) or (code_of(of["name"]) if of else None)
    state = ActorKind.STATE in {actor["kind"], of["kind"] if of else None}
    told = {
        "code": code,
        "sector": GOVERNMENT if state else None,
        "entity_text": actor["name"],
        "identifier_id": actor["id"],
        "identifier_text": actor["name"] if actor["id"] else None,
    }
    return {key: value for key, value in told.items() if value}


@lru_cache(maxsize=4096)
def code_of(name: str) -> str | None:
    """Give the code of a state (ISO 3166-1 alpha-3) or of an international body, by its English name."""
    table = load_crosswalk()
    return table.bodies.get(name) or table.countries.get(name) or _codes().get(name)


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    from babel import Locale  # noqa: PLC0415  (only who codes actors waits for it)
    from babel.core import get_global  # noqa: PLC0415

    told = get_global("territory_aliases").items()
    long = {short: code for code, (short, *more) in told if _current(code) and not more}
    return {
        name.replace(" & ", " and ").replace("St. ", "Saint "): long[short]
        for short, name in Locale("en").territories.items()
        if short in long
    }


def _current(code: str) -> bool:
    return len(code) == 3 and code.isalpha() and code not in PAST
