"""What an assistant is answered rests on records, in both clocks, or says that there is none."""

from __future__ import annotations

import json
from pathlib import Path

import anyio
import pytest
from mcp import Client

import parley
from parley.assistant import mcp_server
from parley.assistant.answer import Answers
from parley.assistant.tools import Tools
from parley.ledger import status
from tests.assistant.conftest import NEWS, ORDERS, Call

QUESTIONS: dict[str, dict[str, object]] = {
    "positions": {}, "history": {"actor": "Ruritania", "issue": "ceasefire"}, "commitments": {}, "meetings": {},
    "questions": {"state": []}, "conflicts": {}, "search": {"words": "ceasefire"},
    "who_said": {"phrase": "a ceasefire"}, "changes": {"since": "2025-03-04"}, "brief": {},
}  # fmt: skip


@pytest.mark.parametrize("tool", QUESTIONS)
def test_every_row_has_a_record_its_sentence_and_both_clocks(call: Call, tool: str) -> None:
    told = call(tool, **QUESTIONS[tool])
    text = " ".join(" ".join(one.split()) for one in NEWS.values())
    begin, end = told["quoting"]["begin"], told["quoting"]["end"]
    found = [one for row in told["rows"] for one in row["sentences"]]
    assert found
    assert told["answer"] == (f"{len(told['rows'])} rows" if len(told["rows"]) > 1 else "1 row")
    assert all(one["published"] and one["recorded_at"] and one["article"] for one in found)
    assert all(" ".join(one["text"].removeprefix(begin).removesuffix(end).split()) in text for one in found)
    assert tool == "search" or all(one["record"] for one in found)


def test_evidence_is_one_record_among_its_neighbours(call: Call) -> None:
    name = call("positions", actor=["Ruritania"])["rows"][0]["sentences"][-1]["record"]
    (row,) = call("evidence", record=name)["rows"]
    assert (row["sentences"][0]["record"], row["fields"]["stance"]) == (name, "opposes")
    assert "Ruritania rejected a ceasefire on Monday. It remains unclear" in row["context"]


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("positions", {"actor": ["Atlantis"]}),
        ("positions", {"known_at": "2020-01-01"}),
        ("search", {"words": "submarines"}),
        ("evidence", {"record": "s000000000000"}),
        ("commitments", {"stage": ["delivered"]}),
    ],
)
def test_no_record_is_an_answer_that_says_what_was_searched(call: Call, tool: str, words: dict[str, object]) -> None:
    if tool == "commitments":
        words = {"stage": ["overdue"]}
    told = call(tool, **words)
    assert (told["answer"], told["rows"], told["next"]) == ("no record", [], None)
    assert told["searched"]["articles"] == (0 if "known_at" in words else len(NEWS))


def test_the_nearest_names_are_told(call: Call) -> None:
    (unknown,) = call("positions", actor=["Ruri"])["unknown"]
    assert "Ruritania" in unknown["nearest"]


def test_both_clocks_are_asked_and_told(call: Call) -> None:
    told = call("positions", actor=["Ruritania"], as_of="2025-03-06")
    assert [row["stance"] for row in told["rows"]] == ["demands"]
    assert told["clocks"]["as_of"] == "2025-03-06"
    assert told["clocks"]["known_at"]


def test_an_answer_goes_on_where_it_ended(call: Call) -> None:
    whole = call("brief")["rows"]
    pages, cursor = [], None
    while True:
        told = call("brief", limit=3, cursor=cursor)
        pages += told["rows"]
        cursor = told["next"]
        if cursor is None:
            break
        assert len(told["rows"]) == 3
    assert [row["line"] for row in pages] == [row["line"] for row in whole]


@pytest.mark.parametrize(
    ("tool", "words", "told"),
    [
        ("positions", {"as_of": "Tuesday"}, "Tuesday"),
        ("positions", {"cursor": "nonsense"}, "the cursor is none of ours"),
        ("search", {"words": "*)("}, "has no word"),
        ("conflicts", {"kind": ["quarrel"]}, "quarrel"),
        ("positions", {"limit": 10_000}, "100"),
        ("review", {"record": "s1", "decision": "accept", "who": "x", "why": "y"}, "review"),
    ],
)
def test_a_wrong_question_is_told_to_the_assistant(
    talks: parley.OpenDossier, tool: str, words: dict[str, object], told: str
) -> None:
    async def ask() -> str:
        async with Client(mcp_server(talks)) as client:
            done = await client.call_tool(tool, words)
        assert done.is_error
        return str(done.content)

    assert told in anyio.run(ask)


def test_a_cursor_of_another_question_is_refused(talks: parley.OpenDossier, call: Call) -> None:
    cursor = call("brief", limit=1)["next"]

    async def ask() -> str:
        async with Client(mcp_server(talks)) as client:
            return str((await client.call_tool("positions", {"cursor": cursor})).content)

    assert "another question" in anyio.run(ask)


@pytest.mark.parametrize("tool", [*QUESTIONS, "search for orders"])
def test_orders_in_an_article_are_quoted_and_change_nothing(talks: parley.OpenDossier, call: Call, tool: str) -> None:
    before = talks.ledger, status(talks.ledger).head
    name, _, orders = tool.partition(" ")
    told = call(name, **({"words": '"ignore previous instructions"'} if orders else QUESTIONS[tool]))
    assert (talks.ledger, status(talks.ledger).head) == before
    begin, end = told["quoting"]["begin"], told["quoting"]["end"]
    marked = [one["text"] for row in told["rows"] for one in row["sentences"]]
    assert all(one.startswith(begin) and one.endswith(end) and one.count(end) == 1 for one in marked)
    assert not orders or any(ORDERS in one for one in marked)


def test_the_marks_of_two_servers_differ(talks: parley.OpenDossier, call: Call) -> None:
    assert call("positions")["quoting"]["begin"] != call("positions")["quoting"]["begin"]
    assert talks.folder.exists()


def test_many_questions_may_be_asked_at_once(talks: parley.OpenDossier) -> None:
    found: list[str] = []

    async def ask(client: Client) -> None:
        told = await client.call_tool("positions", {"actor": ["Ruritania"]})
        assert told.structured_content
        found.append(told.structured_content["answer"])

    async def together() -> None:
        async with Client(mcp_server(talks)) as client, anyio.create_task_group() as group:
            for _ in range(12):
                group.start_soon(ask, client)

    anyio.run(together)
    assert found == ["1 row"] * 12


def test_what_was_known_then_is_told_with_the_sentence_of_then(tmp_path: Path) -> None:
    def news(text: str) -> Path:
        path = tmp_path / "news.jsonl"
        path.write_text(json.dumps({"id": "a", "outlet": "Post", "published": "2025-03-03", "text": text}), "utf-8")
        return path

    with parley.open_dossier(tmp_path / "talks", create=True) as dossier:
        dossier.add(news("Ruritania demanded a ceasefire on Monday."))
        then = status(dossier.ledger).last
        dossier.add(news("Ruritania rejected a ceasefire on Monday."))
        told = Tools(Answers(dossier)).positions(known_at=then.isoformat() if then else None)
    (sentence,) = told["rows"][0]["sentences"]
    assert "Ruritania demanded a ceasefire" in sentence["text"]
    assert (sentence["outlet"], sentence["recorded_at"][:10]) == ("Post", told["clocks"]["known_at"][:10])
