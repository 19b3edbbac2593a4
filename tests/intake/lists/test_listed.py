"""What lists of articles give."""

from __future__ import annotations

import gzip
import json
import time
from contextlib import suppress

import pytest

from parley.intake.lists import Listed, listed
from parley.records import BadDossier, UnreadableInput
from tests.intake.lists.samples import ATOM, BASE, INDEX, JSON, NEWS, PAGE, RSS


def test_rss_gives_titles_and_moments_and_leaves_out_what_has_no_address() -> None:
    assert list(listed(RSS, base=BASE)) == [
        Listed("https://wire.example/talks", "Talks resume in Haradzhin", "2025-03-10T07:30:00+00:00", None)
    ]


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "iso-8859-1"])
def test_atom_is_read_in_its_encoding(charset: str) -> None:
    declared = f'<?xml version="1.0" encoding="{charset}"?>{ATOM}'.encode(charset)
    (found,) = listed(declared, base=BASE)
    assert (found.title, found.published, found.modified) == (
        "Gespräche", "2025-03-10T09:30:00+00:00", "2025-03-11T08:00:00+00:00",
    )  # fmt: skip


def test_a_day_of_a_json_feed_stays_a_day() -> None:
    assert list(listed(json.dumps(JSON).encode(), base=BASE)) == [Listed(f"{BASE}a", "A", "2025-03-10")]


@pytest.mark.parametrize("raw", [NEWS, gzip.compress(NEWS)])
def test_a_news_sitemap_gives_titles_and_dates(raw: bytes) -> None:
    assert list(listed(raw, base=BASE)) == [
        Listed("https://wire.example/a", "Talks resume", "2025-03-10T09:30:00+02:00", "2025-03-11"),
        Listed("https://wire.example/b"),
    ]


def test_a_half_of_a_character_is_no_title() -> None:
    broken = {"items": [{"url": "a", "title": "A\ud800"}]}
    assert [one.title for one in listed(json.dumps(broken).encode(), base=BASE)] == ["A?"]


def test_an_index_lists_lists() -> None:
    assert list(listed(INDEX)) == [Listed("https://wire.example/2025.xml.gz", modified="2025-03-11", is_list=True)]


def test_a_page_gives_each_link_that_is_selected_once() -> None:
    assert list(listed(PAGE.encode(), select=".teaser", base=BASE)) == [
        Listed("https://wire.example/a", "Talks resume", "2025-03-10")
    ]


def test_a_page_without_a_selector_gives_the_feeds_that_it_announces() -> None:
    assert list(listed(PAGE.encode(), base=BASE)) == [Listed("https://wire.example/rss", "All news", is_list=True)]


def test_what_is_no_selector_is_a_mistake_in_the_dossier() -> None:
    with pytest.raises(BadDossier, match="is no CSS selector"):
        list(listed(PAGE.encode(), select="main >>", base=BASE))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<!DOCTYPE rss [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><rss><channel/></rss>", "declares entities"),
        (b"<!DOCTYPE urlset [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset/>", "declares entities"),
        (b"{not json", "is no feed"),
        (b'{"items": 1}', "is no feed"),
        (b"[" * 100_000, "is no page|announces no feed"),
        (b"", "is no page"),
        (b"<html><p>Nothing</p></html>", "announces no feed"),
        (gzip.compress(bytes(60_000_000)), "is larger than"),
    ],
)
def test_what_is_no_list_says_so(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said):
        list(listed(raw, base=BASE))


@pytest.mark.parametrize(
    "raw",
    [
        b"<rss><channel><item><author>" + b"a" * 100_000 + b"</author></item>",
        b"<rss " + b" ".join(b"a%d='x'" % number for number in range(50_000)) + b"><channel/></rss>",
        b"<rss><channel>" + b"<item>" * 30_000,
        b"<sitemapindex>" + b"<sitemap>" * 100_000,
        b"<html>" + b"<div>" * 100_000,
    ],
    ids=["word", "attributes", "items", "sitemaps", "elements"],
)
def test_what_is_made_to_take_long_does_not(raw: bytes) -> None:
    begun = time.process_time()
    with suppress(UnreadableInput):
        assert list(listed(raw, base=BASE)) == []
    assert time.process_time() - begun < 1.5


def test_a_long_word_does_not_hide_what_follows() -> None:
    picture = b"<item><description><![CDATA[<img src='data:" + b"A" * 50_000 + b"'>]]></description></item>"
    assert [one.title for one in listed(RSS.replace(b"<item>", picture + b"<item>", 1), base=BASE)] == [
        "Talks resume in Haradzhin"
    ]


def test_a_picture_in_a_sitemap_does_not_stand_for_its_article() -> None:
    picture = b"<image:image xmlns:image='i'><image:loc>https://wire.example/a.jpg</image:loc></image:image>"
    titled = picture.replace(b"</image:image>", b"<image:title>A bridge</image:title></image:image>")
    assert list(listed(NEWS.replace(b"<url>", b"<url>" + titled), base=BASE)) == list(listed(NEWS, base=BASE))


@pytest.mark.parametrize(
    "said", ["Talks &amp;amp; truce &lt;b&gt;resume&lt;/b&gt;", "<![CDATA[Talks &amp; truce <b>resume</b>]]>"]
)
def test_a_title_is_read_without_its_markup(said: str) -> None:
    (found,) = listed(RSS.replace(b"Talks  resume in Haradzhin", said.encode()), base=BASE)
    assert found.title == "Talks & truce resume"


def test_a_title_may_speak_of_less_and_more() -> None:
    (found,) = listed(RSS.replace(b"Talks  resume in Haradzhin", b"Growth &amp;lt; 2 %, debt &amp;gt; 60 %"), base=BASE)
    assert found.title == "Growth < 2 %, debt > 60 %"
