"""Inputs for the tests of cleaning."""

from __future__ import annotations

from parley.intake import Input, InputKind


def given(
    text: str | bytes, kind: InputKind = InputKind.TEXT, *, url: str | None = None, charset: str | None = None
) -> Input:
    """Make an input of text or bytes."""
    raw = text.encode("utf-8") if isinstance(text, str) else text
    return Input("test", raw, kind, url=url, charset=charset)
