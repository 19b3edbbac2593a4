"""A release is a valid data package, and carries the ledger whole."""

from __future__ import annotations

import json
from pathlib import Path

import frictionless
import pytest
import yaml

from parley.exchange.export import FORMATS, Asked, ExportWish, export, to_path
from parley.ledger import Ledger, Tier
from parley.records import BadExport, Dossier
from tests.exchange.export.conftest import Export


def released(ledger: Ledger, path: Path, *authors: str) -> Path:
    with to_path(path, many=True) as out:
        export(ledger, Dossier("Talks in Vienna"), FORMATS["release"], out, Asked(authors=authors))
    return path


def faults(folder: Path) -> list[str]:
    told = frictionless.validate(str(folder / "datapackage.json"))
    return [error.type for task in told.tasks for error in task.errors] + [error.type for error in told.errors]


@pytest.mark.filterwarnings("ignore")
def test_a_release_is_a_valid_data_package(ledger: Ledger, tmp_path: Path) -> None:
    assert faults(released(ledger, tmp_path / "out")) == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ["statements.csv", "log.jsonl"])
def test_a_changed_file_does_not_match_its_checksum(ledger: Ledger, tmp_path: Path, name: str) -> None:
    folder = released(ledger, tmp_path / "out")
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text.replace("truce", "peace"), encoding="utf-8", newline="")
    assert "hash-count" in faults(folder)


def test_a_release_tells_how_to_cite_it(ledger: Ledger, tmp_path: Path) -> None:
    folder = released(ledger, tmp_path / "out", "A Group", 'The "Others"')
    told = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert (told["title"], told["authors"]) == ("Talks in Vienna", [{"name": "A Group"}, {"name": 'The "Others"'}])
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert (told["version"], package["version"], package["parley"]["entries"]) == ("1.4.0", "1.4.0", 4)


def test_the_same_ledger_gives_the_same_zip(ledger: Ledger, tmp_path: Path) -> None:
    one, two = released(ledger, tmp_path / "one.zip"), released(ledger, tmp_path / "two.zip")
    assert one.read_bytes() == two.read_bytes()


def test_a_release_cannot_be_narrowed(ledger: Ledger, exported: Export) -> None:
    with pytest.raises(BadExport, match="always of the whole ledger"):
        exported(ledger, "release", Asked(ExportWish(kinds=("meeting",))))
    ledger.tier = Tier.CONFIRMED
    with pytest.raises(BadExport, match="always of the whole ledger"):
        exported(ledger, "release")
