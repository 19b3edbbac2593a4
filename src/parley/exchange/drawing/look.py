"""How stances and series look where no style sheet says otherwise: light colours, with a sign beside each stance."""

from __future__ import annotations

SIGNS = {
    "supports": "+", "opposes": "\N{MINUS SIGN}", "demands": "!", "proposes": "→", "concedes": "✓", "undecided": "~",
    "threatens": "‼", "expects": "…", "accuses": "✗", "claims": "“",
}  # fmt: skip
"""A sign for each stance, since colour alone tells too little."""

FOR, AGAINST, WANTS, OPEN, WARNS = "#d3eeda", "#fbdcd8", "#dce8fb", "#e9ebee", "#fde4c6"
FILLS = {
    "supports": FOR, "concedes": FOR, "opposes": AGAINST, "accuses": AGAINST, "demands": WANTS, "proposes": WANTS,
    "expects": WANTS, "undecided": OPEN, "claims": OPEN, "threatens": WARNS,
}  # fmt: skip
PAPER = "#ffffff"

SERIES = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#9a9fa6", "#e08214")
"""Colours that people with any colour vision tell apart (after Paul Tol, 2021), one for each series of a chart."""


def clipped(told: str, most: int) -> str:
    """Cut a text to so many characters."""
    return told if len(told) <= most else f"{told[: most - 1].rstrip()}…"
