"""Outlets as ``dossier.toml`` tells them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from parley.records import BadDossier, ListKind, Outlet, parse_dossier

WIRE = '[[outlet]]\nname = "Wire"\nurl = "https://wire.example/feed"\n'


def test_an_outlet_has_a_name_and_an_address() -> None:
    told = parse_dossier(f'{WIRE}kind = "page"\nselect = "h2 a"\n')
    assert told.outlets == (Outlet("Wire", "https://wire.example/feed", ListKind.PAGE, "h2 a"),)


@pytest.mark.parametrize(("told", "every"), [("", timedelta(hours=1)), ('every = "30 min"', timedelta(minutes=30))])
def test_an_outlet_is_visited_at_its_interval(told: str, every: timedelta) -> None:
    assert parse_dossier(WIRE + told).outlets[0].every == every


def test_articles_are_looked_at_again_after_a_day_and_a_week_by_default() -> None:
    assert parse_dossier("").recheck == (timedelta(days=1), timedelta(days=7))
    assert parse_dossier('recheck = ["30 min", "2 h"]').recheck == (timedelta(minutes=30), timedelta(hours=2))
    assert parse_dossier("recheck = []").recheck == ()


@pytest.mark.parametrize(
    ("told", "line", "what"),
    [('recheck = ["soon"]', 1, "recheck"), ('recheck = ["7 d", "24 h"]', 1, "growing"), (f"{WIRE}{WIRE}", 5, "own"),
     (f'{WIRE}kind = "blog"', 4, "feed, sitemap, page"), ('[[outlet]]\nname = "Wire"', 1, "url"),
     ('[[outlet]]\nname = "W"\nurl = "wire.example"', 3, "http"), ('allow_private = "yes"', 1, "true or false"),
     (f'{WIRE}every = "0 min"', 4, "every"),
     (f'{WIRE}keep = "some"', 4, "full, evidence, metadata"), (f"{WIRE}colour = 1", 4, "unknown")],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(told: str, line: int, what: str) -> None:
    with pytest.raises(BadDossier, match=rf"line {line}\b.*{what}"):
        parse_dossier(told)
