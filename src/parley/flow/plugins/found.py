"""Which plug-ins are installed, and one of them loaded."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from parley.records import BadPlugin

READERS, INPUTS, EXPORTS = "parley.readers", "parley.inputs", "parley.exports"
"""The groups of entry points that a plug-in may be in."""


def installed(group: str) -> dict[str, list[EntryPoint]]:
    """Give the plug-ins of a group by their names, without loading any; two packages may claim one name."""
    named: dict[str, list[EntryPoint]] = {}
    for one in sorted(entry_points(group=group), key=lambda one: (one.name, one.value)):
        named.setdefault(one.name, []).append(one)
    return named


def loaded(group: str, name: str, *, own: tuple[str, ...] = ()) -> object:
    """Load the plug-in of a name.

    Args:
        group: where it is.
        name: what it is called.
        own: what Parley itself has of that kind, for the message.

    Raises:
        BadPlugin: if there is none, if two packages claim the name, or if it breaks down while it is loaded.
    """
    known = installed(group)
    kind = group.rpartition(".")[2].removesuffix("s")
    found = known.get(name, [])
    if not found:
        names = ", ".join([*own, *known]) or "none"
        raise BadPlugin(f"there is no such {kind}", where=name, remedy=f"There are: {names}.")
    if len({one.value for one in found}) > 1:
        claimed = " and ".join(map(_package, found))
        raise BadPlugin(f"{claimed} both bring a {kind} of that name", where=name, remedy="Uninstall one of them.")
    try:
        return found[0].load()
    except Exception as error:
        what = f"the {kind} of {_package(found[0])} cannot be loaded ({type(error).__name__}: {error})"
        raise BadPlugin(what, where=name, remedy="Mend, update or uninstall that package.") from error


def _package(one: EntryPoint) -> str:
    """Name the package that brings a plug-in, as the package client knows it."""
    return one.dist.name if one.dist else one.value
