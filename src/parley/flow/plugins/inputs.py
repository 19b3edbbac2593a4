"""Inputs by their names: our own, and ``NAME:WHAT`` for a plug-in called NAME."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from parley.flow.plugins.found import INPUTS, installed, loaded
from parley.intake import Input, inputs
from parley.records import BadPlugin, ParleyError, UnreadableInput

Given = Input | ParleyError
PREFIX = re.compile(r"([a-z][a-z0-9-]+):(?!//)")


def given(names: Iterable[str], *, allow_private: bool = False) -> Iterator[Given]:
    """Give what the user named, in order; what cannot be had gives its error in its place.

    Raises:
        BadPlugin: if a plug-in that is named cannot be loaded.
    """
    for plugin, some in groupby(names, key=_plugin):
        if plugin is None:
            yield from inputs(some, allow_private=allow_private)
        else:
            make = loaded(INPUTS, plugin)
            for name in some:
                yield from _of_plugin(name, make)


def _plugin(name: str) -> str | None:
    """Say which plug-in a name means: an installed one that it begins with, unless there is a file of that name."""
    found = PREFIX.match(name)
    return found[1] if found and found[1] in installed(INPUTS) and not Path(name).exists() else None


def _of_plugin(name: str, make: object) -> Iterator[Given]:
    """Give what a plug-in has under a name; where it breaks down, what came before stays."""
    plugin, _, what = name.partition(":")
    if not callable(make):
        raise BadPlugin("is no function", where=plugin, remedy="docs/guide/python.md tells what an input is.")
    try:
        yield from map(_checked, make(what))
    except ParleyError as error:
        yield error
    except Exception as error:  # noqa: BLE001  (a fault of a plug-in must not cost the other inputs)
        told = f"the plug-in broke down ({type(error).__name__}: {error})"
        yield UnreadableInput(told, where=name, remedy="The other inputs are read; tell whoever wrote the plug-in.")


def _checked(one: object) -> Given:
    """Let through what an input may be.

    Raises:
        TypeError: if it is anything else.
    """
    if isinstance(one, Input | ParleyError):
        return one
    raise TypeError(f"it gave {type(one).__name__}, not parley.intake.Input")
