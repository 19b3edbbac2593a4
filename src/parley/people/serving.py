"""What is served to whom: dossiers by their names, the users' store, and how the server is reached."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from parley.people.store import address_in
from parley.records import BadDossier

SERVING = "PARLEY_SERVING"
"""The environment variable in which a command hands this to a server that makes its application itself."""

FILE = "dossier.toml"


@dataclass(frozen=True, slots=True)
class Issuer:
    """An issuer of OpenID Connect: its address, and what it calls us. The secret stands in ``PARLEY_OIDC_SECRET``."""

    url: str
    client: str


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served.

    Args:
        dossiers: the folder of each dossier by its name.
        several: whether they stand under ``/d/NAME/``, or the one at the root.
        users: the address of the users' store; where there is none, or nobody in it, the workspace has no users.
        secure: whether browsers reach it by HTTPS, through a proxy or not.
        names: names of hosts by which it is reached, besides addresses and ``localhost``.
        issuer: by which users may sign in.
    """

    dossiers: Mapping[str, Path]
    several: bool = False
    users: str = ""
    secure: bool = False
    names: Sequence[str] = ()
    issuer: Issuer | None = None


def dossiers_in(folders: Sequence[Path]) -> tuple[dict[str, Path], bool, str]:
    """Give the dossiers of folders by their names, whether they are several, and where their users' store is.

    A folder without a ``dossier.toml`` stands for the dossiers in it. Several folders that are named one by one have
    their users' store in the folder that holds them all.

    Raises:
        BadDossier: if a folder has no dossier, or two have one name.
    """
    if len(folders) == 1 and ((folders[0] / FILE).exists() or not _within(folders[0])):
        return {folders[0].resolve().name: folders[0]}, False, address_in(folders[0])
    each = [
        one for folder in folders for one in ([folder] if (folder / FILE).exists() else _within(folder) or [folder])
    ]
    found: dict[str, Path] = {}
    for one in each:
        name = one.resolve().name
        if name in found or "/" in name:
            remedy = "Give one of the two folders another name."
            raise BadDossier(f"has the same name as {found[name]}", where=str(one), remedy=remedy)
        found[name] = one
    home = folders[0] if len(folders) == 1 else _shared(each)
    return found, True, address_in(home)


def _within(folder: Path) -> list[Path]:
    return sorted(one.parent for one in folder.glob(f"*/{FILE}"))


def _shared(folders: Sequence[Path]) -> Path:
    """Give the folder that holds all others."""
    parents = [set(one.resolve().parents) for one in folders]
    return max(set.intersection(*parents), key=lambda one: len(one.parts))


def written(serving: Serving) -> str:
    """Write it for the environment."""
    dossiers = {name: str(folder.resolve()) for name, folder in serving.dossiers.items()}
    return json.dumps(asdict(serving) | {"dossiers": dossiers})


def taken(text: str) -> Serving:
    """Take it from the environment."""
    told = json.loads(text)
    dossiers = {name: Path(folder) for name, folder in told["dossiers"].items()}
    issuer = Issuer(**told["issuer"]) if told["issuer"] else None
    return Serving(**told | {"dossiers": dossiers, "names": tuple(told["names"]), "issuer": issuer})
