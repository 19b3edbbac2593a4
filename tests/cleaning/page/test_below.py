"""What stands below an article and is set otherwise is no part of it."""

from __future__ import annotations

from lxml.html import fromstring

from parley.cleaning.page.below import below
from parley.cleaning.page.leaves import leaves

TOLD = [f"Ruritania sent {count} monitors to the bridge on Monday." for count in ("two", "six", "ten", "forty")]
ARTICLE = "".join(f"<p>{text}</p>" for text in TOLD)
BOX = "Do you know more about it?"
LATER = "Borduria wants them to leave before the winter comes."


def told(html: str) -> frozenset[str]:
    return below(leaves(fromstring(f"<html><body><article>{html}</article></body></html>")), [*TOLD, BOX, LATER])


def test_a_box_below_the_last_paragraph_is_told() -> None:
    assert told(f"{ARTICLE}<p class='box'>{BOX}</p>") == {BOX}


def test_a_list_or_quotation_may_end_an_article() -> None:
    assert not told(f"{ARTICLE}<ul><li>{LATER}</li></ul>")


def test_what_is_set_otherwise_between_paragraphs_stays() -> None:
    assert not told(f"{ARTICLE}<p class='box'>{BOX}</p><p>{LATER}</p>")


def test_much_text_that_is_set_otherwise_is_a_part_of_the_article() -> None:
    assert not told(
        f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p><p>{TOLD[2]}</p><div>{LATER}</div><div class='b'>{LATER} {BOX}</div>"
    )
