"""Servers that speak HTTP/2 are spoken to in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.intake.web import Fetcher
from parley.records import Unreachable
from tests.intake.site import PAGE, QUICK
from tests.intake.web.http2 import Spoken, speaking


@pytest.fixture
def spoken(tmp_path: Path) -> Iterator[Spoken]:
    with speaking(PAGE, tmp_path) as spoken:
        yield spoken


def test_pages_come_over_http2_on_one_connection(spoken: Spoken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", spoken.trusted)
    with Fetcher(QUICK) as fetcher:
        found = [fetcher.get(f"{spoken.address}/{name}") for name in ("one", "two")]
        assert fetcher.get(f"{spoken.address}/one", validators=found[0].validators).not_modified
    assert [one.body for one in found] == [PAGE, PAGE]
    assert (spoken.asked, spoken.connections) == (["/one", "/two", "/one"], 1)


def test_a_certificate_that_nobody_vouches_for_is_no_answer(spoken: Spoken) -> None:
    with Fetcher(QUICK) as fetcher, pytest.raises(Unreachable):
        fetcher.get(f"{spoken.address}/one")
    assert spoken.asked == []
