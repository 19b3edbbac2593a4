"""``parley serve``: the workspace in the browser, for this machine alone or for a team."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from parley.cli.ledger.place import now, the_ledger
from parley.cli.run import note, speaking

if TYPE_CHECKING:
    from parley.people import Serving

EXAMPLES = """
    parley serve --dossier talks/

    parley serve --dossier talks/ --port 0     takes a port that is free

    parley serve --dossier talks/ --dossier dam/     several, each under /d/NAME/

    parley serve --dossier dossiers/ --host 0.0.0.0 --certificate desk.pem --key desk.key --name desk.example

    parley serve --dossier dossiers/ --behind-proxy 127.0.0.1 --name desk.example

    parley serve --dossier dossiers/ --behind-proxy 127.0.0.1 --issuer https://id.example --client parley

Without users the workspace is for this machine alone. `parley users add NAME --role admin` sets the first one up; then
everybody signs in, and other addresses than 127.0.0.1, ::1 and localhost are served. Control-C ends it.
"""
APPLICATION = "parley.web:from_environment"
"""Named, since faces do not know each other: the server loads it."""

Host = Annotated[str, typer.Option(metavar="ADDRESS", help="Which address of this machine.")]
Port = Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="Which port; 0 takes a free one.")]
Certificate = Annotated[
    Path | None, typer.Option(metavar="FILE", exists=True, dir_okay=False, help="For HTTPS: the certificate, as PEM.")
]
Key = Annotated[
    Path | None, typer.Option(metavar="FILE", exists=True, dir_okay=False, help="For HTTPS: its private key, as PEM.")
]
Folders = Annotated[
    list[Path] | None,
    typer.Option(
        "--dossier", metavar="DIR", show_default="here", help="A dossier, or a folder of dossiers; may be repeated."
    ),
]
Store = Annotated[
    str | None, typer.Option("--users", metavar="ADDRESS", help="The users' store, if not users.db in the folder.")
]
Names = Annotated[
    list[str] | None, typer.Option("--name", metavar="HOST", help="A name that others reach this server by.")
]
Proxies = Annotated[
    list[str] | None,
    typer.Option(
        "--behind-proxy",
        metavar="ADDRESS",
        help="A proxy that does the HTTPS; only it is believed where a request comes from.",
    ),
]
Vouching = Annotated[
    str | None, typer.Option("--issuer", metavar="URL", help="An issuer of OpenID Connect that users may sign in by.")
]
Client = Annotated[
    str | None, typer.Option(metavar="ID", help="What it calls us; its secret stands in PARLEY_OIDC_SECRET.")
]


def serve(
    folders: Folders = None,
    host: Host = "127.0.0.1",
    port: Port = 8700,
    store: Store = None,
    names: Names = None,
    certificate: Certificate = None,
    key: Key = None,
    proxies: Proxies = None,
    issuer: Vouching = None,
    client: Client = None,
) -> None:
    """Open the workspace: who stands where, with a way to every sentence."""
    secure = certificate is not None or bool(proxies)
    if (issuer is None) != (client is None):
        raise typer.BadParameter("an issuer and what it calls us go together.", param_hint="--issuer --client")
    with speaking():
        serving = _serving(folders or [Path()], store, secure=secure, names=names or [])
        serving = _vouched(serving, issuer, client) if issuer and client else serving
        _need_safe(host, serving, store)
        for one in serving.dossiers.values():
            with the_ledger(one):
                pass  # what is wrong with a dossier is told here, before the server starts
    if (certificate is None) != (key is None):
        raise typer.BadParameter("a certificate and its key go together.", param_hint="--certificate")
    _run(host, port, serving, {"ssl_certfile": certificate, "ssl_keyfile": key} | _believed(proxies or []))


def _serving(folders: list[Path], store: str | None, *, secure: bool, names: list[str]) -> Serving:
    """Say what is to be served.

    Raises:
        BadDossier: if two dossiers have one name.
    """
    from parley.people import Serving, address_named, dossiers_in

    dossiers, several, users = dossiers_in(folders)
    where = address_named(store) if store else users
    return Serving(dossiers, several, where, secure, tuple(one.casefold() for one in names))


def _vouched(serving: Serving, issuer: str, client: str) -> Serving:
    """Let users sign in by an issuer.

    Raises:
        BadParameter: if its address is none, or would be reached without HTTPS.
        MissingExtra: if the library is not installed.
    """
    from dataclasses import replace
    from importlib.util import find_spec
    from urllib.parse import urlsplit

    from parley.people import Issuer
    from parley.records import MissingExtra

    apart = urlsplit(issuer)
    if apart.scheme != "https" and not (apart.scheme == "http" and is_loopback(apart.hostname or "")):
        raise typer.BadParameter(f"{issuer} is no https address.", param_hint="--issuer")
    if find_spec("authlib") is None:
        raise MissingExtra("needs authlib", where="--issuer", remedy="Install it with: pip install 'parley[oidc]'.")
    return replace(serving, issuer=Issuer(issuer, client))


def _need_safe(host: str, serving: Serving, store: str | None) -> None:
    """Let nobody serve others without users, or passwords without HTTPS.

    Raises:
        Exit: with code 2 if it would be so.
        BadUsers: if the users' store cannot be opened.
    """
    from parley.people import any_users, is_set_up, open_people

    there = False
    if is_set_up(serving.users):
        with open_people(serving.users, clock=now) as people:
            there = any_users(people)
    if not there and (not is_loopback(host) or serving.secure or serving.names):
        place = f"--users {store}" if store else f"--dossier {Path(serving.users.removeprefix('sqlite:///')).parent}"
        note(f"error: --host {host} would open this to others, and there are no users yet. Set the first one up with:\n"
             f"  parley users add NAME --role admin {place}", "red")  # fmt: skip
        raise typer.Exit(2)
    if not is_loopback(host) and not serving.secure:
        note(f"error: --host {host} would send passwords for everybody to read. Give --certificate and --key, or let a "
             "proxy do the HTTPS and name its address with --behind-proxy.", "red")  # fmt: skip
        raise typer.Exit(2)


def _believed(proxies: list[str]) -> dict[str, Any]:
    """Say whose word on where a request comes from is taken: by default nobody's.

    Raises:
        BadParameter: if a proxy is no address.
    """
    for one in proxies:
        try:
            ipaddress.ip_network(one)
        except ValueError as error:
            raise typer.BadParameter(f"{one!r} is no address.", param_hint="--behind-proxy") from error
    return {"proxy_headers": bool(proxies), "forwarded_allow_ips": proxies}


def _run(host: str, port: int, serving: Serving, how: dict[str, Any]) -> None:
    """Serve until it is interrupted.

    Raises:
        BadParameter: if the port is not free, or the certificate cannot be read.
    """
    import ssl

    import uvicorn

    from parley.people import SERVING, written

    os.environ[SERVING] = written(serving)
    config = uvicorn.Config(APPLICATION, factory=True, log_level="warning", server_header=False, **how)
    try:
        config.load()
    except (ssl.SSLError, OSError) as error:
        message = f"cannot be read ({error.strerror or error}); both are PEM files, and the key has no password."
        raise typer.BadParameter(message, param_hint="--certificate") from error
    taken = taken_port(host, port)
    name = f"[{host}]" if ":" in host else host
    scheme = "https" if config.is_ssl else "http"
    note(f"the workspace is open at {scheme}://{name}:{taken.getsockname()[1]}/   (Control-C ends it)")
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
