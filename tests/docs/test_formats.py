"""The page on formats is what the formats say of themselves."""

from __future__ import annotations

from scripts.formats import PAGE, TYPES, page, types

from parley.cli.exchange.export import FormatName
from parley.exchange.export import FORMATS


def test_the_page_on_formats_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make generate"


def test_the_page_on_plovers_types_is_fresh() -> None:
    assert TYPES.read_text(encoding="utf-8") == types(), "make generate"


def test_every_format_can_be_asked_for() -> None:
    assert [one.value for one in FormatName] == list(FORMATS)
