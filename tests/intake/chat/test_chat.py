"""Asking a model: bounded, again where the server is busy, and once for one question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from parley.intake.chat import Bounds, Chat, Endpoint, cache_folder
from parley.intake.web import Manners
from parley.records import BadAnswer, BadEndpoint, Unreachable
from tests.models import Reply, Script, refuses, says, scripted

ASKED = [{"role": "user", "content": "What is open?"}]
SCHEMA = {"type": "object"}
FAST = Manners(tries=3, backoff=0.001, patience=1.0)


def chat(script: Script, folder: Path | None = None, key: str | None = None, **bounds: int) -> Chat:
    return Chat(Endpoint(script.url, "small", key), Bounds(**bounds), FAST, folder)


def test_a_model_is_asked_for_an_answer_of_the_schema() -> None:
    with scripted([says("{}")]) as script:
        answer = chat(script, key="k").ask(ASKED, SCHEMA)
    asked = script.asked[0]
    assert (answer.text, answer.asked_tokens, answer.told_tokens) == ("{}", 100, 20)
    assert (asked["path"], asked["model"], asked["messages"], asked["temperature"]) == (
        "/v1/chat/completions", "small", ASKED, 0,
    )  # fmt: skip
    assert asked["response_format"]["json_schema"]["schema"] == SCHEMA
    assert script.keys == ["Bearer k"]


def test_the_same_question_is_asked_once(tmp_path: Path) -> None:
    with scripted([says("first"), says("second")]) as script:
        told = [chat(script, tmp_path).ask(ASKED, SCHEMA) for _ in range(3)]
        other = chat(script, tmp_path).ask([{"role": "user", "content": "What else?"}], SCHEMA)
    assert [(one.text, one.kept, one.told_tokens) for one in told] == [
        ("first", False, 20), ("first", True, 20), ("first", True, 20),
    ]  # fmt: skip
    assert (other.text, len(script.asked)) == ("second", 2)


def test_a_key_is_not_kept_with_the_answer(tmp_path: Path) -> None:
    with scripted([says("{}")]) as script:
        chat(script, tmp_path, key="very-secret").ask(ASKED, SCHEMA)
    (kept,) = tmp_path.rglob("*.json")
    assert "very-secret" not in kept.read_text(encoding="utf-8")


def test_a_damaged_answer_on_disk_is_asked_for_again(tmp_path: Path) -> None:
    with scripted([says("first"), says("second")]) as script:
        chat(script, tmp_path).ask(ASKED, SCHEMA)
        (kept,) = tmp_path.rglob("*.json")
        kept.write_text('{"text": "fir', encoding="utf-8")
        assert chat(script, tmp_path).ask(ASKED, SCHEMA).text == "second"


def test_where_nothing_can_be_kept_it_is_answered_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with scripted([says("{}")]) as script:
        assert chat(script, tmp_path / "file").ask(ASKED, SCHEMA).text == "{}"


@pytest.mark.parametrize("busy", [refuses(429, retry_after="0"), refuses(503), refuses(500)])
def test_a_busy_server_is_asked_again(busy: Reply) -> None:
    with scripted([busy, busy, says("{}")]) as script:
        assert chat(script).ask(ASKED, SCHEMA).text == "{}"
    assert len(script.asked) == 3


def test_a_server_that_stays_busy_is_left_for_later() -> None:
    with scripted([refuses(503)]) as script, pytest.raises(Unreachable, match="503"):
        chat(script).ask(ASKED, SCHEMA)
    assert len(script.asked) == FAST.tries


def test_a_server_that_is_not_there_is_told() -> None:
    with scripted([says("{}")]) as script:
        gone = chat(script)
    with pytest.raises(Unreachable, match="did not answer"):
        gone.ask(ASKED, SCHEMA)


def test_a_server_that_is_too_slow_is_not_asked_a_second_time() -> None:
    with scripted([replace(says("{}"), wait=0.3)]) as script, pytest.raises(Unreachable, match="ReadTimeout"):
        Chat(Endpoint(script.url, "small"), Bounds(silence=0.05), FAST).ask(ASKED, SCHEMA)
    assert len(script.asked) == 1


@pytest.mark.parametrize("status", [400, 422, 501])
def test_a_server_without_schemas_is_asked_for_less_and_remembered(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    no = refuses(status, "response_format is not supported")
    with scripted([no, no, no, says("{}")]) as script:
        asking = chat(script)
        assert [asking.ask(ASKED, SCHEMA).held, asking.ask(ASKED, SCHEMA).held] == [False, False]
    forms = [one.get("response_format", {}).get("type") for one in script.asked]
    assert forms == ["json_schema", "json_object", "json_object", None, None]
    assert "it is asked for plain text" in caplog.text


def test_a_server_that_breaks_down_over_a_form_is_asked_for_less() -> None:
    fault = refuses(500, "('body', 'response_format', 'type'): Input should be 'text' or 'json_object'")
    with scripted([fault, says("{}")]) as script:
        assert chat(script).ask(ASKED, SCHEMA).held
    assert script.asked[1]["response_format"] == {"type": "json_object", "schema": SCHEMA}


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (refuses(401, "no such key"), "refuses the key"),
        (refuses(404, "no such model"), "answered 404: no such model"),
        (Reply(b"", 302, {"location": "http://elsewhere.example/"}), "answered 302"),
    ],
)
def test_what_the_user_has_to_mend_stops_the_run(reply: Reply, told: str) -> None:
    with scripted([reply]) as script, pytest.raises(BadEndpoint, match=told):
        chat(script, key="very-secret").ask(ASKED, SCHEMA)
    assert len(script.asked) == 1


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (says('{"statements": [', ended="length"), "did not come to the end"),
        (Reply(b"<html>hello</html>"), "answered with no JSON"),
        (Reply(b'{"choices": []}'), "answered without a text"),
        (Reply(b"[" * 5000), "answered more than 2,000 bytes"),
    ],
)
def test_an_answer_that_is_none_is_set_aside(reply: Reply, told: str) -> None:
    with scripted([reply]) as script, pytest.raises(BadAnswer, match=told):
        chat(script, size=2000).ask(ASKED, SCHEMA)


def test_where_answers_are_kept_is_the_users_choice(tmp_path: Path) -> None:
    assert cache_folder({"PARLEY_LLM_CACHE": str(tmp_path)}) == tmp_path
    assert cache_folder({"PARLEY_LLM_CACHE": ""}) is None
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "parley" / "llm"
