"""Names as another language writes them: known people by the registry, others by how letters are carried over."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from random import Random

from parley.language.actors.data import load_tables

NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{3,}")
GERMAN = (("shch", "schtsch"), ("zh", "sch"), ("sh", "sch"), ("ch", "tsch"), ("kh", "ch"), ("yev", "jew"), ("v", "w"),
          ("z", "s"),
          ("yy", "yj"), ("ya", "ja"), ("yi", "ji"))  # fmt: skip
FRENCH = (
    ("shch", "chtch"),
    ("sh", "ch"),
    ("kh", "kh"),
    ("zh", "j"),
    ("u", "ou"),
    ("yy", "y"),
    ("ts", "tz"),
    ("iy", "i"),
)
PLAIN = (("yy", "y"), ("iy", "y"), ("iy", "i"), ("yi", "y"), ("kh", "h"), ("ks", "x"), ("ya", "ia"), ("ye", "e"))
CZECH = (
    ("shch", "\u0161\u010d"),
    ("zh", "\u017e"),
    ("sh", "\u0161"),
    ("ch", "\u010d"),
    ("kh", "ch"),
    ("ts", "c"),
    ("y", "j"),
)


def respell(told: list[str], dice: Random) -> list[str]:
    """Write the names of a text as one other language does, each the same throughout."""
    text, table = "\n".join(told), dice.choice((GERMAN, FRENCH, PLAIN, CZECH))
    for name, others in _known().items():
        if name in text:
            text = re.sub(rf"\b{name}\b", dice.choice(others), text)
    found = Counter(NAME.findall(text))
    for name in sorted(found):
        text = re.sub(rf"\b{name}\b", _carried(name, table), text)
    return text.split("\n")


def _carried(name: str, table: tuple[tuple[str, str], ...]) -> str:
    """Carry a name over; each letter once."""
    pattern = "|".join(re.escape(written) for written, _ in table)
    other = re.sub(pattern, lambda found: dict(table)[found.group()], name.lower())
    return other.capitalize()


@lru_cache(maxsize=1)
def _known() -> dict[str, list[str]]:
    """Give the people that the registry writes in other Latin ways, and their surnames alone."""
    found: dict[str, list[str]] = {}
    for name, person in load_tables().persons.items():
        others = [one for one in person.alias if one.isascii() and len(one.split()) == len(name.split())]
        if others:
            found[name] = others
            surnames = [one.split()[-1] for one in others if one.split()[-1] != name.split()[-1]]
            found |= {name.split()[-1]: surnames} if surnames else {}
    return found
