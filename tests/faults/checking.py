"""What has to hold of a ledger whatever broke: it is whole, in order, and holds all that was said to be kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise

from parley.ledger import entries, open_ledger, verify
from parley.ledger.entry import EntryKind
from parley.ledger.weave.weaver import MakeWeaver
from tests.ledger.ticking import ticking


def writer(database: str, name: str, count: int) -> subprocess.Popen[str]:
    """Start a process that adds articles, and says of each when it is kept."""
    words = [sys.executable, "-m", "tests.faults.writer", database, name, str(count)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def kept_in(database: str, said: Iterable[str], *, weaver: MakeWeaver | None = None) -> list[str]:
    """Check a ledger, and that it holds what was said; give the articles that it holds, in order."""
    with open_ledger(database, clock=ticking(), weaver=weaver) as ledger:
        assert verify(ledger).faults == ()
        log = list(entries(ledger))
    assert all(before.recorded_at < after.recorded_at for before, after in pairwise(log))
    articles = [one.body["article"]["id"] for one in log if one.kind is EntryKind.ARTICLE]
    assert len(log) == 2 * len(articles), "an article without its reading"
    assert set(said) <= set(articles), "what was said to be kept is lost"
    return articles
