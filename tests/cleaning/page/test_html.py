from __future__ import annotations

import pytest

from parley.cleaning import clean
from parley.intake import InputKind
from parley.records import Article, UnreadableInput
from tests.cleaning.given import given

BODY = """
<p>Ruritania offered on Monday to open the old bridge to lorries, its trade envoy said in the capital.</p>
<p>Sylvania &amp; its partners want observers on both banks before the first lorry crosses, and they want them soon.</p>
<h2>What comes next</h2>
<p>A second round is planned for the end of the month, but no place has been agreed between the two governments.</p>"""
LD = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Bridge may open","datePublished":"2025-05-14T08:00:00+02:00","dateModified":"2025-05-20T08:00:00+02:00",
"author":{"name":"Ada Brandt"},"publisher":{"name":"River Star"}}]}</script>"""


def page(head: str = "", body: str = BODY) -> str:
    menu = "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
    main = f"<body>{menu}<article>{body}</article><footer>Contact</footer></body>"
    return f"<!doctype html><html><head>{head}</head>{main}</html>"


def read(html: str, *, url: str | None = None) -> Article:
    return clean(given(html, InputKind.HTML, url=url))


def test_an_article_that_a_page_tells_to_machines_only_is_read() -> None:
    told = "Ruritania offered on Monday to open the bridge.\\nThe answer of Sylvania is due on Friday."
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{told}"}}</script>'
    article = read(page(head, "<p>Loading</p>"))
    assert [article.text[block.start : block.end] for block in article.kept] == told.split("\\n")


def test_the_main_text_is_kept_in_blocks() -> None:
    article = read(page("<title>Bridge may open</title>"))
    assert [block.kind for block in article.kept] == ["headline", "paragraph", "paragraph", "subheading", "paragraph"]
    assert "Sylvania & its partners" in article.text
    assert "Contact" not in article.text


def test_json_ld_tells_when_an_article_was_published_and_not_when_modified() -> None:
    article = read(page(LD))
    assert (article.published, article.published_from) == ("2025-05-14T08:00:00+02:00", "json-ld")
    assert (article.title, article.byline, article.outlet) == ("Bridge may open", "Ada Brandt", "River Star")


def test_meta_tags_tell_where_there_is_no_json_ld() -> None:
    article = read(page('<meta property="article:published_time" content="2025-05-14"><title>A bridge</title>'))
    assert (article.published, article.published_from) == ("2025-05-14", "meta")


def test_an_address_may_tell_the_day() -> None:
    article = read(page("<title>A bridge</title>"), url="https://example.org/2025/05/14/bridge.html")
    assert (article.published, article.published_from) == ("2025-05-14", "url")


def test_broken_json_ld_does_no_harm() -> None:
    assert (
        read(page('<script type="application/ld+json">{"@type": </script><title>A bridge</title>')).title == "A bridge"
    )


def test_fifty_thousand_nested_tags_are_refused_at_once() -> None:
    with pytest.raises(UnreadableInput, match="nests more than"):
        read("<html><body>" + "<div>" * 50_000 + "deep" + "</div>" * 50_000)


def test_deep_nesting_does_not_hide_the_text() -> None:
    assert "old bridge" in read("<html><body>" + "<div>" * 1200 + BODY + "</div>" * 1200).text


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<script>var a = 1;</script>", "<p>", "<!doctype html>"]
)
def test_a_page_without_text_says_so(html: str) -> None:
    with pytest.raises(UnreadableInput, match="holds no"):
        read(html)


def test_unclosed_tags_and_huge_attributes_are_read() -> None:
    article = read(
        page("<title>A bridge</title>", f"<p title='{'x' * 100_000}'>{BODY}<p>The last words of it were clear enough.")
    )
    assert "old bridge" in article.text


@pytest.mark.parametrize(
    "html",
    ["<p>" + "<br>" * 300_000, "<html><body><p " + " ".join(f"a{n}=1" for n in range(120_000)) + ">The talks.</p>"],
)
def test_more_tags_or_attributes_than_any_page_has_are_refused_at_once(html: str) -> None:
    with pytest.raises(UnreadableInput, match="more or longer tags"):
        read(html)


def test_a_number_that_no_machine_holds_in_json_ld_does_no_harm() -> None:
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "n": {"9" * 5000}}}</script>'
    assert read(page(f"{script}<title>A bridge</title>")).title == "A bridge"


def test_a_broken_tag_costs_no_page() -> None:
    broken = "<div>Both sides <h<title>praised</title> the weather in the old town of Strelsau on Monday.</div>"
    assert "Ruritania offered on Monday" in read(page(body=BODY + broken)).text
