"""What is lost and let in on pages of our own stays as low as it is."""

from __future__ import annotations

import pytest
from benchmarks.pages.make import Page, pages
from benchmarks.pages.measure import look

DATED = '<time datetime="2025-03-05">5 March</time>'


@pytest.mark.parametrize(("half", "most"), [("dev", 0), ("test", 1)])
def test_hardly_a_sentence_is_lost_and_hardly_any_furniture_gets_in(half: str, most: int) -> None:
    found = [look(page) for page in pages(half)]
    assert len(found) > 20
    assert sum(len(one.lost) for one in found) <= 0.01 * sum(one.sentences for one in found)
    assert sum(len(one.furniture) for one in found) <= most
    assert all(one.dated for one in found)


def test_a_sentence_that_is_lost_and_one_that_gets_in_are_told() -> None:
    told = ["Ruritania opened the bridge for lorries on Monday.", "Borduria closed it again before the night came."]
    html = f"<html><body><article>{DATED}<p>{told[0]}</p><p>{told[1]}</p></article></body></html>"
    found = look(Page("own", html, (told[0], "Nobody knows why."), (), "2025-03-05"))
    assert found.lost == ("Nobody knows why.",)
    assert found.furniture == (told[1].lower(),)
