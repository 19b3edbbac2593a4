from __future__ import annotations

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from parley.cleaning import clean
from parley.cleaning.dates import date_in_url, iso_date
from parley.cleaning.months import load_calendars
from parley.intake import InputKind
from tests.cleaning.given import given

PROSE = "Ruritania and Borduria ended their talks on the bridge at Strelsau without a result, both said in the evening."
TOLD = '{"@type":"NewsArticle","dateModified":"2025-03-07","datePublished":"2025-03-05"}'
LD = f'<script type="application/ld+json">{TOLD}</script>'

PRINTED = [
    "Aug. 19, 2025", "August 19, 2025", "19 Aug 2025", "19th August 2025", "Tuesday, 19 August 2025", "AUGUST 19, 2025",
    "Published on 19 August 2025", "Updated: 09:12, 19 August 2025 | 3 comments", "19. August 2025", "19.08.2025",
    "2025/08/19", "Tue 19 Aug 2025 10.30 CEST", "August 19, 2025 at 10:30 am EDT",
    "First published: 14:05 CET, 19 August 2025", "19-Aug-2025",
]  # fmt: skip


@pytest.mark.parametrize("text", PRINTED)
def test_a_date_is_read_as_outlets_print_it(text: str) -> None:
    assert iso_date(text) == "2025-08-19"


@pytest.mark.parametrize("text", [text for one in load_calendars().values() for text in one.examples])
def test_a_date_is_read_in_other_languages(text: str) -> None:
    assert iso_date(text) == "2025-03-05"


@pytest.mark.parametrize("text", ["Seit dem 5. März 2025 schweigen die Waffen", "32 mars 2025", "mars 2025", "5 mars"])
def test_what_says_more_or_less_than_a_date_is_none_in_any_language(text: str) -> None:
    assert iso_date(text) is None


def test_the_moment_of_a_mail_or_feed_is_read_with_its_zone() -> None:
    assert iso_date("Tue, 19 Aug 2025 10:00:00 GMT") == "2025-08-19T10:00:00+00:00"
    assert iso_date("Tue, 19 Aug 2025 10:00:00 +0200") == "2025-08-19T10:00:00+02:00"


@pytest.mark.parametrize(
    "text",
    ["August 2025", "19 August", "Monday", "2025", "10 am", "08/09/2025", "31 February 2025", "Vienna, 4 March 2025",
     "May 5, 25", "The talks of 5 May 2025", "9" * 5000, "5 May 2025 " * 50, "", None],
)  # fmt: skip
def test_what_is_no_full_date_is_none(text: str | None) -> None:
    assert iso_date(text) is None


@for_any(text=st.text(alphabet="0123456789 MayAugTuejx:,.-/+TZ", max_size=30))
def test_no_day_is_made_up(text: str) -> None:
    found = iso_date(text)
    assert found is None or found[:4] in text


def test_an_address_tells_a_day_only_in_full() -> None:
    assert date_in_url("https://example.org/2025/08/19/talks") == "2025-08-19"
    assert date_in_url("https://example.org/2025/13/40/talks") is None


@pytest.mark.parametrize("line", ["Mittwoch, 5. März 2025", "Le 5 mars 2025", "Updated: 6 March 2025\n\n5 March 2025"])
def test_the_line_with_the_date_of_publication_is_taken(line: str) -> None:
    assert clean(given(f"Talks end\n\n{line}\n\n{PROSE}")).published == "2025-03-05"


def test_when_an_article_was_changed_is_not_when_it_was_published() -> None:
    assert clean(given(f"Talks end\n\nUpdated: 6 March 2025\n\n{PROSE}")).published is None
    changed = '<meta property="article:modified_time" content="2025-03-06">'
    page = f"<html><head>{changed}</head><body><article><h1>Talks end</h1><p>{PROSE}</p></article></body></html>"
    assert clean(given(page, InputKind.HTML)).published is None


def test_what_a_page_says_in_json_ld_counts_before_its_meta_tags() -> None:
    head = f'<meta property="article:published_time" content="2025-03-06">{LD}'
    page = f"<html><head>{head}</head><body><article><h1>Talks end</h1><p>{PROSE}</p></article></body></html>"
    assert clean(given(page, InputKind.HTML)).published == "2025-03-05"
