"""One page has one address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.intake.web import canonical


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://wire.example/talks?utm_source=x&b=2&a=1&fbclid=9#top", "https://wire.example/talks?a=1&b=2"),
        ("HTTPS://WIRE.example:443/talks", "https://wire.example/talks"),
        ("https://wire.example", "https://wire.example/"),
        ("https://wire.example/world/../talks", "https://wire.example/talks"),
        ("https://m.wire.example/talks/amp/", "https://wire.example/talks"),
        ("https://amp.wire.example/talks.amp.html", "https://wire.example/talks.html"),
        ("https://wire.example/talks?outputType=amp&amp=1", "https://wire.example/talks"),
        ("https://wire.example/?p=12&at_medium=rss", "https://wire.example/?p=12"),
        ("https://wire.example/a?cid=7&reference=8&eid=9", "https://wire.example/a?cid=7&eid=9&reference=8"),
        ("https://wire.example/?20250310", "https://wire.example/?20250310="),
        ("https://wire.example/Gespräche 1", "https://wire.example/Gespr%C3%A4che%201"),
        ("https://wire.example/amp", "https://wire.example/amp"),
        ("https://m.example/talks", "https://m.example/talks"),
        ("https://wire.example/talks?page=2", "https://wire.example/talks?page=2"),
        ("http://127.0.0.1:8000/talks", "http://127.0.0.1:8000/talks"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_what_only_tells_how_a_reader_came_goes(url: str, same: str) -> None:
    assert canonical(url) == same


@given(st.text(max_size=60), st.text(alphabet="abm./?&=#%;:@-_ ", max_size=40))
def test_a_canonical_address_is_canonical(path: str, query: str) -> None:
    once = canonical(f"https://wire.example/{path}?{query}")
    assert canonical(once) == once
