"""A dossier says what it may, and its faults are named with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.flow import init, read_dossier
from parley.records import BadDossier, Issue, Party, parse_dossier
from tests.ledger.ticking import ticking

WHOLE = """
name = "Talks"
inputs = ["articles/"]
[[party]]
name = "Ruritania"
aliases = ["Strelsau"]
[[issue]]
name = "ceasefire"
phrases = ["truce"]
"""
WRONG = [
    ('nam = "x"', "line 1: unknown key 'nam'"),
    ("\ninputs = 3", "line 2: 'inputs' must be a list"),
    ('inputs = [""]', "line 1: 'inputs' must be a list of texts"),
    ('name = "a"\n[[party]]\nname = "b"\n\n[[party]]\nalias = ["c"]', "line 6: unknown key 'alias'"),
    ('[[issue]]\nname = "b"\n[[issue]]\nname = "B"', "line 4: each issue needs a name of its own"),
    ("[[party]]\naliases = []", "line 1: each party needs a name"),
    ('[[party]]\nname = "b"\naliases = [1]', "line 3: 'aliases' must be a list of texts"),
    ("party = [3]", "line 1: write \\[\\[party\\]\\]"),
    ("[party]", "line 1: 'party' must be a list"),
    ("name = ]", "at line 1"),
]


def test_a_dossier_names_parties_and_issues() -> None:
    dossier = parse_dossier(WHOLE)
    assert dossier.parties == (Party("Ruritania", ("Strelsau",)),)
    assert dossier.issues == (Issue("ceasefire", ("truce",)),)
    assert (dossier.name, dossier.inputs) == ("Talks", ("articles/",))


def test_everything_may_be_left_out() -> None:
    assert parse_dossier("").parties == ()


@pytest.mark.parametrize(("text", "fault"), WRONG)
def test_a_fault_is_named_with_its_line(text: str, fault: str) -> None:
    with pytest.raises(BadDossier, match=fault):
        parse_dossier(text, where="talks/dossier.toml")


@pytest.mark.parametrize("name", [None, 'A "quoted" name', "back\\slash", "line\nend \x7f"])
def test_a_new_dossier_reads_back(tmp_path: Path, name: str | None) -> None:
    init(tmp_path / "talks", name=name, clock=ticking())
    assert read_dossier(tmp_path / "talks").name == name


def test_what_a_new_dossier_explains_is_right(tmp_path: Path) -> None:
    init(tmp_path, clock=ticking())
    lines = (tmp_path / "dossier.toml").read_text(encoding="utf-8").splitlines()
    told = [
        line[2:] for line in lines if line.startswith("# ") and ("=" in line or "[[" in line) and "Write" not in line
    ]
    dossier = parse_dossier("\n".join(told))
    assert dossier.parties
    assert dossier.issues


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    init(tmp_path, clock=ticking())
    with pytest.raises(BadDossier, match="is there already"):
        init(tmp_path, clock=ticking())
