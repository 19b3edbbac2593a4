"""Programs that ask and write over the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

Row = dict[str, Any]


@pytest.fixture
def api(workspace: str) -> Iterator[httpx.Client]:
    """A program that asks."""
    with httpx.Client(base_url=f"{workspace}/api/v1", timeout=None) as client:
        yield client


@pytest.fixture
def writer(own: str) -> Iterator[httpx.Client]:
    """A program that writes, to a ledger of its own."""
    with httpx.Client(base_url=f"{own}/api/v1", timeout=None) as client:
        yield client


def walk(api: httpx.Client, path: str, **query: Any) -> list[Row]:  # noqa: ANN401
    """Give the rows of all pages of a list."""
    rows: list[Row] = []
    page = api.get(path, params=query).json()
    while True:
        rows += page["rows"]
        if page["next"] is None:
            return rows
        page = api.get(path, params=query | {"cursor": page["next"]}).json()
