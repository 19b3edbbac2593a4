"""Whom the registry knows under a name that a person types."""

from __future__ import annotations

from parley.language.actors import fold, load_registry
from parley.records import Actor


def known_actor(name: str) -> Actor | None:
    """Give the actor that the registry names so, or knows under exactly these words, or None; a city names nobody."""
    registry = load_registry()
    if known := registry.get(name.strip()):
        return known.actor
    words = tuple(fold(name).split())
    if not words:
        return None
    found = (form for form in registry.forms(words[0]) if form.way == "name" and tuple(map(fold, form.words)) == words)
    return next((form.known.actor for form in found), None)
