"""Whether somebody may do what a route does; who may not is told no more than he may know."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from parley.people import Role
from parley.web.desk import Opened
from parley.web.faults import fault, wants_page
from parley.web.people.acting import Acting, Via
from parley.web.people.rules import Need

Rule = tuple[str, Role | Need]


class Refused(Exception):
    """A request is answered so, and goes no further."""

    def __init__(self, answer: Response) -> None:
        super().__init__(answer.status_code)
        self.answer = answer


def need_right(request: Request, opened: Opened, dossier: str, rule: Rule | None, acting: Acting | None) -> None:
    """Let somebody do what a rule is about.

    Raises:
        Refused: if he may not, is not signed in, or there is no such dossier or route; a dossier in which he has no
            role is one that is not there.
    """
    need = rule[1] if rule else None
    if dossier and opened.serving.several and isinstance(need, Need):
        need = None  # what is no matter of a dossier does not stand below one
    if need is Need.NOTHING:
        return
    if acting is None:
        raise Refused(sign_in(request))
    if acting.via is Via.MACHINE:
        _need_dossier(request, opened, dossier, need)
        return
    if need is None:
        raise Refused(fault(request, 404, f"{request.method} {request.url.path}"))
    if need is Need.SESSION and acting.via is not Via.SESSION:
        raise Refused(fault(request, 403, "This is done in a browser, signed in; a token cannot."))
    if isinstance(need, Role):
        _need_dossier(request, opened, dossier, need)
        _need_role(request, opened, need, acting)


def _need_dossier(request: Request, opened: Opened, dossier: str, need: Role | Need | None) -> None:
    if isinstance(need, Role) and dossier not in opened.desks:
        if opened.serving.several and request.url.path == "/":
            raise Refused(RedirectResponse("/dossiers", status_code=303))
        raise Refused(_no_dossier(request))


def _need_role(request: Request, opened: Opened, need: Role, acting: Acting) -> None:
    if acting.may(need):
        return
    if acting.role is None and opened.serving.several:
        raise Refused(_no_dossier(request))
    held = f"you are {acting.role} here" if acting.role else "you have no role here"
    raise Refused(fault(request, 403, f"It takes the role {need}, and {held}. An admin can give it."))


def _no_dossier(request: Request) -> Response:
    return fault(request, 404, "There is no such dossier, or none that you have a role in.")


def sign_in(request: Request) -> Response:
    """Lead to the sign-in, or tell a program that it needs a token."""
    asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    if request.method == "GET" and wants_page(request):
        return RedirectResponse(f"/sign-in?next={quote(asked, safe='')}", status_code=303)
    words = "You are not signed in, or your session has ended; nothing was kept. A program sends a token."
    answer = fault(request, 401, words)
    answer.headers["WWW-Authenticate"] = 'Bearer realm="parley"'
    return answer
