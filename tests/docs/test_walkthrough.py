"""The walkthrough prints what it says, and what it says is what happened in the examples."""

from __future__ import annotations

import pytest
from scripts.walkthrough import PAGE, STEP, told

STEPS = [
    ("--issue withdrawal --as-of 2025-03-08", "demands withdrawal from the dam"),
    ("--issue withdrawal --ended", "dropped 2025-03-10"),
    ("meetings --slipped", "slipped by 1 day"),
    ("commitments --due", "its condition: “The shelling of the Upper Sella dam stopped"),
    ("--as-of 2025-03-13", "conditional:"),
    ("parley stories", "from Northern Wire"),
    ("--issue truce", "articles: 2 from 1"),
]


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_page_says_what_the_commands_print(page: str) -> None:
    assert told(page) == page, "make generate"


@pytest.mark.parametrize(("command", "line"), STEPS)
def test_each_step_shows_what_it_is_there_for(page: str, command: str, line: str) -> None:
    (printed,) = [step[0] for step in STEP.finditer(page) if command in step[1]]
    assert line in printed


def test_where_nothing_holds_nothing_is_shown(page: str) -> None:
    assert "--as-of 2025-03-12 --dossier talks\n```\n\n```text\n```" in page
