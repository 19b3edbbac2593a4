"""Two processes write to one ledger while a third reads for long: nobody loses anything."""

from __future__ import annotations

from parley.ledger import open_ledger, status
from tests.faults.checking import kept_in, writer
from tests.ledger.ticking import ticking

COUNT = 25


def written_by_two(database: str, count: int) -> list[list[str]]:
    """Let two write at once, and give what each said to be kept."""
    with open_ledger(database, clock=ticking(), create=True):
        pass
    with writer(database, "left", count) as left, writer(database, "right", count) as right:
        said = [one.communicate(timeout=120) for one in (left, right)]
    assert [errors for _, errors in said] == ["", ""]
    return [words.split() for words, _ in said]


def test_two_writers_lose_nothing_and_keep_their_order(database: str) -> None:
    left, right = written_by_two(database, COUNT)
    articles = kept_in(database, [*left, *right])
    assert [one for one in articles if one.startswith("left")] == left
    assert [one for one in articles if one.startswith("right")] == right
    assert len(articles) == 2 * COUNT


def test_who_reads_for_long_sees_one_state_and_holds_nobody_up(database: str) -> None:
    with open_ledger(database, clock=ticking(), create=True) as ledger:
        with ledger.looking() as connection:
            before = connection.exec_driver_sql("SELECT count(*) FROM entry").scalar()
            left, right = written_by_two(database, 5)
            assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == before == 0
        assert status(ledger).articles == len(left) + len(right) == 10
