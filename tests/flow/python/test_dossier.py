"""A dossier that is asked from Python gives what the commands give."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

import parley
from parley.cli import app
from parley.exchange.notebook import View
from parley.records import BadDossier

VIEWS: dict[str, Callable[[parley.OpenDossier], View]] = {
    "positions": lambda talks: talks.positions(ended=True),
    "history": lambda talks: talks.history("Ruritania", "ceasefire"),
    "commitments": lambda talks: talks.commitments(),
    "meetings": lambda talks: talks.meetings(),
    "questions": lambda talks: talks.questions(),
    "conflicts": lambda talks: talks.conflicts(),
    "changes": lambda talks: talks.changes("2025-03-01", "2025-03-12"),
    "search": lambda talks: talks.search("ceasefire"),
    "who_said": lambda talks: talks.who_said("a ceasefire"),
    "records": lambda talks: talks.records(),
    "evidence": lambda talks: talks.evidence(talks.records()[0]["record"]),
}


def test_importing_loads_nothing_that_takes_time() -> None:
    code = "import sys, parley; print({'spacy', 'pandas', 'pyarrow', 'sqlalchemy', 'httpx'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "set()\n"


def test_what_is_offered_can_be_seen() -> None:
    assert set(parley.__all__) <= set(dir(parley))
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        parley.raed  # noqa: B018  # type: ignore[attr-defined]


@pytest.mark.parametrize("view", ["positions", "commitments", "meetings", "questions", "conflicts"])
def test_a_view_has_the_rows_of_its_command(talks: parley.OpenDossier, view: str) -> None:
    done = CliRunner().invoke(app, [view, "--format", "json", "--dossier", str(talks.folder)])
    assert list(getattr(talks, view)()) == json.loads(done.stdout)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_an_arrow_table_of_its_columns(talks: parley.OpenDossier, name: str) -> None:
    view = VIEWS[name](talks)
    table = view.to_arrow()
    assert (table.num_rows, tuple(table.column_names)) == (len(view), view.columns)
    assert len(view) or name == "conflicts"


@pytest.mark.parametrize("name", VIEWS)
def test_what_is_no_text_has_a_type_of_its_own(talks: parley.OpenDossier, name: str) -> None:
    view = VIEWS[name](talks)
    texts = {field.name for field in view.to_arrow().schema if str(field.type) == "string"}
    told = {column for row in view for column in texts if not isinstance(row.get(column), str | None)}
    assert told == set()


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_shows_itself_with_its_sentences_marked(talks: parley.OpenDossier, name: str) -> None:
    view = VIEWS[name](talks)
    assert f"{name}: {len(view)} row" in view._repr_html_()
    assert ("<mark" in view._repr_html_()) == bool(len(view))


def test_a_frame_has_days_and_moments(talks: parley.OpenDossier) -> None:
    frame = talks.records().to_pandas()
    assert str(frame["published"].dtype).startswith("datetime64")
    assert str(frame["recorded_at"].dtype).endswith("UTC]")
    assert set(frame["kind"]) == {"statement", "commitment", "meeting", "question"}


def test_both_clocks_are_asked(talks: parley.OpenDossier) -> None:
    assert [row["stance"] for row in talks.positions(actor="ruritania", as_of="2025-03-06")] == ["demands"]
    assert [row["stance"] for row in talks.positions(actor="ruritania", as_of=date(2025, 3, 11))] == ["opposes"]
    assert len(talks.positions(known_at="2025-01-01")) == len(talks.positions(known_at=date(2025, 1, 1))) == 0
    assert len(talks.positions(known_at=datetime.now(UTC))) == len(talks.positions())


def test_who_is_unknown_is_told(talks: parley.OpenDossier) -> None:
    unknown = talks.positions(actor="Ruritanja-Nord").unknown
    assert [one.asked for one in unknown] == ["Ruritanja-Nord"]


def test_evidence_stands_among_its_neighbours(talks: parley.OpenDossier) -> None:
    demand = next(row for row in talks.records(kind="commitment"))
    row = talks.evidence(demand["record"])[0]
    assert row["before"] + row["evidence"] + row["after"] == talks.records(article="2025-03-03")[0]["body"][
        "evidence"]["text"] + " " + row["evidence"]  # fmt: skip
    assert len(talks.evidence("s000000000000")) == 0


def test_the_brief_tells_what_changed(talks: parley.OpenDossier) -> None:
    assert "Ruritania: now opposes" in talks.brief(since="2025-03-06")


def test_what_is_held_already_is_not_read_again(talks: parley.OpenDossier, news: Path) -> None:
    again = talks.add(news, "no-such-file.txt")
    assert (len(again), [error.where for error in again.errors]) == (0, ["no-such-file.txt"])


def test_a_folder_without_a_dossier_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadDossier, match="parley init"):
        parley.open_dossier(tmp_path / "nothing")


def test_a_view_without_its_extra_still_has_rows(talks: parley.OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert talks.positions()[0]["evidence"]
    with pytest.raises(parley.records.MissingExtra, match=r"pip install 'parley\[frames\]'"):
        talks.positions().to_arrow()
