"""Write what the commands of the walkthrough print into it: ``python -m scripts.walkthrough``."""

from __future__ import annotations

import re
import shlex
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from parley.cli import app

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/guide/walkthrough.md"
STEP = re.compile(r"```sh\n(.*?)```\n\n```text\n.*?```\n", re.DOTALL)
MOMENT = re.compile(r"^(?:last|readers) .*\n", re.MULTILINE)
"""When it was recorded, the hash that comes of it, and the reader: others at another time."""


def told(page: str) -> str:
    """Run the commands of a page, one step after the other, and give the page with what they print."""
    with TemporaryDirectory() as folder, chdir(folder):
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        return STEP.sub(lambda step: f"```sh\n{step[1]}```\n\n```text\n{_run(step[1])}```\n", page)


def _run(commands: str) -> str:
    """Give what the commands of one step print, without the moment of the run."""
    printed = ""
    for line in commands.splitlines():
        done = CliRunner().invoke(app, shlex.split(line)[1:])
        if done.exception:
            raise SystemExit(f"`{line}` failed: {done.stderr}") from done.exception
        printed += done.stdout
    return MOMENT.sub("", printed)


if __name__ == "__main__":
    PAGE.write_text(told(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
