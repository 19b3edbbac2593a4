"""Texts that are packed come out as they went in."""

from __future__ import annotations

import pytest
from sqlalchemy import Dialect
from sqlalchemy.engine import make_url

from parley.ledger.tables.packed import OFTEN, Packed

TEXTS = ["", "{}", '{"actor":"Ruritania","side":"Ruritania"}', "Graustärk · 停戦 🕊", OFTEN.decode() * 3]

SQLITE, POSTGRESQL = make_url("sqlite://").get_dialect()(), make_url("postgresql+psycopg://").get_dialect()()


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRESQL])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_out_as_it_went_in(text: str, dialect: Dialect) -> None:
    packed = Packed()
    assert packed.process_result_value(packed.process_bind_param(text, dialect), dialect) == text


def test_a_text_of_an_earlier_time_is_plain() -> None:
    assert Packed().process_result_value("told", SQLITE) == "told"


def test_what_is_said_again_and_again_takes_little_room() -> None:
    text = OFTEN.decode() * 3
    packed = Packed().process_bind_param(text, SQLITE)
    assert packed is not None
    assert len(packed) < len(text) / 10
