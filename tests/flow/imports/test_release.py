"""A release makes the very ledger that it was written from, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.exchange.export import FORMATS, Asked, export, to_path
from parley.exchange.views import Clocks
from parley.flow import init, opened
from parley.flow.imports import import_release
from parley.ledger import Judgement, Ledger, Review, Subject, Verdict, entries, judge, record, review, status, verify
from parley.ledger.told_of import Decision
from parley.records import BadImport, Dossier
from tests.ledger.ticking import START, derived, ticking, told

NAMES = r"""
name = "Talks"
[[party]]
name = "Ruritania"
aliases = ["Strelsau"]
[[issue]]
name = "truce"
phrases = ["\u00e9 \"lull\""]
"""


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with articles, an edit, a judgement and a review."""
    (tmp_path / "like.toml").write_text(NAMES, encoding="utf-8")
    init(tmp_path / "from", like=tmp_path / "like.toml", clock=ticking())
    with opened(tmp_path / "from", clock=ticking()) as (_, ledger):
        record(ledger, told("a1"))
        record(ledger, told("a1", title="Edited", title_from="meta"))
        judge(ledger, Judgement(Subject.ISSUE, "truce", "lull", Verdict.SAME, "one thing", "kim"))
        review(ledger, "c1", Review(Decision.ACCEPT, "kim"))
        yield ledger


def released(ledger: Ledger, path: Path, asked: Asked | None = None) -> Path:
    with to_path(path, many=True) as out:
        export(ledger, Dossier("Talks"), FORMATS["release"], out, asked)
    return path


@pytest.mark.parametrize("name", ["r.zip", "r"])
def test_the_same_ledger_comes_back(source: Ledger, tmp_path: Path, name: str) -> None:
    path = released(source, tmp_path / name)
    assert import_release(path, tmp_path / "to", clock=ticking()) == 7
    with opened(tmp_path / "to", clock=ticking()) as (dossier, copy):
        assert status(copy) == status(source)
        assert derived(copy) == derived(source)
        assert verify(copy).faults == ()
        assert (dossier.name, [one.phrases for one in dossier.issues]) == ("Talks", [('é "lull"',)])


def test_the_rest_is_added_to_its_beginning(source: Ledger, tmp_path: Path) -> None:
    fourth = list(entries(source))[3].recorded_at
    first = released(source, tmp_path / "a.zip", Asked(clocks=Clocks(known_at=fourth)))
    assert import_release(first, tmp_path / "to", clock=ticking()) == 4
    whole = released(source, tmp_path / "b.zip")
    assert import_release(whole, tmp_path / "to", clock=ticking()) == 3
    assert import_release(whole, tmp_path / "to", clock=ticking()) == 0
    with opened(tmp_path / "to", clock=ticking()) as (_, copy):
        assert derived(copy) == derived(source)


def test_a_changed_entry_is_named_and_nothing_is_kept(source: Ledger, tmp_path: Path) -> None:
    path = released(source, tmp_path / "r")
    log = (path / "log.jsonl").read_text(encoding="utf-8")
    (path / "log.jsonl").write_text(log.replace("one thing", "no thing"), encoding="utf-8")
    with pytest.raises(BadImport, match="entry 6: does not say what was recorded"):
        import_release(path, tmp_path / "to", clock=ticking())
    with opened(tmp_path / "to", clock=ticking()) as (_, copy):
        assert status(copy).articles == 0


def test_another_ledger_is_left_alone(source: Ledger, tmp_path: Path) -> None:
    path = released(source, tmp_path / "r.zip")
    init(tmp_path / "to", like=tmp_path / "like.toml", clock=ticking())
    with opened(tmp_path / "to", clock=ticking(START.replace(year=2024))) as (_, copy):
        head = status(copy).head
        with pytest.raises(BadImport, match="differs from the entry that the ledger holds"):
            import_release(path, tmp_path / "to", clock=ticking())
        assert status(copy).head == head


def test_a_dossier_that_names_others_is_left_alone(source: Ledger, tmp_path: Path) -> None:
    init(tmp_path / "to", clock=ticking())
    with pytest.raises(BadImport, match="names other parties or issues"):
        import_release(released(source, tmp_path / "r.zip"), tmp_path / "to", clock=ticking())


@pytest.mark.parametrize("made", [b"no zip", b""])
def test_what_is_no_release_is_refused(tmp_path: Path, made: bytes) -> None:
    (tmp_path / "r.zip").write_bytes(made)
    with pytest.raises(BadImport, match=r"r\.zip"):
        import_release(tmp_path / "r.zip", tmp_path / "to", clock=ticking())
