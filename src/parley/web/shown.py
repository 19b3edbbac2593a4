"""Templates, and how they show stances, days, numbers and addresses."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_decimal, format_percent
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from parley.exchange.drawing import SIGNS

TEMPLATES = Path(__file__).parent / "templates"
DASH = "\N{EN DASH}"
USUAL = Locale("en", "GB")
SPOKEN: ContextVar[Locale] = ContextVar("SPOKEN", default=USUAL)
"""How days and numbers are written for whoever asks; words stay English."""


@cache
def environment() -> Environment:
    """Give the templates, in which every text is escaped and a name that is not there is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "sign": lambda stance: SIGNS.get(stance, "?"), "day": shown_day, "moment": shown_moment, "segment": segment,
        "number": shown_number, "percent": shown_percent, "takes": takes,
    }  # fmt: skip
    made.globals["signs"] = SIGNS
    return made


def render(template: str, **told: object) -> str:
    """Fill a template."""
    return environment().get_template(template).render(**told)


def speak(accepted: str | None) -> None:
    """Write days and numbers from here on as the header ``Accept-Language`` (RFC 9110) asks for."""
    SPOKEN.set(locale_of(accepted or ""))


@lru_cache(maxsize=256)
def locale_of(accepted: str) -> Locale:
    """Give the locale that is wanted most among those that are known, else that of British English."""
    for tag in _wanted(accepted.split(",")[:20]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return USUAL


def _wanted(ranges: Iterable[str]) -> list[str]:
    """Put language tags in the order in which they are wanted; English of no country is that of the pages."""
    weighed: list[tuple[float, int, str]] = []
    for place, one in enumerate(ranges):
        tag, _, weight = (part.strip() for part in one.partition(";"))
        try:
            weighed.append((-float(weight.removeprefix("q=") or 1), place, "en-GB" if tag == "en" else tag))
        except ValueError:
            continue
    return [tag for weight, _, tag in sorted(weighed) if weight < 0]


def shown_day(told: str | date | None) -> str:
    """Show a day as people write it; one that nobody told as a dash."""
    if not told:
        return DASH
    day = told if isinstance(told, date) else date.fromisoformat(told[:10])
    return format_date(day, "medium", locale=SPOKEN.get())


def shown_moment(told: str | datetime | None) -> str:
    """Show a moment to the minute, in UTC."""
    if not told:
        return DASH
    moment = (told if isinstance(told, datetime) else datetime.fromisoformat(told)).astimezone(UTC)
    return f"{shown_day(moment)}, {format_time(moment.time(), 'short', locale=SPOKEN.get())} UTC"


def shown_number(told: float | None) -> str:
    """Show a number, to three digits behind its point at most."""
    return DASH if told is None else format_decimal(told, locale=SPOKEN.get())


def shown_percent(told: float) -> str:
    """Show a part of one as per cent."""
    return format_percent(told, locale=SPOKEN.get())


def takes(schema: dict[str, Any], models: dict[str, Any]) -> str:
    """Say in a few words what a parameter takes, by its JSON Schema."""
    if "$ref" in schema:
        return takes(models[schema["$ref"].rpartition("/")[2]], models)
    some = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if some:
        return " or ".join(takes(one, models) for one in some)
    if schema.get("type") == "array":
        return f"any number of: {takes(schema['items'], models)}"
    return ", ".join(schema.get("enum", ())) or str(schema.get("format") or schema.get("type"))


def segment(told: str) -> str:
    """Write a text as part of an address; strokes stay, since ids of articles have them."""
    return quote(told, safe="/")
