"""Signing in by an issuer of OpenID Connect: there, and back."""

from __future__ import annotations

from hmac import compare_digest

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from parley.people import Act, Issuer, keep_act, user_at_issuer
from parley.web.desk import All, Opened
from parley.web.faults import fault
from parley.web.pages.people.sign_in import begin, guesses_of, network_of, people_of
from parley.web.people.cookie import put_secret, secret_in
from parley.web.people.form import ours
from parley.web.people.guard import slower
from parley.web.people.issuer import begin_at, finish_at
from parley.web.people.reached import address_of

router = APIRouter(include_in_schema=False)
COOKIE = "parley-issuer"
MINUTES = 10 * 60


@router.get("/sign-in/issuer")
def there(request: Request, opened: All, next: str = "/") -> Response:
    """Send the browser to the issuer."""
    people, issuer = people_of(opened), _issuer(opened)
    wait = guesses_of(request).setting_out.take(network_of(address_of(request)))
    if wait:
        return slower(request, wait)
    address, state = begin_at(issuer, people, _back(request, opened), ours(next))
    answer = RedirectResponse(address, status_code=303)
    put_secret(request, answer, state, what=COOKIE, age=MINUTES)
    return answer


@router.get("/sign-in/back")
def back(request: Request, opened: All, state: str = "", code: str = "") -> Response:
    """Begin a session of whom the issuer vouches for, if he is a user here and this browser set out."""
    people, issuer = people_of(opened), _issuer(opened)
    fits = compare_digest(state.encode(), (secret_in(request, COOKIE) or "").encode())
    found = finish_at(issuer, people, _back(request, opened), state, code) if fits and state and code else None
    if found is None:
        return fault(request, 400, "This browser did not set out to sign in so, or it took too long. Sign in again.")
    vouched, leads = found
    user = user_at_issuer(people, vouched.subject, vouched.email)
    if user is None:
        keep_act(people, Act("", "issuer", "sign-in refused", address_of(request), status=403))
        words = f"{issuer.url} knows you, and nobody here does yet. Ask an admin of this workspace to add you"
        return fault(request, 403, f"{words}{f' as {vouched.email}' if vouched.email else ''}.")
    answer = begin(request, people, user, leads, via="issuer")
    put_secret(request, answer, "", what=COOKIE)
    return answer


def _issuer(opened: Opened) -> Issuer:
    if opened.serving.issuer is None:
        raise HTTPException(404, "This workspace knows no issuer.")
    return opened.serving.issuer


def _back(request: Request, opened: Opened) -> str:
    """Give the address that the issuer leads back to; the name in it was checked to be ours."""
    scheme = "https" if opened.serving.secure else request.url.scheme
    return f"{scheme}://{request.headers['host']}/sign-in/back"
