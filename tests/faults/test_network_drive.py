"""A ledger on a drive that has hiccups: what was kept stays, and what was refused can be done again."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from parley.ledger import Ledger, open_ledger, record, status, verify
from parley.records import BadLedger
from tests.cli.conftest import Run
from tests.faults.checking import kept_in
from tests.faults.conftest import refused
from tests.faults.places import NetworkDrive
from tests.ledger.ticking import ticking, told

HICCUPS = pytest.mark.parametrize("error", ["EIO", "ESTALE"])
COMMANDS = ("status", "verify", "positions", "rebuild")


def database_on(drive: NetworkDrive) -> str:
    return f"sqlite:///{drive.place / 'ledger.db'}"


def during(drive: NetworkDrive, error: str, ledger: Ledger, name: str) -> None:
    """Be refused while the drive has a hiccup, and not afterwards."""
    drive.hiccup(error)
    with pytest.raises(BadLedger, match=r"ledger\.db: the database refused"):
        record(ledger, told(name))
    drive.hiccup()
    assert record(ledger, told(name))


@HICCUPS
def test_what_is_refused_during_a_hiccup_is_added_after_it(drive: NetworkDrive, error: str) -> None:
    with open_ledger(database_on(drive), clock=ticking(), create=True) as ledger:
        record(ledger, told("before"))
        during(drive, error, ledger, "meanwhile")
        record(ledger, told("after"))
    assert kept_in(database_on(drive), []) == ["before", "meanwhile", "after"]


def test_who_waits_for_a_drive_that_hangs_goes_on_with_it(drive: NetworkDrive) -> None:
    with open_ledger(database_on(drive), clock=ticking(), create=True) as ledger:
        drive.hiccup("HANG")
        waking = threading.Timer(0.5, drive.hiccup)
        waking.start()
        record(ledger, told("a1"))
        assert not waking.is_alive()
        assert (verify(ledger).faults, status(ledger).articles) == ((), 1)


@HICCUPS
def test_a_command_says_what_the_drive_does_not_do(run: Run, drive: NetworkDrive, error: str) -> None:
    folder = drive.place / "talks"
    assert run("init", folder).exit_code == 0
    drive.hiccup(error)
    for command in COMMANDS:
        refused(run, command, "--dossier", folder, naming=folder)
    refused(run, "init", drive.place / "more", naming=drive.place / "more")
    drive.hiccup()
    assert [run(command, "--dossier", folder).exit_code for command in COMMANDS] == [0] * len(COMMANDS)


@HICCUPS
def test_what_is_written_to_the_drive_is_told_to_be_unwritten(
    run: Run, drive: NetworkDrive, readings: Path, tmp_path: Path, error: str
) -> None:
    run("init", tmp_path / "talks")
    run("load", readings, "--dossier", tmp_path / "talks")
    out = drive.place / "out.jsonl"
    drive.hiccup(error)
    refused(run, "export", "--to", "jsonl", "--output", out, "--dossier", tmp_path / "talks", naming=out)
    refused(run, "backup", drive.place / "copy.db", "--dossier", tmp_path / "talks", naming="copy.db")
    drive.hiccup()
    assert run("export", "--to", "jsonl", "--output", out, "--dossier", tmp_path / "talks").exit_code == 0
    assert run("backup", drive.place / "copy.db", "--dossier", tmp_path / "talks").exit_code == 0
