"""Commitments by general rules: what binds, and on which condition."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from tests.articles import article

BOUND = [
    ("Ruritania is prepared to lift its ban as soon as the canal opens.", "Ruritania", "conditional"),
    ("Ruritania will send a corvette as long as Kaldovia pays.", "Ruritania", "conditional"),
    ("Ruritania is willing to station a corvette, pending approval by parliament.", "Ruritania", "conditional"),
    ("Ruritania will extend its truce, provided that the road is reopened.", "Ruritania", "conditional"),
    ("Ruritania will sign only if Kaldovia frees the pilots.", "Kaldovia", "requested"),
    ("Ruritania withdrew its offer of aid.", "Ruritania", "withdrawn"),
    ("Ruritania renewed its offer of aid.", "Ruritania", "offered"),
]


@pytest.mark.parametrize(("text", "debtor", "status"), BOUND, ids=str)
def test_somebody_is_bound(reader: GrammarReader, text: str, debtor: str, status: str) -> None:
    told = [(one.debtor.name, one.status.value) for one in reader.read(article(text)).commitments]
    assert (debtor, status) in told, told


def test_a_condition_is_told_in_the_words_of_the_text(reader: GrammarReader) -> None:
    text = "Ruritania will extend its truce, provided that the road is reopened."
    assert [one.condition for one in reader.read(article(text)).commitments] == ["provided that the road is reopened"]
