"""Users, their roles and passwords."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from parley.ledger import open_ledger
from parley.people import (
    EVERY,
    People,
    Role,
    User,
    add_user,
    any_users,
    check_password,
    find_user,
    open_people,
    open_session,
    remove_user,
    session_of,
    set_password,
    set_role,
    user_at_issuer,
    users,
)
from parley.records import BadUsers
from tests.ledger.ticking import ticking
from tests.people.conftest import WORDS, Hands


def test_each_role_may_what_those_before_it_may() -> None:
    assert [[one.covers(other) for other in Role] for one in (Role.READER, Role.EDITOR)] == [
        [True, False, False, False], [True, True, True, False]]  # fmt: skip


def test_the_higher_of_two_roles_counts(people: People, ilka: User) -> None:
    set_role(people, "ilka", Role.REVIEWER, dossier=EVERY)
    known = find_user(people, "ILKA")
    assert (known.role_in("talks"), known.role_in("dam"), ilka.role_in("dam")) == (Role.EDITOR, Role.REVIEWER, None)


def test_a_role_is_taken_again(people: People, ilka: User) -> None:
    set_role(people, ilka.name, None, dossier="talks")
    assert find_user(people, ilka.name).roles == {}


def test_a_password_fits_however_the_keyboard_writes_it(people: People, ilka: User) -> None:
    set_password(people, ilka.name, "cafe\u0301 at the harbour")
    assert check_password(people, "ilka", "café at the harbour") == find_user(people, "ilka")


@pytest.mark.parametrize(
    ("name", "word"), [("ilka", "three herons"), ("nobody", WORDS), ("", ""), ("ilka", "x" * 9999)]
)
def test_what_is_wrong_lets_nobody_in(people: People, ilka: User, name: str, word: str) -> None:
    assert ilka.has_password
    assert check_password(people, name, word) is None


@pytest.mark.parametrize("word", ["short", "x" * 1001, "ilka@example.org", "Ilka@Example.org"])
def test_a_password_that_is_guessed_is_refused(people: People, ilka: User, word: str) -> None:
    with pytest.raises(BadUsers, match="12 to 1000"):
        set_password(people, ilka.name, word)


def test_no_password_is_kept_as_it_is(people: People, ilka: User) -> None:
    with people.looking() as connection:
        kept = str(connection.exec_driver_sql("SELECT name, password FROM account").first())
    assert ilka.name in kept
    assert "$argon2id$" in kept
    assert WORDS not in kept


def test_a_new_password_ends_the_sessions(people: People, ilka: User) -> None:
    secret = open_session(people, ilka, address="", agent="")
    set_password(people, ilka.name, "other herons on a roof")
    assert session_of(people, secret) is None


@pytest.mark.parametrize("name", ["ILKA", "", " ", "a\nb", "<b>", "x" * 65, "-x", "ilka\u202e"])
def test_a_name_that_is_taken_or_none_is_refused(people: People, ilka: User, name: str) -> None:
    with pytest.raises(BadUsers):
        add_user(people, name)
    assert users(people) == [ilka]


def test_a_name_of_a_removed_user_is_not_given_again(people: People, ilka: User) -> None:
    secret = open_session(people, ilka, address="", agent="")
    remove_user(people, "ilka")
    assert (users(people), any_users(people), session_of(people, secret)) == ([], False, None)
    assert check_password(people, "ilka", WORDS) is None
    with pytest.raises(BadUsers, match="reviewed keeps it"):
        add_user(people, "Ilka")


def test_an_email_address_is_one_users(people: People, ilka: User) -> None:
    with pytest.raises(BadUsers, match="another user's"):
        add_user(people, "Otto", email="ILKA@example.org")
    assert ilka.email == "ilka@example.org"


def test_who_came_by_his_email_is_known_by_his_subject_then(people: People, ilka: User) -> None:
    assert user_at_issuer(people, "https://issuer.example 1", "ILKA@example.org") is not None
    assert user_at_issuer(people, "https://issuer.example 1", None) == find_user(people, "ilka")
    assert user_at_issuer(people, "https://issuer.example 2", ilka.email) is None


def test_a_store_stands_beside_a_ledger_in_one_database(database: str, people: People, ilka: User) -> None:
    with open_ledger(database, clock=ticking(), create=True):
        assert users(people) == [ilka]


def test_a_file_is_for_its_owner_alone(tmp_path: Path, hands: Hands) -> None:
    with open_people(f"sqlite:///{tmp_path / 'users.db'}", clock=hands, create=True):
        assert stat.S_IMODE((tmp_path / "users.db").stat().st_mode) == 0o600


def test_a_store_that_is_not_there_is_not_made_by_looking(tmp_path: Path, hands: Hands) -> None:
    with (
        pytest.raises(BadUsers, match="parley users add"),
        open_people(f"sqlite:///{tmp_path / 'users.db'}", clock=hands),
    ):
        pass
    assert not list(tmp_path.iterdir())
