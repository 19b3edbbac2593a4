"""Lines are added behind whatever a crash left, without the file being read."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.flow import add_lines

WHOLE = '{"a": 1}\n'


@pytest.mark.parametrize(
    "left", ["", WHOLE, f"{WHOLE}{{", f'{WHOLE}{{"b": "{"x" * 200_000}', "x", "x" * 70_000, f"{WHOLE * 9000}{{"]
)
@pytest.mark.parametrize("safe", [False, True])
def test_a_line_that_was_cut_short_goes_and_whole_ones_stay(tmp_path: Path, left: str, *, safe: bool) -> None:
    (tmp_path / "a.jsonl").write_text(left, encoding="utf-8")
    add_lines(tmp_path / "a.jsonl", [{"c": "\udc80é"}, {}], safe=safe)
    whole = left[: left.rfind("\n") + 1]
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == f'{whole}{{"c": "\\udc80é"}}\n{{}}\n'
