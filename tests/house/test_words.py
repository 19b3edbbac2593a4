"""One word for one thing: what the house calls by another name does not occur in public names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.code import FILES, name, public_names

FORBIDDEN = {
    "annotation", "claim", "cluster", "dashboard", "dedupe", "entity", "event", "helper", "merge", "merged",
    "obligation", "polarity", "post", "processor", "promise", "provider", "publisher", "quote", "sentiment", "snippet",
    "stakeholder", "summit", "topic", "workspace",
}  # fmt: skip
ALLOWED: dict[str, dict[str, str]] = {
    "": {"claims": "a stance of the annotation guide"},
    "language": {
        "event": "what a time is counted from (TimeML's word)",
        "quote": "quotation marks, which attribution and coreference look at; never the content that is said",
    },
    "reading": {"polarity": "whether a clause is negated (grammar's word), never the stance"},
}
"""For each package the words that mean something else there, with what they mean."""


def words(identifier: str) -> set[str]:
    """Cut a name into its words."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)}


@pytest.mark.parametrize("file", FILES, ids=name)
def test_public_names_use_the_words_of_the_house(file: Path) -> None:
    forbidden = FORBIDDEN - ALLOWED[""].keys() - ALLOWED.get(name(file).partition("/")[0], {}).keys()
    assert {one for one in public_names(file) if words(one) & forbidden} == set()
