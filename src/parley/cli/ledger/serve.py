"""``parley serve``: the workspace of a dossier in the browser."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.run import note, speaking

EXAMPLES = """
    parley serve --dossier talks/

    parley serve --dossier talks/ --port 0     takes a port that is free

The workspace is for this machine alone: it has no users yet, so other addresses than 127.0.0.1, ::1 and localhost are
refused. Control-C ends it.
"""
APPLICATION = "parley.web:from_environment"
"""Named, since faces do not know each other: the server loads it."""


def serve(
    folder: Folder = Path(),
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Which address of this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="Which port; 0 takes a free one.")] = 8700,
) -> None:
    """Open the workspace: who stands where, with a way to every sentence, at an address of this machine."""
    if not is_loopback(host):
        told = "would open the dossier to others, and there are no users to tell apart yet; take 127.0.0.1."
        raise typer.BadParameter(f"{host} {told}", param_hint="--host")
    with speaking(), the_ledger(folder):
        pass  # what is wrong with the dossier is told here, before the server starts

    import uvicorn

    from parley.flow import VARIABLE

    os.environ[VARIABLE] = str(folder.resolve())
    taken = taken_port(host, port)
    name = f"[{host}]" if ":" in host else host
    note(f"the workspace is open at http://{name}:{taken.getsockname()[1]}/   (Control-C ends it)")
    config = uvicorn.Config(APPLICATION, factory=True, log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[taken])


def is_loopback(host: str) -> bool:
    """Say whether an address is of this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def taken_port(host: str, port: int) -> socket.socket:
    """Take a port.

    Raises:
        BadParameter: if it is not free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
        taken.listen()
    except OSError as error:
        taken.close()
        message = f"{port} cannot be taken ({error.strerror}); name another, or 0 for one that is free."
        raise typer.BadParameter(message, param_hint="--port") from error
    return taken
