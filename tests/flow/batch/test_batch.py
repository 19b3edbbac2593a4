"""A batch makes the same bytes whoever makes it, and tells of everything that it left out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from parley.exchange.archive import Manifest, read_rows
from parley.flow import How
from parley.flow.batch import Engine, Wish, batch
from parley.records import BadBatch, MissingExtra
from tests.flow.batch.conftest import Archive, files
from tests.flow.batch.readers import DEADLY, FIRST_TIME

pytestmark = pytest.mark.usefixtures("plugins")
QUICK, MORTAL = How(reader="quick"), How(reader="mortal")


def made(archive: Path, output: Path, how: How = QUICK, *, processes: int = 1, resume: bool = False) -> Manifest:
    return batch(Wish((str(archive),), str(output), how, 16), "1", processes=processes, resume=resume)


def rows(output: Path, manifest: Manifest, table: str) -> list[dict[str, Any]]:
    return [row for one in manifest.of(table) for row in read_rows((output / one.file).read_bytes())]


def left_out(manifest: Manifest, folder: Path) -> list[dict[str, Any]]:
    return rows(folder / "out", manifest, "left_out")


def test_any_number_of_processes_makes_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    one, three = (tmp_path / name for name in ("one", "three"))
    told = made(archive(50), one), made(archive(50), three, processes=3)
    assert files(one) == files(three)
    assert told[0] == told[1]
    assert (told[0].counts["articles"], told[0].counts["questions"], told[0].counts["parts"]) == (50, 50, 4)


def test_every_article_and_record_stands_in_the_tables_in_the_order_of_the_inputs(
    archive: Archive, tmp_path: Path
) -> None:
    told = made(archive(40), tmp_path / "out", processes=2)
    articles = rows(tmp_path / "out", told, "articles")
    assert [row["id"] for row in articles] == [f"a{at}" for at in range(40)]
    assert [row["issue"] for row in rows(tmp_path / "out", told, "records")] == [f"Word{at}" for at in range(40)]
    assert articles[3]["text"].startswith("Word3 was told")


def test_what_cannot_be_read_is_left_out_with_its_reason(archive: Archive, tmp_path: Path) -> None:
    lines = archive(20).read_text(encoding="utf-8").splitlines()
    lines[4], lines[9] = "no line", json.dumps({"text": "   "})
    (tmp_path / "torn.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = made(tmp_path / "torn.jsonl", tmp_path / "out")
    assert told.left_out == {"BrokenLine": 1, "UnreadableInput": 1}
    assert [row["input"].rpartition(":")[2] for row in left_out(told, tmp_path)] == ["5", "10"]


def test_an_article_that_is_given_again_is_told_once_and_its_repetitions_are_named(
    archive: Archive, tmp_path: Path
) -> None:
    lines = archive(40).read_text(encoding="utf-8").splitlines()
    (tmp_path / "twice.jsonl").write_text("\n".join([*lines, lines[3], lines[39], lines[3]]), encoding="utf-8")
    told = made(tmp_path / "twice.jsonl", tmp_path / "out", processes=2)
    assert (told.counts["articles"], told.counts["questions"], told.left_out) == (40, 40, {"Repeated": 3})
    again = [[row[key].rpartition(":")[2] for key in ("input", "same_as")] for row in left_out(told, tmp_path)]
    assert again == [["42", "40"], ["43", "41"], ["41", "4"]]


def test_an_article_that_kills_its_reader_is_set_aside_and_every_other_one_is_read(
    archive: Archive, tmp_path: Path
) -> None:
    told = made(archive(30, {5: f"Deadly, {DEADLY}."}), tmp_path / "out", MORTAL, processes=2)
    assert (told.counts["articles"], told.left_out) == (29, {"ReaderFailed": 1})
    (aside,) = left_out(told, tmp_path)
    assert (aside["input"].rpartition(":")[2], "died twice" in aside["what"]) == ("6", True)


def test_a_worker_that_dies_once_leaves_no_trace(archive: Archive, tmp_path: Path) -> None:
    texts = {5: f"Unlucky {FIRST_TIME}."}
    made(archive(40, texts), tmp_path / "died", MORTAL, processes=2)
    assert (tmp_path / "died" / "manifest.json").exists()
    made(archive(40, texts), tmp_path / "lived", MORTAL)
    assert files(tmp_path / "died") == files(tmp_path / "lived")


def test_an_output_is_neither_overwritten_nor_mixed(archive: Archive, tmp_path: Path) -> None:
    made(archive(20), tmp_path / "out")
    with pytest.raises(BadBatch, match="holds a batch already"):
        made(archive(20), tmp_path / "out")
    with pytest.raises(BadBatch, match=r"wish\.reader differ"):
        made(archive(20), tmp_path / "out", MORTAL, resume=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/file").touch()
    with pytest.raises(BadBatch, match="is not empty"):
        made(archive(20), tmp_path / "other")


def test_what_is_done_is_not_done_again(archive: Archive, tmp_path: Path) -> None:
    told = made(archive(20), tmp_path / "out")
    before = files(tmp_path / "out")
    assert made(archive(20), tmp_path / "out", resume=True) == told
    assert files(tmp_path / "out") == before


def test_a_part_is_no_fraction_of_what_is_read_together(tmp_path: Path) -> None:
    with pytest.raises(BadBatch, match="20 inputs make no part"):
        Wish(("a",), str(tmp_path), part=20)


@pytest.mark.parametrize(("package", "extra"), [("pyarrow", "parquet"), ("ray", "cluster")])
def test_a_package_that_is_missing_is_named_by_its_extra(
    package: str, extra: str, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    wish = Wish((str(archive(3)),), str(tmp_path / "out"), QUICK)
    with pytest.raises(MissingExtra, match=rf"parley\[{extra}\]"):
        batch(wish, "1", engine=Engine.RAY)


def test_a_place_that_takes_no_more_stops_a_batch_and_what_was_written_stays_good(
    archive: Archive, tmp_path: Path
) -> None:
    output, path = tmp_path / "out", archive(120)

    def hinder(_doing: str, _more: int) -> None:
        if not (tmp_path / "away").exists():
            (output / "articles").rename(tmp_path / "away")
            (output / "articles").touch()

    with pytest.raises(BadBatch, match="what was written stays good for --resume"):
        batch(Wish((str(path),), str(output), QUICK, 16), "1", tell=hinder)
    (output / "articles").unlink()
    (tmp_path / "away").rename(output / "articles")
    made(path, output, resume=True)
    made(path, tmp_path / "calm")
    assert files(output) == files(tmp_path / "calm")
