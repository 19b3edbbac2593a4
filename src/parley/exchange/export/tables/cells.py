"""Text that a file format cannot hold as it is, or that the program which opens it would run."""

from __future__ import annotations

import re

from parley.exchange.export.losses import Loss

FORMULA = re.compile("^[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""What a spreadsheet takes for the beginning of a formula (OWASP: CSV Injection), also in full width."""

SURROGATES = re.compile("[\ud800-\udfff]")

HALF = Loss("half characters", "a lone surrogate is no character: it is written as its escape, \\ud800")
FORMULAS = Loss("formulas", "a cell that a spreadsheet would run has an apostrophe before it")


def whole(text: str) -> str:
    """Write half a surrogate pair, which no UTF-8 can hold, as the escape that JSON has for it."""
    return SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def unrun(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if FORMULA.match(text) else text
