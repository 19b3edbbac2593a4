"""Real receivers on loopback: a web server that takes posts, and a mail server."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller


@dataclass
class Hook:
    """What was posted, headers and body; ``answers`` are given in turn, then 204. ``slow`` is a pause before each."""

    address: str = ""
    posts: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    slow: float = 0.0

    @property
    def ids(self) -> list[str]:
        """The ids of what was taken."""
        return [headers["webhook-id"] for headers, _ in self.posts]


@contextmanager
def hooked() -> Iterator[Hook]:
    """Open a receiver of webhooks."""
    hook, pause = Hook(), threading.Event()

    class Taking(BaseHTTPRequestHandler):
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            pause.wait(hook.slow)
            status, told = hook.answers.pop(0) if hook.answers else (204, {})
            if status < 300:
                hook.posts.append(({key.lower(): value for key, value in self.headers.items()}, body))
            self.send_response(status)
            for key, value in (told | {"Content-Length": "0"}).items():
                self.send_header(key, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Pass over a sender that was killed while it was answered."""

    with Server(("127.0.0.1", 0), Taking) as server:
        hook.address = f"http://127.0.0.1:{server.server_port}/hook"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield hook
        server.shutdown()
        thread.join()


@dataclass
class Box:
    """A mail server, and the messages that it took; while ``closed`` it answers that it will later."""

    address: str = ""
    messages: list[EmailMessage] = field(default_factory=list)
    closed: str = ""

    async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: ANN401, N802
        """Take a message."""
        if self.closed:
            return self.closed
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 taken"


@contextmanager
def boxed() -> Iterator[Box]:
    """Open a mail server."""
    box = Box()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    box.address = f"smtp://127.0.0.1:{port}"
    try:
        controller.start()
        yield box
    finally:
        controller.stop(no_assert=True)
