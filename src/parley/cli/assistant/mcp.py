"""``parley mcp``: a dossier for assistants, over the Model Context Protocol."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import Folder, TierName, Tiers
from parley.cli.ledger.serve import is_loopback, taken_port
from parley.cli.run import note, speaking

if TYPE_CHECKING:
    from parley.flow.python import OpenDossier

VARIABLE = "PARLEY_MCP_TOKEN"
EXAMPLES = """
    parley mcp --dossier talks/                      over standard input and output, as assistants start it

    parley mcp --http --dossier talks/               at http://127.0.0.1:8710/mcp

    PARLEY_MCP_TOKEN=... parley mcp --http --host 0.0.0.0 --dossier talks/

An assistant's settings name the command `parley` with the words `mcp`, `--dossier` and the folder. Its answers carry
record ids, verbatim sentences and both clocks. It needs: pip install 'parley[mcp]'
"""


def mcp(
    folder: Folder = Path(),
    over_http: Annotated[
        bool, typer.Option("--http", help="Streamable HTTP instead of standard input and output.")
    ] = False,
    host: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help=f"Which address of this machine; others than loopback need {VARIABLE}."),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="Which port; 0 takes a free one.")] = 8710,
    write: Annotated[
        bool, typer.Option("--write", help="Let it keep reviews and judgements, each with who decided and why.")
    ] = False,
    tier: Tiers = TierName.ALL,
) -> None:
    """Open a dossier to assistants that speak the Model Context Protocol; read-only without --write."""
    token = os.environ.get(VARIABLE) or None
    if over_http and not is_loopback(host) and token is None:
        told = f"would open the dossier to others; set {VARIABLE} to what they have to bring, or take 127.0.0.1."
        raise typer.BadParameter(f"{host} {told}", param_hint="--host")

    from parley.flow.python import open_dossier

    with speaking(), open_dossier(folder, tier=tier) as dossier:
        if over_http:
            _over_http(dossier, host, port, token, write=write)
        else:
            from parley.assistant import mcp_server

            mcp_server(dossier, write=write).run("stdio")


def _over_http(dossier: OpenDossier, host: str, port: int, token: str | None, *, write: bool) -> None:
    import uvicorn

    from parley.assistant import guarded, mcp_server

    app = guarded(mcp_server(dossier, write=write), host, token)
    socket = taken_port(host, port)
    name = f"[{host}]" if ":" in host else host
    note(f"assistants reach the dossier at http://{name}:{socket.getsockname()[1]}/mcp   (Control-C ends it)")
    uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[socket])
