"""What is read can be trusted, however broken the text: a small part of what ``make fuzz`` runs."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from parley.reading import GrammarReader
from tests.fuzz.damage import Damaged, damaged
from tests.fuzz.invariants import broken
from tests.fuzz.texts import as_article

QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=80, deadline=None, derandomize=True, database=None, suppress_health_check=QUIET)
@given(text=damaged())
def test_no_damage_makes_a_reading_say_what_the_text_does_not(reader: GrammarReader, text: Damaged) -> None:
    article = as_article(text)
    assert article is None or broken(reader, article) == []
