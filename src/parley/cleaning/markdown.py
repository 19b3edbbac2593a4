"""Front matter of Markdown files."""

from __future__ import annotations

import re

from parley.cleaning.dates import iso_date
from parley.cleaning.facts import Facts
from parley.records import Origin

FRONT = re.compile(r"\A---[ ]*\n(.*?)\n---[ ]*\n", re.DOTALL)
KEYS = {
    "title": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "published": "published",
    "date": "published",
    "byline": "byline",
    "author": "byline",
}


def without_front_matter(text: str, facts: Facts) -> str:
    """Take the facts out of the front matter and give the text below it."""
    found = FRONT.match(text)
    if found is None:
        return text
    for line in found.group(1).split("\n"):
        key, _, value = line.partition(":")
        fact = KEYS.get(key.strip().lower())
        if fact:
            value = value.strip().strip("\"'")
            facts.tell(fact, iso_date(value) if fact == "published" else value, Origin.META)
    return text[found.end() :]
