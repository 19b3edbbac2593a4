"""A dossier with three articles of three days, filled from Python."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import parley

NEWS = {
    "2025-03-03": "Ruritania demanded a ceasefire on Monday. France will send 200 monitors if the guns fall silent.",
    "2025-03-05": "Ruritania again demanded a ceasefire. Germany and France will meet in Geneva on Friday.",
    "2025-03-10": "Ruritania rejected a ceasefire on Monday. It remains unclear who will pay for the monitors.",
}


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles as a file."""
    path = tmp_path_factory.mktemp("news") / "news.jsonl"
    lines = (json.dumps({"id": day, "outlet": f"Post {day[-1]}", "published": day, "text": NEWS[day]}) for day in NEWS)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory, news: Path) -> Iterator[parley.OpenDossier]:
    """The open dossier."""
    with parley.open_dossier(tmp_path_factory.mktemp("dossiers") / "talks", create=True) as dossier:
        assert len(dossier.add(news)) == 3
        yield dossier
