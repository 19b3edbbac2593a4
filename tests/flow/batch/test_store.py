"""Inputs and outputs in a store that speaks S3: the same bytes as in a folder."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from parley.flow import How
from parley.flow.batch import Wish, batch
from parley.flow.batch.kept import kept_readings
from parley.flow.batch.places import place_of
from parley.intake import inputs
from parley.records import BadBatch, Unreachable, UnreadableInput
from tests.flow.batch.conftest import Archive
from tests.flow.batch.test_resume import until
from tests.house.code import ROOT

SERVER = shutil.which(str(ROOT / ".venv-s3/bin/moto_server")) or shutil.which("moto_server")
"""A server that speaks S3, with packages of its own: `make test-stores` installs it."""
pytestmark = [
    pytest.mark.usefixtures("plugins"),
    pytest.mark.skipif(SERVER is None, reason="no server that speaks S3 is installed: make test-stores installs one"),
]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """A store on loopback with an empty bucket called news."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(SERVER), "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        until(lambda: _answers(address))
        httpx.put(f"{address}/news").raise_for_status()
        yield f"scheme=http&endpoint_override=127.0.0.1:{port}&region=us-east-1"
    finally:
        server.terminate()
        server.wait()


def _answers(address: str) -> bool:
    try:
        return httpx.get(address).is_success
    except httpx.TransportError:
        return False


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys of the store, where users put them."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def test_an_archive_in_a_store_is_read_into_a_store(archive: Archive, endpoint: str, tmp_path: Path) -> None:
    path = archive(40)
    place_of(f"s3://news/in?{endpoint}").write("archive.jsonl", path.read_bytes())
    read, there = f"s3://news/in?{endpoint}", f"s3://news/out?{endpoint}"
    batch(Wish((read,), there, How(reader="quick"), 16), "1", processes=2)
    batch(Wish((read,), str(tmp_path / "here"), How(reader="quick"), 16), "1")
    here = {one: (tmp_path / "here" / one).read_bytes() for one in place_of(str(tmp_path / "here")).names()}
    assert {one: place_of(there).read(one) for one in place_of(there).names()} == here
    told = [one for one in kept_readings(there) if not isinstance(one, UnreadableInput)]
    assert [one["article"]["input"] for one in told[:2]] == [f"s3://news/in/archive.jsonl:{at}" for at in (1, 2)]
    with pytest.raises(BadBatch, match="holds a batch already"):
        batch(Wish((read,), there, How(reader="quick"), 16), "1")


def test_what_is_not_in_a_store_is_named_without_how_it_is_reached(endpoint: str) -> None:
    (missing,) = inputs([f"s3://news/nothing?{endpoint}"])
    assert isinstance(missing, UnreadableInput)
    assert str(missing).startswith("s3://news/nothing: does not exist")


def test_a_key_in_an_address_is_refused_and_not_repeated() -> None:
    (told,) = inputs(["s3://name:secret@news/in"])
    assert isinstance(told, UnreadableInput)
    assert "secret" not in str(told)


def test_a_store_that_is_not_there_stops_a_batch_that_can_be_resumed(tmp_path: Path) -> None:
    nowhere = "s3://news/in?scheme=http&endpoint_override=127.0.0.1:9&region=us-east-1"
    (told,) = inputs([nowhere])
    assert isinstance(told, Unreachable)
    with pytest.raises(BadBatch, match="--resume goes on"):
        batch(Wish((nowhere,), str(tmp_path / "out"), How(reader="quick"), 16), "1")
