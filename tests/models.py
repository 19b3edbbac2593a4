"""A model's server on loopback that answers by a script, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Told = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """One answer of the server."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0


@dataclass
class Script:
    """The server's address, what it was asked so far, and the answers to come; the last is given again and again."""

    url: str
    replies: list[Reply]
    asked: list[Told] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


def says(findings: object, *, ended: str = "stop", tokens: tuple[int, int] = (100, 20)) -> Reply:
    """Answer with findings, or with a text as it is."""
    text = findings if isinstance(findings, str) else json.dumps(findings)
    usage = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]}
    choice = {"message": {"role": "assistant", "content": text}, "finish_reason": ended}
    return Reply(json.dumps({"choices": [choice], "usage": usage}).encode())


def refuses(status: int, message: str = "", **headers: str) -> Reply:
    """Refuse a request."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(json.dumps({"error": {"message": message}}).encode(), status, named)


@contextmanager
def scripted(replies: Sequence[Reply]) -> Iterator[Script]:
    """Serve a script at a free port."""
    script = Script("", list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["content-length"]))
            script.asked.append({"path": self.path, **json.loads(raw)})
            script.keys.append(self.headers["authorization"])
            reply = script.replies.pop(0) if len(script.replies) > 1 else script.replies[0]
            time.sleep(reply.wait)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(reply.body)))
            with suppress(OSError):  # who asked may have gone
                self.end_headers()
                self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield script
        finally:
            server.shutdown()
            thread.join()
