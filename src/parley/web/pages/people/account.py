"""What somebody keeps of his own: password, sessions and tokens."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from parley.people import (
    Role,
    User,
    Wanted,
    check_password,
    end_session,
    find_user,
    make_token,
    revoke_token,
    sessions,
    set_password,
    tokens,
)
from parley.people.users import key_of
from parley.records import BadUsers
from parley.web.desk import All, Opened
from parley.web.faults import Unasked
from parley.web.pages.people.sign_in import guesses_of, network_of, people_of
from parley.web.people import Acting, Acts
from parley.web.people.form import Sent
from parley.web.people.guard import slower
from parley.web.people.reached import address_of
from parley.web.shown import render

router = APIRouter(include_in_schema=False)


@router.get("/account")
def account(opened: All, acting: Acts, done: str = "") -> Response:
    """Show them."""
    return _page(opened, acting, done=DONE.get(done, ""))


DONE = {
    "password": "Your password is changed, and your other sessions have ended.", "session": "The session has ended.",
    "token": "The token holds no more.",
}  # fmt: skip


@router.post("/account/password")
def password(request: Request, opened: All, acting: Acts, sent: Sent) -> Response:
    """Change the password, for who knows the one before; his other sessions end."""
    people, user, guesses = people_of(opened), _user(acting), guesses_of(request)
    address = network_of(address_of(request))
    wait = guesses.wait(address, key_of(user.name))
    if wait:
        return slower(request, wait)
    with guesses.checking:
        fits = check_password(people, user.name, sent.get("password", ""))
    if not fits:
        return _page(opened, acting, wrong="The password that you have now is another one.", status=403)
    guesses.right(address, key_of(user.name))
    if sent.get("new", "") != sent.get("again", ""):
        return _page(opened, acting, wrong="The new password was typed in two ways.", status=400)
    try:
        set_password(people, user.name, sent.get("new", ""), keep=acting.by)
    except BadUsers as error:
        return _page(opened, acting, wrong=str(error), status=400)
    return _back("password")


@router.post("/account/tokens")
def new_token(opened: All, acting: Acts, sent: Sent) -> Response:
    """Make a token, and show it this once."""
    try:
        wanted = Wanted(sent.get("name", ""), Role(sent.get("role", "")), sent.get("dossier") or "*", _days(sent))
        made = make_token(people_of(opened), _user(acting), wanted)
    except (BadUsers, ValueError) as error:
        return _page(opened, acting, wrong=str(error), status=400)
    return _page(opened, acting, made=made)


@router.post("/account/tokens/{token}")
def end_token(opened: All, acting: Acts, token: str) -> Response:
    """Take one of one's own tokens back."""
    revoke_token(people_of(opened), _user(acting), token)
    return _back("token")


@router.post("/account/sessions/{session}")
def end(opened: All, acting: Acts, session: str) -> Response:
    """End one of one's own sessions."""
    if not end_session(people_of(opened), _user(acting), session):
        raise Unasked("session", session, "take one of your own that has not ended")
    return _back("session")


def _days(sent: dict[str, str]) -> int:
    told = sent.get("days", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 5 else 0


def _user(acting: Acting) -> User:
    """Give who is signed in; the rule of these pages lets nobody else in."""
    assert acting.user is not None
    return acting.user


def _back(done: str) -> Response:
    return RedirectResponse(f"/account?done={done}", status_code=303)


def _page(opened: Opened, acting: Acting, *, status: int = 200, **told: str) -> Response:
    people = people_of(opened)
    user = find_user(people, acting.name)
    page = render(
        "account.html", desk=None, acting=acting, user=user,
        sessions=sessions(people, user), tokens=tokens(people, user),
        roles=list(Role), dossiers=[one for one in opened.desks if user.role_in(one)], several=opened.serving.several,
        **{"done": "", "wrong": "", "made": ""} | told,
    )  # fmt: skip
    return Response(page, status, media_type="text/html", headers={"Cache-Control": "no-store"})
