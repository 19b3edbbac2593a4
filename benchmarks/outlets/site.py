"""A newspaper of many generated pages on loopback; each is told by its number, so that nothing has to be kept."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

A_LIST = 2000
"""Pages that one sitemap names: as many as are taken from an outlet at a time."""

SIDES = ("Ruritania", "Graustark", "Kaldovia", "Strelsau", "Evallonia")
DEEDS = ("demanded", "rejected", "proposed", "welcomed")
THINGS = ("a ceasefire", "a customs office", "free passage for ferries", "a joint patrol", "an exchange of prisoners")
PLAIN = (
    "The market in the old town was open until noon.", "A delegation arrived by train late in the evening.",
    "Fishermen said that the water had risen again.", "The school by the harbour will be painted in spring.",
    "Nobody was hurt when a wall of the old mill fell.",
)  # fmt: skip
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{day}"></head><body><nav><a href="/">Home</a></nav><article>
<h1>{title}</h1><p>{first}</p><p>{second}</p><p>{third}</p></article>
<footer>All rights reserved</footer></body></html>"""


def page(number: int) -> str:
    """Write a page: a position, something plain, and a meeting."""
    chance = random.Random(number)
    one, other = chance.sample(SIDES, 2)
    thing, plain = chance.choice(THINGS), chance.sample(PLAIN, 3)
    day = date(2025, 1, 1) + timedelta(days=number // 40)
    return PAGE.format(
        title=f"{one} and {other} talk about {thing.partition(' ')[2]}, report {number}",
        day=day.isoformat(),
        first=f"{one} {chance.choice(DEEDS)} {thing} on Monday, its foreign minister said in report {number}.",
        second=" ".join(plain),
        third=f"Envoys of {one} and {other} will meet in Basel on {day + timedelta(days=9):%d %B}. {plain[0]}",
    )


@contextmanager
def site(pages: int) -> Iterator[list[str]]:
    """Serve so many pages; gives the addresses of the sitemaps that name them all."""

    class Press(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            kind, _, number = self.path.strip("/").partition("/")
            told = {"list": listed, "page": page}.get(kind)
            body = told(int(number)).encode() if told and number.isdigit() else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "application/xml" if kind == "list" else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    def listed(number: int) -> str:
        numbers = range(number * A_LIST, min((number + 1) * A_LIST, pages))
        names = "".join(f"<url><loc>{address}/page/{one}</loc></url>" for one in numbers)
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{names}</urlset>'

    with ThreadingHTTPServer(("127.0.0.1", 0), Press) as server:
        address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield [f"{address}/list/{number}" for number in range(-(-pages // A_LIST))]
        finally:
            server.shutdown()
            thread.join()
