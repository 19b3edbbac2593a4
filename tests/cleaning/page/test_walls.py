"""What stands in the place of an article is refused with its reason; an article beside it is not."""

from __future__ import annotations

import time

import pytest
from lxml.html import document_fromstring

from parley.cleaning import clean
from parley.cleaning.page.walls import load_walls, refuse_walls
from parley.intake import InputKind
from parley.records import Article, UnreadableInput
from tests.cleaning.given import given

TEASER = "<p>Ruritania offered on Monday to open the old bridge to lorries, its trade envoy said in the capital.</p>"
BODY = TEASER + "".join(
    f"<p>Sylvania and its partners want {number} observers on both banks before the first lorry crosses, and they said "
    "that no place for the next round has been agreed between the two governments, which both call it urgent.</p>"
    for number in ("two", "four", "forty", "ninety")
)
PAID = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
BANNER = "<div id='banner'><p>We value your privacy. Accept all cookies or manage your choices.</p></div>"
WALLS = [(wall, phrase.example) for wall in load_walls().values() for phrase in wall.phrases]


def read(body: str, head: str = "") -> Article:
    html = f"<!doctype html><html><head><title>Bridge</title>{head}</head><body><main>{body}</main></body></html>"
    return clean(given(html, InputKind.HTML))


@pytest.mark.parametrize(("wall", "example"), WALLS, ids=[example for _, example in WALLS])
def test_each_phrase_tells_a_wall(wall: object, example: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        read(f"<div><h1>Northern Wire</h1><p>{example}</p></div>")
    assert error.value.what == wall.what  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (f"{TEASER}<div class='offer'><p>Subscribe now to continue reading.</p></div>", ""),
        (TEASER, PAID),
        (TEASER, '<meta property="article:content_tier" content="locked">'),
    ],
)
def test_the_beginning_of_a_paid_article_is_no_article(body: str, head: str) -> None:
    with pytest.raises(UnreadableInput, match="no more than the beginning"):
        read(body, head)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (BODY, PAID),
        (TEASER + f"<footer>{BODY}</footer>", PAID),
        (BODY + BANNER, ""),
        (BODY + "<p>Subscribe now to continue reading our newsletter.</p>", ""),
        (TEASER + "<p>Subscribe to our newsletter.</p>", ""),
        (TEASER + BANNER, ""),
        (TEASER + "<noscript>Please enable JavaScript to view the comments.</noscript>", ""),
        (TEASER + "<p>Sign up to keep up with the talks.</p>", ""),
        ("<nav>Subscriber-only content</nav>" + TEASER, ""),
        (TEASER, PAID.replace("False", "True")),
    ],
)
def test_an_article_beside_such_words_is_one(body: str, head: str) -> None:
    assert "old bridge" in read(body, head).text


def test_a_report_about_consent_is_an_article() -> None:
    told = "The regulator told the outlets that buttons such as “accept all cookies” must not be larger than others."
    assert "regulator" in read(f"<p>{told}</p>{BODY}").text


def test_a_page_that_nests_deep_takes_no_longer() -> None:
    tree = document_fromstring(f"<body>{'<div>' * 1000}{'<i>a</i>' * 50_000}")
    begun = time.process_time()
    refuse_walls(tree, ["A short report."], "test", is_paid=False)
    assert time.process_time() - begun < 1
