"""What is no news text is named with its reason and remedy; a traceback is never shown, and the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from parley.cli import app

NEWS = "Germany rejected the plan on Monday, officials said."
NESTED = f"<html><body>{'<div>' * 50_000}<p>{NEWS}</p>{'</div>' * 50_000}</body></html>"
FEED = f'<?xml version="1.0"?><rss version="2.0"><channel><item><title>{NEWS}</title></item></channel></rss>'
LINES = "\n".join([*[f'{{"text": "{NEWS}"}}'] * 6, "{broken", f'{{"text": "{NEWS}"}}'])

UNREADABLE = {
    "empty.txt": (b"", "is empty"),
    "large.txt": (b"a" * 20 * 1024 * 1024 + b"a", "is larger than 20 MB"),
    "binary.txt": (bytes(range(256)) * 64, "holds binary data"),
    "nested.html": (NESTED.encode(), "nests more than"),
    "feed.html": (FEED.encode(), "is a feed, not an article"),
}
READABLE = {
    "truncated.txt": (NEWS + "Київ").encode()[:-1],
    "utf-16.txt": NEWS.encode("utf-16"),
    "surrogate.jsonl": b'{"text": "Germany rejected the \\ud800 plan on Monday, officials said."}',
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_what_is_no_news_text_is_set_aside_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    raw, says = UNREADABLE[name]
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    done = CliRunner().invoke(app, ["read", str(tmp_path), "--format", "jsonl"])
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 1)
    assert f"set aside: {tmp_path / name}: {says}" in done.stderr


@pytest.mark.parametrize("name", sorted(READABLE))
def test_what_is_only_damaged_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(READABLE[name])
    done = CliRunner().invoke(app, ["read", str(tmp_path / name), "--format", "jsonl"])
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 1)
    assert "Germany" in done.stdout


def test_a_broken_line_seven_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text(LINES, encoding="utf-8")
    done = CliRunner().invoke(app, ["read", str(tmp_path), "--format", "jsonl"])
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 7)
    assert "news.jsonl:7: is no JSON" in done.stderr


def test_a_folder_without_articles_is_said_to_be_one(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(tmp_path)])
    assert (done.exit_code, "holds no articles" in done.stderr) == (1, True)
