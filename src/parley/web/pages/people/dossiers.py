"""The dossiers that somebody has a role in, and whether the server is there at all."""

from __future__ import annotations

from fastapi import APIRouter, Response

from parley.web.desk import All
from parley.web.people import Acts, Via
from parley.web.shown import render

router = APIRouter(include_in_schema=False)


@router.get("/dossiers")
def dossiers(opened: All, acting: Acts) -> Response:
    """List them."""
    several = opened.serving.several
    held = {name: acting.role if acting.user is None else acting.user.role_in(name) for name in sorted(opened.desks)}
    shown = [(f"/d/{name}/" if several else "/", opened.desks[name].title, role) for name, role in held.items() if role]
    told = render("dossiers.html", desk=None, acting=acting, shown=shown, alone=acting.via is Via.MACHINE)
    return Response(told, media_type="text/html")


@router.get("/health")
def health() -> Response:
    """Say that the server answers, to whoever watches over it."""
    return Response("ok\n", media_type="text/plain")
