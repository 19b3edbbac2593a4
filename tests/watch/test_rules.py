"""What a dossier may say about alerts; a fault is named with its line and what to write instead."""

from __future__ import annotations

from datetime import timedelta

import pytest

from parley.records import BadDossier, DeliveryKind, Rule, Trigger, parse_dossier

TOLD = """
[[rule]]
name = "turns of the union"
on = ["reversal", "withdrawal"]
actors = ["the union"]
confidence = 0.5
origins = 2
to = ["desk"]

[[delivery]]
name = "desk"
kind = "mail"
to = "desk@desk.example"
sender = "parley@desk.example"
server = "smtp://parley@mail.desk.example:587"
secret = "MAIL_PASSWORD"
every = "1 d"
"""


def test_a_rule_says_on_what_from_whom_and_how_sure() -> None:
    wanted = (Trigger.REVERSAL, Trigger.WITHDRAWAL)
    assert parse_dossier(TOLD).rules == (
        Rule("turns of the union", wanted, ("the union",), (), 0.5, 2, ("desk",)),
    )  # fmt: skip


def test_a_rule_with_a_name_alone_asks_for_everything() -> None:
    assert parse_dossier('[[rule]]\nname = "all"').rules == (Rule("all"),)


def test_a_delivery_says_how_and_how_often() -> None:
    delivery = parse_dossier(TOLD).deliveries[0]
    assert (delivery.kind, delivery.every, delivery.secret) == (DeliveryKind.MAIL, timedelta(days=1), "MAIL_PASSWORD")


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ('"withdrawal"', '"retreat"', 4, "'on' knows no 'retreat'; known are reversal"),
        ("0.5", "1.5", 6, "from 0.0 to 1.0"),
        ("0.5", '"much"', 6, "'confidence' must be a number such as 0.5"),
        ("origins = 2", "origins = 0", 7, "'origins' must be 1 or more"),
        ("origins = 2", "origins = true", 7, "'origins' must be a whole number"),
        ('to = ["desk"]', 'to = ["boss"]', 8, "there is no [[delivery]] 'boss'"),
        ('kind = "mail"', 'kind = "pigeon"', 12, "'kind' must be feed, mail, webhook, notify"),
        ('to = "desk@desk.example"', 'to = "desk"', 13, "'to' of a mail must be an address"),
        ('server = "smtp://', 'server = "http://', 15, "'server' of a mail must be smtp://"),
        ('every = "1 d"', 'every = "daily"', 17, "'every' must be an interval"),
    ],
)
def test_a_fault_is_named_with_its_line(old: str, new: str, line: int, fault: str) -> None:
    with pytest.raises(BadDossier, match=rf"line {line}: ") as told:
        parse_dossier(TOLD.replace(old, new))
    assert fault in str(told.value)


@pytest.mark.parametrize("to", ["../feed.atom", "/feed.atom", "a/b.atom", ""])
def test_a_feed_stays_in_the_folder_of_its_dossier(to: str) -> None:
    with pytest.raises(BadDossier, match="the name of a file"):
        parse_dossier(f'[[delivery]]\nname = "feed"\nkind = "feed"\nto = "{to}"')
