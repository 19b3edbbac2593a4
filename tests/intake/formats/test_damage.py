"""However broken a file is, it gives whole articles or says what is wrong: a small part of ``make fuzz-formats``."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings

from tests.intake.formats.damage import broken, damaged


@settings(max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(file=damaged())
def test_no_damage_makes_a_file_break_the_reading(file: tuple[str, bytes], tmp_path: Path) -> None:
    assert broken(*file, tmp_path) == []
