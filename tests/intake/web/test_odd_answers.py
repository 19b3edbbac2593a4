"""Servers and addresses that break the rules get an error of ours, and no other."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from parley.intake.web import Fetcher, Validators
from parley.records import Retry, SetAside
from tests.intake.site import QUICK

ADDRESSES = [
    "http://[", "//", "", "https://", "javascript:1", "http://127.0.0.1:99999/", "http://127.0.0.1:-1/", "http://\x00/",
    "http://127.0.0.1:80:80/", "http://[::ffff:1.2.3.4.5]/", "http://xn--/", "http://%00/", "http:x", "http://\udcff/",
]  # fmt: skip
HEADS = [
    b"", b"\n", b"HTTP/1.1\r\n\r\n", b"HTTP/1.1 99 X\r\n\r\n", b"SSH-2.0-x\r\n", b"HTTP/1.1 101 Other\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nab",
    b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 30_000 + b"\r\n", b"HTTP/1.1 100 Continue\r\n\r\n" * 100,
    b"HTTP/1.1 206 Part\r\nContent-Length: 2\r\n\r\nab", b"HTTP/1.1 304 Unasked\r\n\r\n",
    b"HTTP/1.1 429 X\r\nRetry-After: 99999999999999999999\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 429 X\r\nRetry-After: Mon, 99 Foo 99999 99:99:99 GMT\r\nContent-Length: 0\r\n\r\n",
    *(b"HTTP/1.1 302 X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % url.encode("utf-8", "surrogateescape")
      for url in ADDRESSES),
]  # fmt: skip


class Odd:
    """Answers each connection with what it holds."""

    def __init__(self) -> None:
        self.answer = b""
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                connection.sendall(self.answer)

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture(scope="module")
def odd() -> Iterator[Odd]:
    server = Odd()
    yield server
    server.close()


@pytest.fixture(scope="module")
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(QUICK) as fetcher:
        yield fetcher


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_no_address_says_so(fetcher: Fetcher, address: str) -> None:
    with pytest.raises((SetAside, Retry)):
        fetcher.get(address)


@pytest.mark.parametrize("head", HEADS, ids=range(len(HEADS)))
def test_an_answer_that_breaks_the_rules_is_no_answer(fetcher: Fetcher, odd: Odd, head: bytes) -> None:
    odd.answer = head
    with pytest.raises((SetAside, Retry)):
        fetcher.get(odd.address)


@pytest.mark.parametrize("tag", ["\xe4\xff", "a\nb: c", "\u20ac"])
def test_a_tag_that_cannot_be_sent_back_is_not(fetcher: Fetcher, odd: Odd, tag: str) -> None:
    odd.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"
    assert fetcher.get(odd.address, validators=Validators(tag)).body == b"ab"
