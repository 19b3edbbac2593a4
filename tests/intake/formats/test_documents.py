"""The guide tells of every form what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.intake.formats import FORMATS, Format

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "inputs.md"


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_guide_tells_what_is_taken_from_where(form: Format) -> None:
    rows = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {form.name} |")]
    assert len(rows) == 1
    assert rows[0].endswith(f"| {form.takes} |")
    assert set(rows[0].split("|")[2].replace("`", "").replace(",", "").split()) == form.endings
