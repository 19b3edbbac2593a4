"""Which threads a span of days touches; on both databases."""

from __future__ import annotations

from datetime import date

from parley.analysis.weaving import weaving
from parley.ledger import lines, open_ledger, record, threads_touched
from tests.ledger.ticking import ticking
from tests.ledger.weave.saying import Said, saying

TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")


def test_days_touch_what_their_articles_tell_and_nothing_else(database: str) -> None:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as ledger:
        record(ledger, saying("a1", "2025-03-03", TRUCE))
        record(ledger, saying("a2", "2025-03-05", GRAIN))
        thread = {line.actor: line.thread for line in lines(ledger, "positions")}
        early, late = date(2025, 3, 2), date(2025, 3, 4)
        assert threads_touched(ledger, "positions", early, late) == {thread["Ruritania"]}
        assert threads_touched(ledger, "positions", late, None) == {thread["Graustark"]}
        assert threads_touched(ledger, "positions", early, early) == set()
