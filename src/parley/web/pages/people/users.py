"""Who may sign in and what each may do, kept by admins: what ``parley users`` does, in the browser."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from parley.people import (
    EVERY,
    Act,
    Role,
    User,
    add_user,
    find_user,
    keep_act,
    new_secret,
    remove_user,
    revoke_token,
    set_password,
    set_role,
    tokens,
    users,
)
from parley.records import BadUsers
from parley.web.desk import All, Opened
from parley.web.pages.people.sign_in import people_of
from parley.web.people import Acting, Acts
from parley.web.people.form import Sent
from parley.web.people.reached import address_of
from parley.web.shown import render

router = APIRouter(include_in_schema=False)
NOBODY = "none"
"""Stands for no role."""


def _admin(opened: All, acting: Acts) -> Acting:
    """Let in who is admin of all that is served: users are no matter of one dossier."""
    held = [acting.user.role_in(one) for one in (EVERY, *opened.desks)] if acting.user else []
    mine = held[:1] if opened.serving.several else held
    if Role.ADMIN not in mine:
        raise HTTPException(403, "It takes the role admin of every dossier. `parley users role NAME admin` gives it.")
    return acting


Admin = Annotated[Acting, Depends(_admin)]


@router.get("/users")
def every_user(opened: All, admin: Admin, done: str = "") -> Response:
    """Show them."""
    return _page(opened, admin, done=done if done in DONE else "")


DONE = {
    "role": "The role is changed.", "removed": "All that the user had is taken away; what was reviewed stays.",
    "token": "The token holds no more.",
}  # fmt: skip


@router.post("/users")
def new_user(request: Request, opened: All, admin: Admin, sent: Sent) -> Response:
    """Add a user with a role, and show the first password this once."""
    people, given = people_of(opened), new_secret()
    try:
        role = _role(sent)
        user = add_user(people, sent.get("name", ""), email=sent.get("email") or None)
        set_password(people, user.name, given)
        set_role(people, user.name, role, dossier=_dossier(opened, sent))
    except BadUsers as error:
        return _page(opened, admin, wrong=str(error), status=400)
    _note(request, opened, admin, f"users add {user.name} --role {role}", _dossier(opened, sent))
    return _page(opened, admin, made=given, whose=user.name)


@router.post("/users/{name}/role")
def role(request: Request, opened: All, admin: Admin, name: str, sent: Sent) -> Response:
    """Give a user a role in the place of the one that he had there, or take it."""
    try:
        user, given, of = _other(opened, admin, name), _role(sent), _dossier(opened, sent)
        set_role(people_of(opened), user.name, given, dossier=of)
    except BadUsers as error:
        return _page(opened, admin, wrong=str(error), status=400)
    _note(request, opened, admin, f"users role {user.name} {given or NOBODY}", of)
    return _back("role")


@router.post("/users/{name}/password")
def password(request: Request, opened: All, admin: Admin, name: str) -> Response:
    """Give a user another password, shown this once; his sessions end."""
    given = new_secret()
    try:
        user = _other(opened, admin, name)
        set_password(people_of(opened), user.name, given)
    except BadUsers as error:
        return _page(opened, admin, wrong=str(error), status=400)
    _note(request, opened, admin, f"users password {user.name}")
    return _page(opened, admin, made=given, whose=user.name)


@router.post("/users/{name}/remove")
def remove(request: Request, opened: All, admin: Admin, name: str) -> Response:
    """Take a user's roles, sessions, tokens and password."""
    try:
        user = _other(opened, admin, name)
        remove_user(people_of(opened), user.name)
    except BadUsers as error:
        return _page(opened, admin, wrong=str(error), status=400)
    _note(request, opened, admin, f"users remove {user.name}")
    return _back("removed")


@router.post("/users/{name}/tokens/{token}")
def end_token(request: Request, opened: All, admin: Admin, name: str, token: str) -> Response:
    """Take a token of a user back."""
    try:
        user = find_user(people_of(opened), name)
        revoke_token(people_of(opened), user, token)
    except BadUsers as error:
        return _page(opened, admin, wrong=str(error), status=400)
    _note(request, opened, admin, f"users token {user.name} --revoke {token}")
    return _back("token")


def _other(opened: Opened, admin: Acting, name: str) -> User:
    """Find another user: who takes his own role away might leave nobody who can give it back.

    Raises:
        BadUsers: if there is none, or it is the admin himself.
    """
    user = find_user(people_of(opened), name)
    if admin.user is not None and user.id == admin.user.id:
        raise BadUsers("are you yourself", where=user.name, remedy="Another admin does that, or `parley users`.")
    return user


def _role(sent: dict[str, str]) -> Role | None:
    told = sent.get("role", "")
    if told == NOBODY:
        return None
    if told not in set(Role):
        raise BadUsers("is no role", where=repr(told), remedy=f"Take {', '.join(Role)} or {NOBODY}.")
    return Role(told)


def _dossier(opened: Opened, sent: dict[str, str]) -> str:
    told = sent.get("dossier") or EVERY
    if told != EVERY and told not in opened.desks:
        raise BadUsers("is no dossier that is served", where=repr(told), remedy="Take one of the list.")
    return told


def _note(request: Request, opened: Opened, admin: Acting, what: str, dossier: str = "") -> None:
    """Put into the audit log what was done, beside the request that did it."""
    via = f"{admin.via} {admin.by}".strip()
    keep_act(people_of(opened), Act(admin.name, via, what, address_of(request), dossier))


def _back(done: str) -> Response:
    return RedirectResponse(f"/users?done={done}", status_code=303)


def _page(opened: Opened, admin: Acting, *, status: int = 200, done: str = "", **told: str) -> Response:
    people = people_of(opened)
    held = [(user, tokens(people, user)) for user in users(people)]
    page = render(
        "users.html", desk=None, acting=admin, held=held, roles=list(Role), nobody=NOBODY, done=DONE.get(done, ""),
        dossiers=sorted(opened.desks), several=opened.serving.several, **{"wrong": "", "made": "", "whose": ""} | told,
    )  # fmt: skip
    return Response(page, status, media_type="text/html", headers={"Cache-Control": "no-store"})
