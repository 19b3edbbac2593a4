"""Sessions, tokens and sign-ins on their way end when they should, and what they did is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from parley.people import (
    Act,
    Handshake,
    People,
    Role,
    Sought,
    User,
    Wanted,
    acts,
    end_session,
    keep_act,
    keep_handshake,
    make_token,
    open_session,
    revoke_token,
    session_of,
    sessions,
    take_handshake,
    token_of,
    tokens,
)
from parley.records import BadUsers
from tests.people.conftest import Hands


def opened(people: People, user: User) -> str:
    return open_session(people, user, address="192.0.2.7", agent="A browser")


def test_a_session_is_found_by_its_secret_alone(people: People, ilka: User) -> None:
    found = session_of(people, opened(people, ilka))
    assert found
    assert (found[1], found[0].address, session_of(people, "guessed")) == (ilka, "192.0.2.7", None)


def test_a_session_that_is_idle_ends(people: People, ilka: User, hands: Hands) -> None:
    secret = opened(people, ilka)
    hands.move(hours=7.9)
    assert session_of(people, secret)
    hands.move(hours=7.9)
    assert session_of(people, secret)
    hands.move(hours=8.1)
    assert (session_of(people, secret), sessions(people, ilka)) == (None, [])


def test_a_session_ends_however_much_it_is_used(people: People, ilka: User, hands: Hands) -> None:
    secret = opened(people, ilka)
    lasted = []
    for _ in range(25):
        hands.move(hours=7)
        lasted.append(session_of(people, secret) is not None)
    assert lasted == [True] * 23 + [False] * 2


def test_a_session_that_a_wrong_clock_opened_does_not_last_longer(people: People, ilka: User, hands: Hands) -> None:
    hands.move(days=365)
    secret = opened(people, ilka)
    assert session_of(people, secret)
    hands.move(days=-365)
    assert (session_of(people, secret), sessions(people, ilka)) == (None, [])


def test_one_session_or_all_are_ended(people: People, ilka: User) -> None:
    first, second, third = (opened(people, ilka) for _ in range(3))
    found = session_of(people, first)
    assert found
    assert (end_session(people, ilka, found[0].id), session_of(people, first)) == (1, None)
    assert (end_session(people, ilka), session_of(people, second), session_of(people, third)) == (2, None, None)


def test_no_secret_is_kept_as_it_is(people: People, ilka: User) -> None:
    secrets = opened(people, ilka), make_token(people, ilka, Wanted("a script", Role.READER))
    with people.looking() as connection:
        kept = [str(connection.exec_driver_sql(f"SELECT * FROM {name}").all()) for name in ("session", "token")]
    assert all(secret not in told and len(told) > 50 for secret, told in zip(secrets, kept, strict=True))


def test_a_token_holds_until_its_day(people: People, ilka: User, hands: Hands) -> None:
    secret = make_token(people, ilka, Wanted("a script", Role.READER, "talks", days=30))
    found = token_of(people, secret)
    assert found
    assert (found[0].role, found[0].dossier, found[1], secret[:7]) == (Role.READER, "talks", ilka, "parley_")
    hands.move(days=30)
    assert token_of(people, secret) is None


def test_a_token_that_is_taken_back_holds_no_more(people: People, ilka: User) -> None:
    secret = make_token(people, ilka, Wanted("a script", Role.READER))
    revoke_token(people, ilka, tokens(people, ilka)[0].id)
    assert token_of(people, secret) is None
    assert tokens(people, ilka)[0].revoked_at
    with pytest.raises(BadUsers, match="no token that holds"):
        revoke_token(people, ilka, tokens(people, ilka)[0].id)


@pytest.mark.parametrize("wanted", [Wanted("", Role.READER), Wanted("x", Role.READER, days=0),
                                    Wanted("x", Role.READER, days=999), Wanted("a\x00b", Role.READER)])  # fmt: skip
def test_a_token_needs_a_name_and_an_end(people: People, ilka: User, wanted: Wanted) -> None:
    with pytest.raises(BadUsers):
        make_token(people, ilka, wanted)


def test_a_sign_in_comes_back_once_and_soon(people: People, hands: Hands) -> None:
    kept = Handshake("nonce", "verifier", "/review")
    keep_handshake(people, "state", kept)
    assert (take_handshake(people, "other"), take_handshake(people, "state")) == (None, kept)
    assert take_handshake(people, "state") is None
    keep_handshake(people, "late", kept)
    hands.move(minutes=11)
    assert take_handshake(people, "late") is None


def test_what_was_done_is_told_the_latest_first(people: People, hands: Hands) -> None:
    first = Act("Ilka", "session", "POST /review/s1", "192.0.2.7", "talks", 303, (17,))
    keep_act(people, first)
    hands.move(days=1)
    second = Act("Otto", "command", "users add", dossier="dam")
    keep_act(people, second)
    assert [done for _, done in acts(people, Sought())] == [second, first]
    assert [done for _, done in acts(people, Sought(who="Ilka"))] == [first]
    assert [done for _, done in acts(people, Sought(dossier="dam", since=hands() - timedelta(hours=1)))] == [second]
