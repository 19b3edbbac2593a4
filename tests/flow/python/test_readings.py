"""Articles that are read from Python."""

from __future__ import annotations

from pathlib import Path

import pyarrow
import pytest

import parley
from parley.records import UnreadableInput


def test_a_text_is_read() -> None:
    told = parley.read_text("Ruritania demanded a ceasefire on Monday.", published="2025-03-03")
    assert [(one.actor.name, one.stance, one.issue) for one in told.statements] == [
        ("Ruritania", "demands", "ceasefire"),
    ]


def test_readings_are_rows_of_records(news: Path) -> None:
    told = parley.read(news)
    assert [one.article.id for one in told] == ["2025-03-03", "2025-03-05", "2025-03-10"]
    assert pyarrow.table(told.records).num_rows == sum(len(one.records) for one in told)


def test_what_could_not_be_read_is_told(news: Path) -> None:
    told = parley.read(news, "missing.txt")
    assert (len(told), [error.where for error in told.errors]) == (3, ["missing.txt"])
    assert "1 inputs set aside" in repr(told)


def test_where_nothing_could_be_read_the_first_error_is_raised() -> None:
    with pytest.raises(UnreadableInput, match=r"missing\.txt: does not exist"):
        parley.read("missing.txt")


def test_readings_show_themselves(news: Path) -> None:
    assert parley.read(news)._repr_html_().count('class="parley-reading"') == 3
