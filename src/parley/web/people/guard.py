"""The one place where it is decided whether a request is answered."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from anyio.to_thread import run_sync
from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from parley.people import Act, keep_act
from parley.records import ParleyError
from parley.web.desk import DESK, OPENED, ROOT, Opened
from parley.web.faults import fault
from parley.web.people.acting import ACTING, Acting, Via, user_who_serves
from parley.web.people.allowed import Refused, need_right
from parley.web.people.form import limited
from parley.web.people.known import bearer, known
from parley.web.people.limits import Buckets
from parley.web.people.reached import SAFE, address_of, from_our_pages, host_is_ours, is_alone
from parley.web.people.rules import Need, rule_for

log = logging.getLogger("parley")
BELOW = "/d/"
"""Where several dossiers stand, each under its name."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a request is about: the root of the dossier in the address, its name, and the path below."""

    root: str
    dossier: str
    path: str


class Guard:
    """Stands before the application: lets a request in or refuses it, and tells the routes who acts on which dossier.

    Without users whoever serves is everything, since the workspace is for his machine alone.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.writes = Buckets(burst=120, rate=2)
        self.questions = Buckets(burst=300, rate=20)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        else:
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        request, opened = Request(scope), scope["app"].state.opened
        scope[OPENED], place = opened, place_of(scope["path"], opened)
        try:
            self._need_ours(request, opened)
            acting = await run_sync(_acting, request, opened, place)
        except ParleyError as error:
            log.error("%s", error)  # noqa: TRY400  (told to who serves in words, as everywhere)
            return await fault(request, 503, str(error))(scope, receive, send)
        except Refused as refused:
            return await refused.answer(scope, receive, send)
        if place.root and not place.path:
            return await RedirectResponse(f"{place.root}/", status_code=303)(scope, receive, send)
        heard = _Heard(self, request, opened, place, acting)
        return await heard(scope, receive, send)

    def _need_ours(self, request: Request, opened: Opened) -> None:
        """Refuse what does not come by a name and way that is ours.

        Raises:
            Refused: if it does not.
        """
        alone = opened.people is None
        if not host_is_ours(request, opened.serving, alone=alone):
            words = "This server is not reached by that name. `parley serve --name NAME` adds one."
            raise Refused(fault(request, 421, words))
        if alone and not is_alone(request):
            raise Refused(fault(request, 403, "This workspace has no users yet, so it is for its own machine alone. "
                                "`parley users add NAME --role admin` adds one."))  # fmt: skip
        trusted = bearer(request) is not None or request.method in SAFE
        if not (trusted or from_our_pages(request, opened.serving, told=not alone)):
            raise Refused(fault(request, 403, "Another site sent this; nothing was kept."))


class _Heard:
    """A request that is known by who sent it, on its way through the rules, the limits and the audit log."""

    def __init__(self, guard: Guard, request: Request, opened: Opened, place: Place, acting: Acting | None) -> None:
        self.guard, self.request, self.opened, self.place, self.acting = guard, request, opened, place, acting
        self.writes = request.method not in SAFE
        if acting is not None and acting.role is not None and place.dossier in opened.desks:
            request.scope[ROOT] = place.root  # whoever is refused is led back to where he may be

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer it, or hand it on."""
        try:
            rule = rule_for(self.request.method, self.place.path)
            need_right(self.request, self.opened, self.place.dossier, rule, self.acting)
            self._need_rest()
        except Refused as refused:
            if self.writes and refused.answer.status_code != 429:
                await self._note(refused.answer.status_code)
            return await refused.answer(scope, receive, send)
        inner = dict(scope) | {"root_path": self.place.root, ACTING: self.acting}
        inner |= {DESK: self.opened.desks.get(self.place.dossier), ROOT: self.place.root}

        async def noted(message: Message) -> None:
            if self.writes and message["type"] == "http.response.start":
                await self._note(message["status"])
            await send(message)

        return await self.guard.app(inner, limited(receive), noted)

    def _need_rest(self) -> None:
        """Refuse who asks or writes too often.

        Raises:
            Refused: with the seconds to wait.
        """
        acting = self.acting
        if acting is None or acting.via is Via.MACHINE:
            return
        bucket = self.guard.writes if self.writes else self.guard.questions
        counted = self.writes or acting.via is Via.TOKEN or "/api/" in self.place.path
        wait = bucket.take(f"{acting.name} {acting.via} {acting.by}") if counted else 0
        if wait:
            raise Refused(slower(self.request, wait))

    async def _note(self, status: int) -> None:
        """Put a write into the audit log."""
        people, acting = self.opened.people, self.acting
        if people is None or acting is None:
            return
        via = f"{acting.via} {acting.by}".strip()
        what = f"{self.request.method} {self.place.path[:300]}"
        done = Act(acting.name, via, what, address_of(self.request), self.place.dossier, status, acting.entries)
        try:
            await run_sync(keep_act, people, done)
        except ParleyError as error:
            log.error("not in the audit log: %s (%s)", done, error)  # noqa: TRY400


def slower(request: Request, wait: float) -> Response:
    """Ask somebody to wait."""
    seconds = int(wait) + 1
    answer = fault(request, 429, f"That was too often. Try again in {seconds} seconds.")
    answer.headers["Retry-After"] = str(seconds)
    return answer


def place_of(path: str, opened: Opened) -> Place:
    """Take the name of a dossier out of an address."""
    if not opened.serving.several:
        return Place("", next(iter(opened.desks)), path)
    if not path.startswith(BELOW):
        return Place("", "", path)
    name, stroke, below = path[len(BELOW) :].partition("/")
    return Place(f"{BELOW}{name}", name, f"{stroke}{below}")


def _acting(request: Request, opened: Opened, place: Place) -> Acting | None:
    if opened.people is None:
        return user_who_serves()
    rule = rule_for(request.method, place.path)
    if rule and rule[1] is Need.NOTHING and not place.path.startswith("/sign-in"):
        return None  # a style sheet need not ask the users' store
    return known(request, opened.people, place.dossier)
