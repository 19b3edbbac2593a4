"""What is generated in the docs is what the reader of this version gives: `make generate` writes it anew.

Rates may differ by one or two records' worth: processors differ in the last bits of the parser's numbers.
"""

from __future__ import annotations

import re

import pytest
from benchmarks.agreement import agreement
from scripts.figures import FRESH, GUIDE, PLOT, README, Measured, accuracy, beside, inserted, measured, trades
from scripts.picture import PICTURE, picture
from scripts.reliability import draw

from parley.analysis.scoring import calibration_error

NUMBER = re.compile(r"\d+\.\d+|\d+")
CLOSE, PIXELS = 0.0055, 8.0


@pytest.fixture(scope="module")
def told() -> Measured:
    return measured()


def shown(page: str, name: str) -> str:
    """Give what stands between the markers of a page."""
    return page.partition(f"<!-- {name} -->\n")[2].partition(f"\n<!-- /{name} -->")[0]


def same(one: str, other: str, close: float = CLOSE) -> bool:
    """Say whether two texts differ in nothing but figures, and in those by a record or two."""
    if NUMBER.sub("#", one) != NUMBER.sub("#", other):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    return all(abs(float(a) - float(b)) <= (close if "." in a else 2) for a, b in pairs)


def test_the_accuracy_in_the_readme_is_that_of_the_reader(told: Measured) -> None:
    table = shown(README.read_text(encoding="utf-8"), "accuracy")
    day = re.search(r"annotations as of (\d{4}-\d\d-\d\d)\)", table)
    assert day is not None
    assert same(table, accuracy(told, day[1])), "make generate"


def test_the_least_confidences_in_the_guide_are_those_of_the_reader(told: Measured) -> None:
    assert same(shown(GUIDE.read_text(encoding="utf-8"), "trade"), trades(told)), "make generate"


def test_the_parts_in_the_guide_are_those_of_the_reader(told: Measured) -> None:
    table = beside(told.scores, measured(FRESH).scores, agreement())
    assert same(shown(GUIDE.read_text(encoding="utf-8"), "beside"), table), "make generate"


def test_the_reliability_plot_is_that_of_the_reader(told: Measured) -> None:
    assert same(PLOT.read_text(encoding="utf-8"), draw(told.bins), close=PIXELS), "make generate"


def test_confidence_holds_on_articles_that_no_rule_was_written_for(told: Measured) -> None:
    assert calibration_error(told.bins) <= 0.08, "make confidence"


def test_the_picture_in_the_readme_is_that_of_the_reader() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "make generate"


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="<!-- accuracy -->"):
        inserted("# A page", "accuracy", "text")


def test_what_stands_around_the_markers_stays() -> None:
    page = "a\n<!-- x -->\nold\n<!-- /x -->\nb\n"
    assert inserted(page, "x", "new") == "a\n<!-- x -->\nnew\n<!-- /x -->\nb\n"
