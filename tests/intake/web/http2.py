"""A server on loopback that speaks nothing but HTTP/2, over TLS."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import h2.config
import h2.connection
import h2.events
import trustme


@dataclass
class Spoken:
    """Its address, the file of whom to trust, how many connections came, and the paths that were asked for on them."""

    address: str = ""
    trusted: str = ""
    connections: int = 0
    asked: list[str] = field(default_factory=list)


@contextmanager
def speaking(body: bytes, folder: Path) -> Iterator[Spoken]:
    """Serve one page at every path; who has it is told that nothing changed."""
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(["h2"])
    authority.cert_pem.write_to_path(folder / "trusted.pem")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        spoken = Spoken(f"https://127.0.0.1:{listening.getsockname()[1]}", str(folder / "trusted.pem"))
        thread = threading.Thread(target=_accept, args=(listening, context, body, spoken), daemon=True)
        thread.start()
        yield spoken
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def _accept(listening: socket.socket, context: ssl.SSLContext, body: bytes, spoken: Spoken) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        with connection, suppress(ssl.SSLError), context.wrap_socket(connection, server_side=True) as secured:
            spoken.connections += 1
            _speak(secured, body, spoken)


def _speak(secured: ssl.SSLSocket, body: bytes, spoken: Spoken) -> None:
    """Answer each request of a connection until its other end leaves."""
    state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
    state.initiate_connection()
    secured.sendall(state.data_to_send())
    while data := secured.recv(65536):
        for event in state.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                asked = {str(name): str(value) for name, value in event.headers or ()}
                spoken.asked.append(asked[":path"])
                known = asked.get("if-none-match") == '"one"'
                told = [(":status", "304" if known else "200"), ("etag", '"one"'), ("content-type", "text/html")]
                state.send_headers(event.stream_id, told, end_stream=known)
                if not known:
                    state.send_data(event.stream_id, body, end_stream=True)
        secured.sendall(state.data_to_send())
