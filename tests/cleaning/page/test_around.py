from __future__ import annotations

import pytest
from lxml.html import fromstring

from parley.cleaning import clean
from parley.cleaning.page.marks import kind_of, load_marks
from parley.intake import InputKind
from parley.records import Article, BlockKind
from tests.cleaning.given import given
from tests.cleaning.page.test_html import BODY

HEAD = "<h1>Bridge may open for lorries before the winter comes</h1>"
WORDS = "Both governments want the bridge, but neither wants to pay for it."
LINKS = "<li><a href='/1'>Why the last truce failed</a></li><li><a href='/2'>What a lorry pays</a></li>"


def read(body: str) -> Article:
    return clean(given(f"<!doctype html><html><body><article>{HEAD}{body}</article></body></html>", InputKind.HTML))


def of_kind(article: Article, kind: BlockKind) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind is kind]


@pytest.mark.parametrize(
    "marked",
    ['<p class="c-article__standfirst">{}</p>', '<div data-testid="subtitle"><p>{}</p></div>', '<h2 id="dek">{}</h2>',
     "<p><b>{}</b></p>", "<p><b>Both governments want the bridge,</b> <b>but neither wants to pay for it.</b></p>"],
)  # fmt: skip
def test_a_standfirst_is_told_by_its_mark_or_by_being_bold(marked: str) -> None:
    article = read(marked.format(WORDS) + BODY)
    assert of_kind(article, BlockKind.STANDFIRST) == [WORDS]
    assert WORDS in [article.text[block.start : block.end] for block in article.kept]


def test_a_caption_is_kept_in_its_place_and_not_read() -> None:
    figure = "<figure><img src='b.jpg'><figcaption>The old bridge at dawn.</figcaption></figure>"
    article = read(BODY.replace("<h2>", f"{figure}<h2>"))
    assert of_kind(article, BlockKind.CAPTION) == ["The old bridge at dawn."]
    assert "The old bridge at dawn.\n\n## What comes next" in article.text
    assert not any(block.kind is BlockKind.CAPTION for block in article.kept)


@pytest.mark.parametrize("tag", ["aside", "ul class='related-articles'", "div data-module='recommended'"])
def test_links_to_other_articles_are_told(tag: str) -> None:
    article = read(f"{BODY}<{tag}>{LINKS}</{tag.split(maxsplit=1)[0]}>")
    assert of_kind(article, BlockKind.RELATED_LINKS) == ["Why the last truce failed", "What a lorry pays"]


def test_an_aside_that_tells_something_is_no_list_of_links() -> None:
    assert not of_kind(read(f"{BODY}<aside><p>{WORDS} <a href='/1'>More</a></p></aside>"), BlockKind.RELATED_LINKS)


def test_a_mark_on_the_whole_article_says_nothing_of_its_paragraphs() -> None:
    article = read(f"<div class='no-caption intro'>{BODY}{BODY.replace('Ruritania', 'Merid')}</div>")
    assert not of_kind(article, BlockKind.CAPTION)
    assert not of_kind(article, BlockKind.STANDFIRST)


def test_invisible_characters_of_entities_go() -> None:
    assert "open the old bridge" in read(BODY.replace("old bridge", "o&shy;ld&nbsp;&#8203;bridge")).text


EXAMPLES = [(kind, example) for kind, mark in load_marks().items() for example in mark.examples]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_every_mark_is_read_as_its_kind(kind: BlockKind, example: str) -> None:
    assert kind_of(fromstring(f"{example}<a href='/1'>Why the truce failed</a>")) is kind
