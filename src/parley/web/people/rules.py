"""What each route needs: a role in the dossier that it shows, a sign-in alone, or nothing.

A route that has no line here is answered to nobody where users are set up; a test walks all routes of the application.
"""

from __future__ import annotations

from enum import StrEnum

from starlette.routing import compile_path

from parley.people import Role


class Need(StrEnum):
    """What is no matter of a dossier: nothing, a sign-in of any kind, or one in a browser."""

    NOTHING = "nothing"
    SIGN_IN = "sign-in"
    SESSION = "session"


ASKED = (
    "openapi.json", "positions", "history", "commitments", "meetings", "questions", "conflicts", "changes", "brief",
    "actors", "issues", "outlets", "actors/card", "issues/card", "outlets/card", "network", "articles",
    "articles/{article:path}", "versions/{article:path}", "edits", "edits/{article:path}", "stories", "records",
    "records/{record}", "search", "who-said", "reviews", "reviews/orphans", "reviews/waiting", "judgements",
    "suggestions", "links", "entries", "entries/{number}", "status", "events",
)  # fmt: skip
"""What can be asked of the API; it shows what the pages show."""

RULES: dict[str, Role | Need] = {
    "GET /static/{path:path}": Need.NOTHING,
    "GET /health": Need.NOTHING,
    "GET /sign-in": Need.NOTHING,
    "POST /sign-in": Need.NOTHING,
    "GET /sign-in/issuer": Need.NOTHING,
    "GET /sign-in/back": Need.NOTHING,
    "POST /sign-out": Need.SESSION,
    "GET /account": Need.SESSION,
    "POST /account/password": Need.SESSION,
    "POST /account/tokens": Need.SESSION,
    "POST /account/tokens/{token}": Need.SESSION,
    "POST /account/sessions/{session}": Need.SESSION,
    "GET /users": Need.SESSION,
    "POST /users": Need.SESSION,
    "POST /users/{name}/role": Need.SESSION,
    "POST /users/{name}/password": Need.SESSION,
    "POST /users/{name}/remove": Need.SESSION,
    "POST /users/{name}/tokens/{token}": Need.SESSION,
    "GET /dossiers": Need.SIGN_IN,
    "GET /": Role.READER,
    "POST /seen": Role.READER,
    "GET /positions": Role.READER,
    "GET /history": Role.READER,
    "GET /commitments": Role.READER,
    "GET /meetings": Role.READER,
    "GET /meetings.ics": Role.READER,
    "GET /questions": Role.READER,
    "GET /alerts.atom": Role.READER,
    "GET /conflicts": Role.READER,
    "GET /search": Role.READER,
    "GET /article/{article:path}": Role.READER,
    "GET /actor": Role.READER,
    "GET /issue": Role.READER,
    "GET /outlet": Role.READER,
    "GET /compare": Role.READER,
    "GET /network": Role.READER,
    "GET /network.svg": Role.READER,
    "GET /edits": Role.READER,
    "GET /edits/{article:path}": Role.READER,
    "GET /stories": Role.READER,
    "GET /outlets": Role.READER,
    "GET /charts": Role.READER,
    "GET /charts/{name}.svg": Role.READER,
    "GET /charts/{name}": Role.READER,
    "GET /record/{record}": Role.READER,
    "GET /review": Role.READER,
    "POST /review/{record}": Role.REVIEWER,
    "GET /judge": Role.READER,
    "POST /judge": Role.EDITOR,
    "GET /api/": Role.READER,
    **{f"GET /api/v1/{path}": Role.READER for path in ASKED},
    "POST /api/v1/records/{record}/reviews": Role.REVIEWER,
    "POST /api/v1/judgements": Role.EDITOR,
}
"""By method and path, written as the router writes it; the first line that fits an address is the one."""

_LINES = [(line, line.split(" ", 1)[0], compile_path(line.split(" ", 1)[1])[0]) for line in RULES]


def rule_for(method: str, path: str) -> tuple[str, Role | Need] | None:
    """Find the line for a request, by the path below the dossier; None where there is none."""
    wanted = "GET" if method == "HEAD" else method
    fits = (line for line, told, template in _LINES if told == wanted and template.match(path))
    found = next(fits, None)
    return (found, RULES[found]) if found else None
