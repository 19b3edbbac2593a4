"""What holds for every format: it says what it can lose, takes any text, and always gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.exchange.export import FORMATS, Exported, Lost, export, loss_json, loss_lines, to_path
from parley.exchange.export.release import open_release
from parley.ledger import Ledger, entries, open_ledger, status, take
from parley.records import BadExport, Dossier
from tests.exchange.export.conftest import Export
from tests.ledger.ticking import ticking

VIEWS = {"ics"}
"""Formats of views, which the hostile ledger does not keep."""


@pytest.mark.parametrize("form", FORMATS)
def test_every_loss_has_a_reason_and_comes_with_its_count(ledger: Ledger, exported: Export, form: str) -> None:
    told, _ = exported(ledger, form)
    assert all(one.what and one.why and one.count >= 0 for one in told.lost)
    assert [one.what for one in told.lost] == [one.what for one in FORMATS[form].losses]
    assert len({one.what for one in told.lost}) == len(told.lost)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger, exported: Export, form: str) -> None:
    assert exported(ledger, form)[1] == exported(ledger, form)[1]


@pytest.mark.parametrize("form", sorted(FORMATS.keys() - VIEWS))
def test_any_text_can_be_written(hostile: Ledger, exported: Export, form: str) -> None:
    _, files = exported(hostile, form)
    assert files
    assert all(made for made in files.values())
    if FORMATS[form].text:
        assert "\ud800" not in b"".join(files.values()).decode("utf-8")


def test_a_release_of_any_text_comes_back_whole(hostile: Ledger, tmp_path: Path) -> None:
    with to_path(tmp_path / "r.zip", many=True) as out:
        export(hostile, Dossier("Talks"), FORMATS["release"], out)
    copy = f"sqlite:///{tmp_path / 'copy.db'}"
    with open_ledger(copy, clock=ticking(), create=True) as ledger, open_release(tmp_path / "r.zip") as released:
        assert take(ledger, released.entries()) == 2
        assert status(ledger).head == status(hostile).head
        assert list(entries(ledger)) == list(entries(hostile))


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_ledger_can_be_written(tmp_path: Path, exported: Export, form: str) -> None:
    with open_ledger(f"sqlite:///{tmp_path / 'e.db'}", clock=ticking(), create=True) as empty:
        told, files = exported(empty, form)
    assert files
    assert all(one.count == 0 for one in told.lost)


def test_a_report_tells_people_what_was_lost_and_machines_what_could_be() -> None:
    told = Exported("dna", (Lost("meetings", "no place", 1200), Lost("why", "no place", 0)), ())
    assert list(loss_lines(told)) == ["dna does not carry all of it:", "  1,200 meetings: no place"]
    assert [one["count"] for one in json.loads(loss_json(told))["lost"]] == [1200, 0]
    assert list(loss_lines(Exported("csv", (), ()))) == ["csv carries all of it"]


def interrupted(path: Path) -> None:
    """Be interrupted in the middle of a file."""
    with to_path(path, many=False) as out, out.file("x") as file:
        file.write(b"half")
        raise KeyboardInterrupt


def test_nothing_stands_under_the_name_before_all_is_written(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BadExport, match="cannot be written"), to_path(tmp_path / "file" / "x.csv", many=False):
        pass
