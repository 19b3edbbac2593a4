"""Days and numbers as whoever asks is used to."""

from __future__ import annotations

import httpx
import pytest

from parley.web.shown import locale_of


@pytest.mark.parametrize(
    ("accepted", "locale"),
    [("de-AT,de;q=0.9,en;q=0.5", "de_AT"), ("en", "en_GB"), ("", "en_GB"), ("xx-YY, fr;q=0.3", "fr"),
     ("fr;q=0.1, uk;q=0.8", "uk"), ("*", "en_GB"), ("de;q=0", "en_GB"), ("en;q=much", "en_GB"), (";;,,", "en_GB")],
)  # fmt: skip
def test_the_locale_is_the_first_that_is_known(accepted: str, locale: str) -> None:
    assert str(locale_of(accepted)) == locale


@pytest.mark.parametrize(
    ("accepted", "day", "number"),
    [("en-GB", "8 Mar 2025", "0.353"), ("de", "08.03.2025", "0,353"), ("en-US", "Mar 8, 2025", "0.353")],
)
def test_days_and_numbers_are_written_as_asked_for(web: httpx.Client, accepted: str, day: str, number: str) -> None:
    told = {"Accept-Language": accepted}
    assert day in web.get("/positions?as_of=2025-03-08", headers=told).text
    assert number in web.get("/network?since=2025-01-01", headers=told).text


def test_rows_are_the_same_in_every_language(web: httpx.Client) -> None:
    told = [
        web.get("/network?since=2025-01-01&format=csv", headers={"Accept-Language": one}).text for one in ("de", "en")
    ]
    assert told[0] == told[1]
