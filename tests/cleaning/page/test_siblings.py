"""Paragraphs that the extractor passes over are found by how the others are set."""

from __future__ import annotations

from lxml.html import fromstring

from parley.cleaning.page.leaves import leaves
from parley.cleaning.page.siblings import with_siblings

TOLD = [f"Ruritania sent {count} monitors to the bridge on Monday." for count in ("two", "six", "ten", "forty")]
LATER = "Borduria wants them to leave before the winter comes."


def found(html: str) -> list[str]:
    """Give what is found once the extractor has told of the first four paragraphs."""
    return with_siblings(leaves(fromstring(f"<html><body>{html}</body></html>")), TOLD)


def boxes(*texts: str) -> str:
    return "".join(f"<div class='row'><div class='a1'>{text}</div></div>" for text in texts)


def test_a_paragraph_in_the_same_box_is_found_in_its_place() -> None:
    assert found(f"<div>{boxes(*TOLD[:2], LATER, *TOLD[2:])}</div>") == [*TOLD[:2], LATER, *TOLD[2:]]


def test_an_article_that_is_parted_into_boxes_is_found_whole() -> None:
    parts = [f"<div class='part'>{''.join(f'<p>{text}</p>' for text in texts)}</div>" for texts in (TOLD, [LATER])]
    assert found(f"<article>{'<img>'.join(parts)}</article>") == [*TOLD, LATER]


def test_what_stands_outside_of_the_article_is_not_taken_for_it() -> None:
    plain = "".join(f"<p>{text}</p>" for text in TOLD)
    assert found(f"<div>{plain}</div><div><p>{LATER}</p></div>") == TOLD


def test_what_is_set_otherwise_is_not_taken_for_the_article() -> None:
    assert found(f"<div>{boxes(*TOLD)}<div class='note'>{LATER}</div></div>") == TOLD


def test_links_to_other_articles_are_no_paragraphs() -> None:
    assert found(f"<div>{boxes(*TOLD, f'<a>{LATER}</a>')}</div>") == TOLD


def test_a_list_between_the_paragraphs_of_an_article_is_part_of_it() -> None:
    plain = "".join(f"<p>{text}</p>" for text in TOLD)
    assert found(f"<div class='a1'>{plain}<ul><li>{LATER}</li></ul></div>") == [*TOLD, LATER]
    assert found(f"<div class='a1'>{plain}</div><div><ul><li>{LATER}</li></ul></div>") == TOLD
