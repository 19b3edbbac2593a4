"""The server as assistants start it: over standard input and output, and over HTTP."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import anyio
import httpx2
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from typer.testing import CliRunner

import parley
from parley.cli import app
from parley.ledger import judgements, reviews
from tests.assistant.test_answers import QUESTIONS

READING = [*QUESTIONS, "evidence"]


def started(folder: Path, *words: str) -> StdioServerParameters:
    """Say how an assistant starts the server."""
    return StdioServerParameters(command=sys.executable, args=["-m", "parley", "mcp", "--dossier", str(folder), *words])


@contextmanager
def served(folder: Path, *words: str, token: str = "") -> Iterator[str]:
    """Serve over HTTP at a free port of this machine."""
    command = [sys.executable, "-m", "parley", "mcp", "--http", "--port", "0", "--dossier", str(folder), *words]
    environment = os.environ | {"PARLEY_MCP_TOKEN": token}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr
        line = process.stderr.readline()
        found = re.search(r"http://\S+/mcp", line)
        try:
            assert found, line
            yield found[0]
        finally:
            process.terminate()


def status(address: str, headers: dict[str, str]) -> int:
    """Say what the server answers to a request with these headers."""
    return httpx2.post(address, json={}, headers=headers).status_code


def test_over_standard_input_and_output_it_only_reads(talks: parley.OpenDossier) -> None:
    async def ask() -> None:
        async with Client(started(talks.folder)) as client:
            tools = (await client.list_tools()).tools
            assert [tool.name for tool in tools] == READING
            assert all(tool.annotations and tool.annotations.read_only_hint and tool.description for tool in tools)
            told = await client.call_tool("positions", {"actor": ["Ruritania"]})
            assert told.structured_content
            assert told.structured_content["rows"][0]["stance"] == "opposes"

    anyio.run(ask)


def test_with_write_it_keeps_who_decided(talks: parley.OpenDossier) -> None:
    name = talks.records(kind="question")[0]["record"]

    async def ask() -> None:
        async with Client(started(talks.folder, "--write")) as client:
            words = {"record": name, "decision": "accept", "who": "desk officer", "why": "read it"}
            assert not (await client.call_tool("review", words)).is_error
            unnamed = await client.call_tool("review", words | {"who": ""})
            assert unnamed.is_error
            two = {"left": "truce", "right": "ceasefire", "verdict": "same", "who": "desk officer", "why": "one thing"}
            assert not (await client.call_tool("judge", two)).is_error

    anyio.run(ask)
    (kept,) = reviews(talks.ledger)
    assert (kept.by, kept.why, kept.of) == ("desk officer (through an assistant)", "read it", name)
    assert judgements(talks.ledger)[-1].by == "desk officer (through an assistant)"


def test_over_http_it_answers_this_machine(talks: parley.OpenDossier) -> None:
    async def ask(address: str) -> None:
        async with Client(address) as client:
            told = await client.call_tool("meetings", {})
            assert told.structured_content
            assert told.structured_content["answer"] == "1 row"

    with served(talks.folder) as address:
        anyio.run(ask, address)
        assert status(address, {"Host": "evil.example"}) in {403, 421}


def test_with_a_token_it_answers_only_who_brings_it(talks: parley.OpenDossier) -> None:
    async def ask(address: str) -> None:
        async with (
            httpx2.AsyncClient(headers={"Authorization": "Bearer open sesame"}) as http,
            Client(streamable_http_client(address, http_client=http)) as client,
        ):
            assert len((await client.list_tools()).tools) == len(READING)

    with served(talks.folder, token="open sesame") as address:
        anyio.run(ask, address)
        assert [status(address, one) for one in ({}, {"Authorization": "Bearer wrong"})] == [401, 401]


def test_no_other_address_is_opened_without_a_token(talks: parley.OpenDossier) -> None:
    done = CliRunner().invoke(app, ["mcp", "--http", "--host", "0.0.0.0", "--dossier", str(talks.folder)], env={})
    assert (done.exit_code, "PARLEY_MCP_TOKEN" in done.output) == (2, True)


def test_without_the_sdk_the_extra_is_named(talks: parley.OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    done = CliRunner().invoke(app, ["mcp", "--dossier", str(talks.folder)])
    assert (done.exit_code, "pip install 'parley[mcp]'" in done.output) == (2, True)
