"""Signing in by an issuer of OpenID Connect that runs on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from joserfc.jwk import RSAKey

from parley.people import Issuer, Role, add_user, find_user, set_role
from tests.web.people.conftest import House, housed
from tests.web.people.issuing import Issuing, issuing


@pytest.fixture(scope="module")
def pair(talks: Path) -> Iterator[tuple[House, Issuing]]:
    """A workspace and its issuer, which knows one of the users."""
    (talks / "users.db").unlink(missing_ok=True)
    with issuing() as issuer, housed([talks], issuer=Issuer(issuer.url, "parley")) as house:
        add_user(house.people, "cleo", email="cleo@example.org")
        set_role(house.people, "cleo", Role.READER)
        yield house, issuer


def sent_there(web: httpx.Client, leads: str = "/positions") -> str:
    """Set out, and give the address at which the issuer leads back."""
    there = web.get("/sign-in/issuer", params={"next": leads})
    return httpx.get(there.headers["location"]).headers["location"]


def test_who_was_added_comes_in_and_where_he_wanted(pair: tuple[House, Issuing]) -> None:
    house, issuer = pair
    with house.browser() as web:
        assert (
            f'href="/sign-in/issuer?next=/positions">Sign in by {issuer.url}'
            in web.get("/sign-in?next=/positions").text
        )
        told = web.get(sent_there(web))
        assert (told.status_code, told.headers["location"]) == (303, "/positions")
        assert "cleo" in web.get("/positions").text
    assert find_user(house.people, "cleo").subject == f"{issuer.url} 7"


def test_who_was_not_added_is_told_whom_to_ask(pair: tuple[House, Issuing], monkeypatch: pytest.MonkeyPatch) -> None:
    house, issuer = pair
    monkeypatch.setattr(issuer, "who", {"sub": "8", "email": "dora@example.org", "email_verified": True})
    with house.browser() as web:
        told = web.get(sent_there(web))
        assert (told.status_code, "Ask an admin" in told.text, "dora@example.org" in told.text) == (403, True, True)
        assert web.get("/").status_code == 303


def test_an_address_that_the_issuer_has_not_verified_lets_nobody_in(
    pair: tuple[House, Issuing], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, issuer = pair
    add_user(house.people, "nora", email="nora@example.org")
    monkeypatch.setattr(issuer, "who", {"sub": "9", "email": "nora@example.org"})
    with house.browser() as web:
        assert web.get(sent_there(web)).status_code == 403


@pytest.mark.parametrize("bent", [{"iss": "https://www.example.org"}, {"aud": "other"}, {"nonce": "other"}, {"exp": 1},
                                  {"sub": None}])  # fmt: skip
def test_a_token_that_is_not_for_this_sign_in_lets_nobody_in(
    pair: tuple[House, Issuing], monkeypatch: pytest.MonkeyPatch, bent: dict[str, Any]
) -> None:
    house, issuer = pair
    monkeypatch.setattr(issuer, "bent", bent)
    with house.browser() as web:
        told = web.get(sent_there(web))
    assert (told.status_code, "vouches for nobody" in told.text) == (400, True)


def test_a_token_that_another_key_signed_lets_nobody_in(
    pair: tuple[House, Issuing], monkeypatch: pytest.MonkeyPatch
) -> None:
    house, issuer = pair
    monkeypatch.setattr(issuer, "signs_with", RSAKey.generate_key(2048, {"kid": "first"}))
    with house.browser() as web:
        assert web.get(sent_there(web)).status_code == 400


def test_a_sign_in_is_taken_up_once_and_by_the_browser_that_began_it(pair: tuple[House, Issuing]) -> None:
    house, _ = pair
    with house.browser() as web, house.browser() as other:
        back = sent_there(web)
        assert other.get(back).status_code == 400
        assert web.get(back).status_code == 303
        assert web.get(back).status_code == 400


def test_an_issuer_leads_to_no_other_site(pair: tuple[House, Issuing]) -> None:
    house, _ = pair
    with house.browser() as web:
        assert web.get(sent_there(web, "//www.example.org")).headers["location"] == "/"
