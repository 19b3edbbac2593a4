"""Every route of the workspace says which role it needs, in one table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount

from parley.web import application
from parley.web.people import RULES
from parley.web.people.rules import rule_for


def routes(app: FastAPI, before: str = "") -> list[str]:
    """Give every route as the table writes it, those of applications within one too."""
    found = []
    for one in iter_route_contexts(app.routes):
        inner = one.original_route.app if isinstance(one.original_route, Mount) else None
        if isinstance(inner, FastAPI):
            found += routes(inner, f"{before}{one.path}")
        elif inner is not None:
            found.append(f"GET {before}{one.path}/{{path:path}}")
        else:
            methods = set(one.methods or ()) - {"HEAD"}
            found += [f"{method} {before}{one.path}" for method in sorted(methods)]
    return found


ROUTES = routes(application(Path("nowhere")))


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
