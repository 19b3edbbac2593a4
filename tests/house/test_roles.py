"""Every route of the workspace says which role it needs, in one table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount

from parley.web import application
from parley.web.people import RULES
from parley.web.people.rules import rule_for


def routes() -> list[str]:
    """Give every route as the table writes it."""
    found = []
    for one in iter_route_contexts(application(Path("nowhere")).routes):
        path = f"{one.path}/{{path:path}}" if isinstance(one.original_route, Mount) else one.path
        methods = {"GET"} if isinstance(one.original_route, Mount) else set(one.methods or ()) - {"HEAD"}
        found += [f"{method} {path}" for method in sorted(methods)]
    return found


ROUTES = routes()


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_says_which_role_it_needs(route: str) -> None:
    assert route in RULES, f"add {route!r} with its role to src/parley/web/people/rules.py"


@pytest.mark.parametrize("route", ROUTES)
def test_no_other_line_decides_on_a_route(route: str) -> None:
    method, path = route.split(" ", 1)
    found = rule_for(method, re.sub(r"{[^}]*}", "1", path))
    assert found
    assert found[1] is RULES[route]


def test_no_line_is_about_a_route_that_is_gone() -> None:
    assert RULES.keys() <= set(ROUTES)
