"""Lists as outlets publish them."""

from __future__ import annotations

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
