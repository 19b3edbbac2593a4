"""A small newspaper on loopback, whose pages a test writes, edits and takes away."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STORY = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="2025-03-{day:02}"></head><body><article><h1>{title}</h1>
<p>{text}</p><p>The talks in the old town of Strelsau went on until late in the evening, diplomats said.</p>
</article></body></html>"""


@dataclass
class Paper:
    """Its pages by path, those that are gone, the dates that its feed tells, and what was asked for."""

    address: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    dated: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def write(self, name: str, text: str, *, day: int = 10) -> None:
        """Publish a story, or another version of it."""
        self.pages[f"/{name}"] = STORY.format(title=f"Story {name}", text=text, day=day)

    def feed(self) -> str:
        """Give the feed of all stories."""
        dates = {path: f"<pubDate>{day}</pubDate>" for path, day in self.dated.items()}
        links = (f"<link>{self.address}{path}</link>{dates.get(path, '')}" for path in self.pages)
        items = "".join(f"<item><title>t</title>{link}</item>" for link in links)
        return f'<rss version="2.0"><channel><title>Paper</title>{items}</channel></rss>'


@contextmanager
def printed() -> Iterator[Paper]:
    """Open a paper."""
    paper = Paper()

    class Press(BaseHTTPRequestHandler):
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            paper.asked.append(self.path)
            if self.path == "/feed":
                self.say(200, paper.feed(), "application/rss+xml")
            elif self.path in paper.gone or self.path not in paper.pages:
                self.say(410 if self.path in paper.gone else 404, "", "text/html")
            else:
                self.say(200, paper.pages[self.path], "text/html; charset=utf-8")

        def say(self, status: int, text: str, kind: str) -> None:
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Press) as server:
        paper.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield paper
        server.shutdown()
        thread.join()
