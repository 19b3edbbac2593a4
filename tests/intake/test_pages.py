"""Pages from a real server on the loopback interface."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parley.intake import Input, Limits, inputs
from parley.records import ParleyError, Unreachable, UnreadableInput

PAGE = b"<!doctype html><html><body><p>The talks went on in the old town.</p></body></html>"
QUICK = Limits(silence=2.0, seconds=1.0, size=200_000, redirects=5)


class Server(BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def do_GET(self) -> None:
        path = self.path.strip("/").partition("/")[0]
        getattr(self, path if path.isidentifier() else "missing", self.missing)()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        self.answer(PAGE, Content_Type="text/html; charset=utf-8")

    def moved(self) -> None:
        self.answer(b"", 301, Location="/page")

    def loop(self) -> None:
        self.answer(b"", 302, Location="/loop2")

    def loop2(self) -> None:
        self.answer(b"", 302, Location="/loop")

    def feed(self) -> None:
        self.answer(b"<rss><channel/></rss>", Content_Type="application/rss+xml")

    def image(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def nowhere(self) -> None:
        self.answer(b"", 302)

    def away(self) -> None:
        self.answer(b"", 302, Location="file:///etc/hosts")

    def cookie(self) -> None:
        if "seen=1" in self.headers.get("Cookie", ""):
            self.page()
        else:
            self.answer(b"", 302, Location="/cookie", Set_Cookie="seen=1")

    def chain(self) -> None:
        self.answer(b"", 302, Location=f"/chain/{self.path.count('/')}" + "/x" * self.path.count("/"))

    def broken(self) -> None:
        self.answer(b"no gzip", Content_Type="text/html", Content_Encoding="gzip")

    def hidden_feed(self) -> None:
        self.answer(b"<?xml version='1.0'?><feed xmlns='a'></feed>", Content_Type="text/html")

    def closed(self) -> None:
        self.answer(b"", 403)

    def slow_head(self) -> None:
        try:
            for _ in range(60):
                self.wfile.write(b"H")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def busy(self) -> None:
        self.answer(b"", 503)

    def large(self) -> None:
        self.answer(b"x" * 300_000, Content_Type="text/html")

    def missing(self) -> None:
        self.answer(b"gone", 404)

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            for _ in range(60):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def fetched(url: str) -> Input | ParleyError:
    (found,) = inputs([url], limits=QUICK)
    return found


def test_a_server_that_wants_its_cookie_back_is_no_loop(address: str) -> None:
    found = fetched(f"{address}/cookie")
    assert isinstance(found, Input)
    assert found.raw == PAGE


@pytest.mark.parametrize("path", ["page", "moved"])
def test_a_page_is_fetched_where_it_is(address: str, path: str) -> None:
    found = fetched(f"{address}/{path}")
    assert isinstance(found, Input)
    assert (found.raw, found.url, found.charset) == (PAGE, f"{address}/page", "utf-8")


@pytest.mark.parametrize(
    ("path", "kind", "said"),
    [
        ("nothing", UnreadableInput, "answered 404"),
        ("loop", UnreadableInput, "redirects in a loop"),
        ("feed", UnreadableInput, "is a feed"),
        ("image", UnreadableInput, "is image/png, not a page"),
        ("large", UnreadableInput, "is larger than"),
        ("chain", UnreadableInput, "redirects more than 5 times"),
        ("nowhere", UnreadableInput, "answered 302"),
        ("away", UnreadableInput, "is no address"),
        ("hidden_feed", UnreadableInput, "is a feed"),
        ("closed", UnreadableInput, "answered 403"),
        ("broken", Unreachable, "did not answer (DecodingError"),
        ("slow_head", Unreachable, "took longer than 1 seconds"),
        ("busy", Unreachable, "answered 503"),
        ("drip", Unreachable, "took longer than 1 seconds"),
    ],
)
def test_what_is_no_page_is_named_with_its_reason(address: str, path: str, kind: type[ParleyError], said: str) -> None:
    found = fetched(f"{address}/{path}")
    assert type(found) is kind
    assert said in str(found)
    assert found.remedy


def test_a_server_that_is_not_there_is_named() -> None:
    found = fetched("http://127.0.0.1:9/page")
    assert isinstance(found, Unreachable)
