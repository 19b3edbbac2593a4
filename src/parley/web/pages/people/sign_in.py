"""Signing in by name and password, and out."""

from __future__ import annotations

import ipaddress

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from parley.people import Act, People, User, check_password, end_session, keep_act, open_session, session_of
from parley.people.users import key_of
from parley.web.desk import All, Opened
from parley.web.people import Acts
from parley.web.people.cookie import put_secret, secret_in
from parley.web.people.form import Sent, ours
from parley.web.people.guard import slower
from parley.web.people.limits import Guesses
from parley.web.people.reached import address_of
from parley.web.shown import render

router = APIRouter(include_in_schema=False)
WRONG = "This name and password do not belong together, or nobody here has them."


@router.get("/sign-in")
def form(opened: All, next: str = "/") -> Response:
    """Show the form."""
    people_of(opened)
    return _form(opened, ours(next))


@router.post("/sign-in")
def sign_in(request: Request, opened: All, sent: Sent) -> Response:
    """Begin a session, if name and password fit; whatever is wrong is told in the same words and time."""
    people, guesses = people_of(opened), guesses_of(request)
    name, address, leads = sent.get("name", ""), network_of(address_of(request)), ours(sent.get("next", ""))
    wait = guesses.wait(address, key_of(name))
    if wait:
        return slower(request, wait)
    with guesses.checking:
        user = check_password(people, name, sent.get("password", ""))
    if user is None:
        keep_act(people, Act("", "password", "sign-in refused", address_of(request), status=401))
        answer = _form(opened, leads, wrong=WRONG, name=name)
        answer.status_code = 401
        answer.headers["WWW-Authenticate"] = 'Bearer realm="parley"'
        return answer
    guesses.right(address, key_of(name))
    return begin(request, people, user, leads, via="password")


@router.post("/sign-out")
def sign_out(request: Request, opened: All, acting: Acts) -> Response:
    """End the session, here and in the store."""
    if acting.user:
        end_session(people_of(opened), acting.user, acting.by)
    answer = RedirectResponse("/sign-in", status_code=303)
    put_secret(request, answer, "")
    return answer


def begin(request: Request, people: People, user: User, leads: str, *, via: str) -> Response:
    """Begin a session with a secret of its own, in the place of one that the browser had."""
    before = session_of(people, secret_in(request) or "")
    if before:
        end_session(people, before[1], before[0].id)
    secret = open_session(people, user, address=address_of(request), agent=request.headers.get("user-agent", ""))
    keep_act(people, Act(user.name, via, "sign-in", address_of(request), status=303))
    answer = RedirectResponse(leads, status_code=303)
    put_secret(request, answer, secret)
    return answer


def people_of(opened: Opened) -> People:
    """Give the users' store.

    Raises:
        HTTPException: if the workspace has no users.
    """
    if opened.people is None:
        raise HTTPException(404, "This workspace has no users: `parley users add NAME --role admin` adds one.")
    return opened.people


def guesses_of(request: Request) -> Guesses:
    """Give the count of guessed passwords."""
    guesses: Guesses = request.app.state.guesses
    return guesses


def network_of(address: str) -> str:
    """Give what counts as one address: of IPv6 the network, since whoever has one address there has them all."""
    try:
        told = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((told, 64), strict=False)) if told.version == 6 else address


def _form(opened: Opened, leads: str, *, wrong: str = "", name: str = "") -> Response:
    told = render("sign_in.html", desk=None, leads=leads, wrong=wrong, name=name, issuer=opened.serving.issuer)
    return Response(told, media_type="text/html", headers={"Cache-Control": "no-store"})
