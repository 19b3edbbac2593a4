"""Templates, and how they show stances, days and addresses."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import quote

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"
SIGNS = {
    "supports": "+", "opposes": "\N{MINUS SIGN}", "demands": "!", "proposes": "→", "concedes": "✓", "undecided": "~",
    "threatens": "‼", "expects": "…", "accuses": "✗", "claims": "“",
}  # fmt: skip
"""A sign for each stance, since colour alone tells too little."""


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
    made.filters |= {"sign": lambda stance: SIGNS.get(stance, "?"), "day": shown_day, "segment": segment}
    return made


def render(template: str, **told: object) -> str:
    """Fill a template."""
    return environment().get_template(template).render(**told)


def shown_day(told: str | date | None) -> str:
    """Show a day as people write it; one that nobody told as a dash."""
    if not told:
        return "\N{EN DASH}"
    day = told if isinstance(told, date) else date.fromisoformat(told[:10])
    return format_date(day, "d MMM y", locale="en")


def segment(told: str) -> str:
    """Write a text as part of an address; strokes stay, since ids of articles have them."""
    return quote(told, safe="/")
