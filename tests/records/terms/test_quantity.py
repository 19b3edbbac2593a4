"""An amount cannot lie about its ends or its money."""

from __future__ import annotations

from math import inf, nan

import pytest

from parley.records import Quantity


@pytest.mark.parametrize("ends", [(None, None), (5, 3), (nan, None), (None, inf)], ids=str)
def test_ends_that_are_none_are_refused(ends: tuple[float | None, float | None]) -> None:
    with pytest.raises(ValueError, match="is no amount"):
        Quantity(*ends, None, None)


@pytest.mark.parametrize("code", ["euro", "eur", "€", ""])
def test_a_currency_that_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="no ISO 4217 code"):
        Quantity(1, 1, None, code)


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity(1000, None, "troops", None), "at least 1,000 troops"),
        (Quantity(None, 50, None, None), "up to 50"),
        (Quantity(3, 5, "a year", "EUR"), "3 to 5 EUR a year"),
        (Quantity(0.25, 0.25, "of the debt", None, approximate=True), "about 0.25 of the debt"),
    ],
    ids=str,
)
def test_an_amount_says_itself(quantity: Quantity, said: str) -> None:
    assert str(quantity) == said
