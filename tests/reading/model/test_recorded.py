"""Conversations with a small model on a real local server, played again (Gemma 3, 270 million weights).

It writes the form that it is held to, and makes up what stands in it. What it says is worth little; that none of it
gets through is the point.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from parley.intake.chat import Bounds, Chat, Endpoint
from parley.intake.web import Manners
from parley.reading.model import ModelReader, account_of
from tests.articles import article
from tests.house.code import ROOT
from tests.models import refuses, says, scripted

RECORDED: list[dict[str, Any]] = json.loads(
    (ROOT / "tests/reading/model/recorded/gemma-3-270m.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("said", RECORDED, ids=lambda said: said["text"][:20])
def test_what_a_small_model_makes_up_does_not_get_through(said: dict[str, Any]) -> None:
    fault = refuses(said["refusal"]["status"], said["refusal"]["message"])
    page = article(said["text"], published="2025-03-05")
    with scripted([fault, says(said["answer"], tokens=tuple(said["tokens"]))]) as script:
        chat = Chat(Endpoint(script.url, "gemma"), Bounds(), Manners(tries=1))
        reading = ModelReader(chat.ask, "gemma").read(page)
    account = account_of(reading.warnings)
    assert account
    assert (account.told, account.refused.total(), len(reading.records)) == tuple(said["told_refused_kept"])
    assert (account.asked_tokens, account.told_tokens) == tuple(said["tokens"])
    assert page.text in script.asked[1]["messages"][1]["content"]
