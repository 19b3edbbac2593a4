"""What an outlet does not allow to be kept is never written, and all else works as before."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from parley.exchange import from_json
from parley.ledger import Ledger, all_versions, article_told, edited, held, rebuild, record, search, told, verify
from parley.ledger.rights import blanked
from parley.ledger.tables import entry
from parley.records import Keep
from tests.ledger.ticking import told as article
from tests.readings import TEXT

SECRET = "The envoy's cook told the paper about the soup."
LESS = [Keep.EVIDENCE, Keep.METADATA]


def written(ledger: Ledger) -> str:
    """Everything that the log says."""
    with ledger.looking() as connection:
        return "".join(connection.execute(select(entry.c.body)).scalars())


@pytest.mark.parametrize("keep", LESS)
def test_what_is_not_kept_is_not_written(ledger: Ledger, keep: Keep) -> None:
    record(ledger, article(text=f"{TEXT} {SECRET}"), keep=keep)
    assert "soup" not in written(ledger)
    assert ("at once" in written(ledger)) == (keep is Keep.EVIDENCE)


def test_records_stand_where_they_stood(ledger: Ledger) -> None:
    whole = article(text=f"{TEXT} {SECRET}")
    record(ledger, whole, keep=Keep.EVIDENCE)
    kept = article_told(ledger, "a1")
    assert kept is not None
    assert len(kept["text"]) == len(whole["article"]["text"])
    for one in told(ledger):
        assert kept["text"][one.body["evidence"]["start"] : one.body["evidence"]["end"]] == one.text


@pytest.mark.parametrize("keep", LESS)
def test_the_ledger_verifies_and_is_rebuilt(ledger: Ledger, keep: Keep) -> None:
    record(ledger, article("a1"), keep=keep)
    record(ledger, article("a2"))
    assert verify(ledger).faults == ()
    before = list(told(ledger))
    rebuild(ledger)
    assert list(told(ledger)) == before


@pytest.mark.parametrize("keep", LESS)
def test_an_edit_is_noticed_wherever_it_is(ledger: Ledger, keep: Keep) -> None:
    record(ledger, article(text=f"{TEXT} {SECRET}"), keep=keep)
    assert not record(ledger, article(text=f"{TEXT} {SECRET}"), keep=keep)
    assert record(ledger, article(text=f"{TEXT} {SECRET.replace('soup', 'fish')}"), keep=keep)
    assert edited(ledger) == ["a1"]
    assert len(all_versions(ledger, "a1")) == 2


def test_of_what_is_kept_the_words_are_found(ledger: Ledger) -> None:
    record(ledger, article(text=f"{TEXT} {SECRET}"), keep=Keep.EVIDENCE)
    assert list(search(ledger, "truce"))
    assert not list(search(ledger, "soup"))


def test_without_text_there_are_no_records(ledger: Ledger) -> None:
    record(ledger, article(), keep=Keep.METADATA)
    assert list(told(ledger)) == []
    assert [one.id for one in all_versions(ledger, "a1")]


@pytest.mark.parametrize("keep", [Keep.FULL, *LESS])
def test_it_is_told_how_much_is_kept_and_stays_a_reading(ledger: Ledger, keep: Keep) -> None:
    record(ledger, article(), keep=keep)
    (one,) = held(ledger)
    assert one.keep is keep
    assert from_json(json.loads(json.dumps(one.told)), where="here").article.id == "a1"
    assert (article_told(ledger, "a1") or {})["kept"] == keep


def test_blanks_keep_the_lines_and_spans_that_overlap() -> None:
    assert blanked("ab\ncd ef", [(3, 5), (4, 8)]) == "  \ncd ef"
    assert blanked("ab\ncd", []) == "  \n  "
