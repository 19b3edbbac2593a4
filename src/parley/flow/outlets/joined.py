"""Outlets that join a dossier: written behind what stands there, so that comments and order stay."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from parley.flow.ledger_dossier import FILE, quoted, read_dossier
from parley.records import BadDossier, Outlet, parse_dossier


def join_outlets(folder: Path, outlets: Iterable[Outlet]) -> list[Outlet]:
    """Write outlets into ``dossier.toml`` whose addresses are not there yet; a name that is taken gets its host.

    Returns:
        Those that are new, by the names that they have now.

    Raises:
        BadDossier: if the dossier is wrong, or cannot be written.
    """
    known = read_dossier(folder).outlets
    names, urls = {one.name.casefold() for one in known}, {one.url for one in known}
    new: list[Outlet] = []
    for one in outlets:
        if one.url not in urls:
            new.append(replace(one, name=_free(one, names)))
            names.add(new[-1].name.casefold())
            urls.add(one.url)
    if new:
        _write(folder / FILE, new)
    return new


def _free(outlet: Outlet, taken: Container[str]) -> str:
    """Name an outlet so that it is told from others: by its host, or else its whole address, which no other has."""
    names = (outlet.name, f"{outlet.name} ({urlsplit(outlet.url).netloc})", f"{outlet.name} ({outlet.url})")
    return next(name for name in names if name.casefold() not in taken or name is names[-1])


def _write(path: Path, new: Iterable[Outlet]) -> None:
    try:
        before = path.read_text(encoding="utf-8")
        entries = (f"\n[[outlet]]\nname = {quoted(one.name)}\nurl = {quoted(one.url)}\n" for one in new)
        text = f"{before.rstrip()}\n{''.join(entries)}"
        parse_dossier(text, where=str(path))
        beside = path.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise BadDossier(f"cannot be written ({error.strerror})", where=str(path), remedy="Allow it.") from error
