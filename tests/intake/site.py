"""A site on the loopback interface that answers each path in its own way, as good and bad servers do."""

from __future__ import annotations

import gzip
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from parley.intake.web import Limits, Manners, Settings

PAGE = b"<!doctype html><html><body><p>The talks went on in the old town.</p></body></html>"


FEED = b"""<rss version="2.0"><channel><title>Northern Wire</title><item><title>Talks resume in Haradzhin</title>
<link>https://wire.example/talks</link><pubDate>Mon, 10 Mar 2025 09:30:00 +0200</pubDate></item></channel></rss>"""
QUICK = Settings(
    Limits(silence=2.0, seconds=0.5, size=200_000, redirects=5),
    Manners(delay=0, tries=1, backoff=0.01, robots=False),
    allow_private=True,
    proxies=False,
)


class Server(BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are written apart, and would wait 40 ms for each other
    asked: Counter[str]
    sent: Counter[str]
    now = most = 0

    def do_GET(self) -> None:
        self.asked[self.path] += 1
        path = (
            self.path.removeprefix("http://wire.example")
            .strip("/")
            .partition("/")[0]
            .partition("?")[0]
            .removesuffix(".txt")
        )
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
        self.answer(b"no gzip", Content_Type="text/html", Content_Encoding="gzip", Cache_Control="max-age=9")

    def hidden_feed(self) -> None:
        self.answer(b"<?xml version='1.0'?><feed xmlns='a'></feed>", Content_Type="text/html")

    def closed(self) -> None:
        self.answer(b"", 403)

    def slow_head(self) -> None:
        try:
            for _ in range(40):
                self.wfile.write(b"H")
                self.wfile.flush()
                time.sleep(0.05)
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
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            for _ in range(40):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def fresh_feed(self) -> None:
        """Say that nothing changed to those who have it."""
        if self.headers.get("If-None-Match") == '"one"':
            self.answer(b"", 304, ETag='"one"')
        else:
            dated = formatdate(1741592000, usegmt=True)
            self.sent[self.path] += 1
            self.answer(FEED, Content_Type="application/rss+xml", ETag='"one"', Last_Modified=dated)

    def tagged(self) -> None:
        self.answer(PAGE, Content_Type="text/html", ETag='"tag"')

    def robots(self) -> None:
        self.answer(b"User-agent: *\nDisallow: /closed/*.html$\n", Content_Type="text/plain")

    def sideways(self) -> None:
        self.answer(b"", 302, Location="/closed/desk.html")

    def inwards(self) -> None:
        self.answer(b"", 302, Location="http://127.0.0.2/secret")

    def accents(self) -> None:
        """Write Latin-1 and declare UTF-8."""
        told = "Die Gespräche über den Übergang dauern an, erklärte die Präsidentin am späten Abend in der Hauptstadt."
        page = f"<!doctype html><body><article><p>{told}</p><p>{told}</p></article></body>"
        self.answer(page.encode("latin-1"), Content_Type="text/html; charset=utf-8")

    def taken(self) -> None:
        self.answer(b"", 410)

    def nap(self) -> None:
        """Take a while, and count how many do."""
        Server.now += 1
        Server.most = max(Server.most, Server.now)
        time.sleep(0.03)
        Server.now -= 1
        self.page()

    def kept(self) -> None:
        self.answer(PAGE, Content_Type="text/html", Cache_Control="max-age=600")

    def tired(self) -> None:
        """Be busy once."""
        if self.asked[self.path] == 1:
            self.answer(b"", 429, Retry_After="0")
        else:
            self.page()

    def resting(self) -> None:
        self.answer(b"", 503, Retry_After="3600")

    def packed(self) -> None:
        self.answer(gzip.compress(PAGE), Content_Type="text/html", Content_Encoding="gzip", Cache_Control="max-age=9")

    def torn(self) -> None:
        self.answer(
            gzip.compress(PAGE)[:-20], Content_Type="text/html", Content_Encoding="gzip", Cache_Control="max-age=9"
        )

    def bomb(self) -> None:
        self.answer(
            gzip.compress(bytes(30_000_000)),
            Content_Type="text/html",
            Content_Encoding="gzip",
            Cache_Control="max-age=9",
        )

    def nested(self) -> None:
        self.answer(gzip.compress(gzip.compress(PAGE)), Content_Type="text/html", Content_Encoding="gzip, gzip")

    def endless(self) -> None:
        """Send a feed that never ends."""
        self.send_response(200)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<item><title>More talks</title></item>" * 100)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@contextmanager
def site(server: type[Server] = Server, host: str = "127.0.0.1") -> Iterator[str]:
    """Serve a site; gives its address. It remembers how often each path was asked for in ``server.asked``."""
    server.asked, server.sent = Counter(), Counter()
    running = ThreadingHTTPServer((host, 0), server)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://{host}:{running.server_address[1]}"
    running.shutdown()
    running.server_close()
    thread.join()
