"""Small boxes in an article are told by what stands in them."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from parley.cleaning.page.boxes import boxed
from parley.cleaning.page.leaves import leaves
from parley.records import BlockKind

TOLD = [f"Ruritania sent {count} monitors to the bridge on Monday." for count in ("two", "six", "ten", "forty")]
ARTICLE = "".join(f"<p>{text}</p>" for text in TOLD)
WORDS = "The bridge in the first light of day"


def kind(box: str) -> BlockKind | None:
    """Say what the words in a box below an article are told as."""
    tree = fromstring(f"<html><body><article>{ARTICLE}{box}</article></body></html>")
    return boxed(leaves(tree), [*TOLD, WORDS]).get(WORDS)


@pytest.mark.parametrize(
    ("box", "told"),
    [
        (f"<div><img src='1.jpg'><div>{WORDS}</div></div>", BlockKind.CAPTION),
        (f"<div><p>{WORDS}</p><div><input name='mail'></div></div>", BlockKind.FURNITURE),
        (f"<div><div>{WORDS}</div><button>Send</button></div>", BlockKind.FURNITURE),
        (
            f"<section><h4>{WORDS}</h4><p>Get the day in your inbox: sign up for our letter.</p></section>",
            BlockKind.FURNITURE,
        ),
        (f"<section><h3>48 comments</h3><div><p>{WORDS}</p></div></section>", BlockKind.FURNITURE),
        (f"<p><small>{WORDS}</small></p>", BlockKind.FURNITURE),
        (f"<p><a href='/1'>{WORDS}</a></p>", BlockKind.RELATED_LINKS),
        (f"<div>{WORDS} <time datetime='2025-03-05'></time></div>", BlockKind.FURNITURE),
        (f"<letter-newsletter><p>{WORDS}</p></letter-newsletter>", BlockKind.FURNITURE),
        (f"<div><div>{WORDS}</div></div>", None),
    ],
)
def test_a_box_is_what_stands_in_it(box: str, told: BlockKind | None) -> None:
    assert kind(box) is told


def test_a_picture_between_paragraphs_makes_none_of_them_a_caption() -> None:
    tree = fromstring(f"<html><body><article><img>{ARTICLE}<img></article></body></html>")
    assert not boxed(leaves(tree), TOLD)


def test_nothing_is_told_where_too_few_paragraphs_tell_how_they_are_set() -> None:
    tree = fromstring(f"<html><body><article><p>{TOLD[0]}</p><button>Send</button></article></body></html>")
    assert not boxed(leaves(tree), TOLD)
