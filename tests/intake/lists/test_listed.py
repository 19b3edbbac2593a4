"""What lists of articles give."""

from __future__ import annotations

import gzip
import json

import pytest

from parley.intake.lists import Listed, listed
from parley.records import BadDossier, UnreadableInput

BASE = "https://wire.example/news/"
RSS = b"""<rss version="2.0"><channel><title>Northern Wire</title>
<item><title>Talks  resume in Haradzhin</title><link>/talks</link>
<pubDate>Mon, 10 Mar 2025 09:30:00 +0200</pubDate></item>
<item><title>No address</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Gespräche</title>
<link href="https://wire.example/a"/><published>2025-03-10T09:30:00Z</published><updated>2025-03-11T08:00:00Z</updated>
</entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [{"url": "a", "title": "A", "date_published": "2025-03-10"}],
}
NEWS = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://wire.example/a</loc>
 <lastmod>2025-03-11</lastmod><news:news><news:publication_date>2025-03-10T09:30:00+02:00</news:publication_date>
 <news:title>Talks resume</news:title></news:news></url><url><loc>https://wire.example/b</loc></url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
<loc>https://wire.example/2025.xml.gz</loc><lastmod>2025-03-11</lastmod></sitemap></sitemapindex>"""
PAGE = """<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="All news"></head>
<main><div class="teaser"><a href="/a#top">Talks resume</a><time datetime="2025-03-10">Monday</time></div>
<div class="teaser"><a href="/a">Again</a><a href="mailto:desk@wire.example">Mail</a></div></main>
<a href="/imprint">Imprint</a>"""


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
