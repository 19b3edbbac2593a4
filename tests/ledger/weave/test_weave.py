"""Views are kept line by line, and say what a fold of everything would say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, timedelta
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.held import position
from parley.analysis.weaving import weaving
from parley.ledger import (
    Judgement,
    Ledger,
    Line,
    Subject,
    Verdict,
    judge,
    keep_dossier,
    lines,
    members,
    open_ledger,
    rebuild,
    record,
    verify,
)
from parley.ledger.entry import canonical
from parley.records import Dossier, Issue, Party
from tests.ledger.ticking import derived, ticking
from tests.ledger.weave.saying import Said, folded, kept, saying

TRUCE: Said = ("Ruritania", "demands", "actual", "an early truce")
DROPPED: Said = ("Ruritania", "demands", "former", "truce")
CONTRARY: Said = ("Ruritania", "opposes", "actual", "truce")
OTHER: Said = ("Graustark", "supports", "actual", "grain exports")
DAYS = [None, *(f"2025-03-0{day}" for day in range(1, 6))]
ARTICLES = st.lists(st.tuples(st.sampled_from(DAYS), st.lists(st.sampled_from([TRUCE, DROPPED, CONTRARY, OTHER]))))


@contextmanager
def short_lived() -> Iterator[Ledger]:
    """A ledger in a file that is thrown away."""
    with TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/ledger.db"
        with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as made:
            yield made


def fill(ledger: Ledger, articles: Sequence[tuple[str | None, Sequence[Said]]]) -> None:
    for number, (day, said) in enumerate(articles):
        record(ledger, saying(f"a{number}", day, *said))


def test_a_position_is_one_line_with_its_witnesses(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE]), ("2025-03-02", [TRUCE]), ("2025-03-04", [DROPPED])])
    (held,) = kept(woven)
    assert (held.interval.valid_from, held.interval.valid_to) == (date(2025, 3, 1), date(2025, 3, 4))
    assert (held.interval.ended, held.interval.articles) == ("dropped", 2)


def test_as_of_picks_what_held_on_a_day(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE]), ("2025-03-04", [CONTRARY])])
    told = [[position(line).interval.stance for line in lines(woven, "positions", as_of=date(2025, 3, day))]
            for day in (1, 3, 4)]  # fmt: skip
    assert told == [["demands"], ["demands"], ["opposes"]]
    assert lines(woven, "positions", as_of=date(2025, 2, 1)) == []


def test_a_hundred_witnesses_make_a_short_line(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE])] * 20)
    (held,) = kept(woven)
    assert held.interval.articles == 20
    assert [one.article for one in held.interval.witnesses] == ["a0", "a17", "a18", "a19"]


def test_an_edit_takes_back_what_the_article_no_longer_says(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE]), ("2025-03-02", [CONTRARY])])
    record(woven, saying("a1", "2025-03-02", OTHER, outlet="Strelsau Gazette"))
    assert {(held.actor, held.interval.ended) for held in kept(woven)} == {("Ruritania", None), ("Graustark", None)}
    assert verify(woven).faults == ()


def test_the_dossier_brings_two_names_together_from_then_on(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE]), ("2025-03-02", [("Strelsau", "opposes", "actual", "truce")])])
    before, then = kept(woven), ticking()() + timedelta(seconds=3)
    assert keep_dossier(woven, Dossier(parties=(Party("Ruritania", ("Strelsau",)),)))
    assert [held.interval.ended for held in kept(woven)] == ["reversed", None]
    assert kept(woven, known_at=then) == before
    assert not keep_dossier(woven, Dossier(parties=(Party("Ruritania", ("Strelsau",)),)))
    assert verify(woven).faults == ()


def test_a_judgement_moves_what_was_kept(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE]), ("2025-03-02", [("Ruritania", "opposes", "actual", "silence of guns")])])
    judge(woven, Judgement(Subject.ISSUE, "an early truce", "silence of guns", Verdict.SAME, "one thing", "anna"))
    assert [held.interval.ended for held in kept(woven)] == ["reversed", None]
    assert verify(woven).faults == ()


def test_a_thread_says_by_which_link_each_record_joined(woven: Ledger) -> None:
    fill(woven, [("2025-03-01", [TRUCE]), ("2025-03-04", [DROPPED])])
    (line,) = lines(woven, "positions", ended=True)
    links = [link for _, link in members(woven, line.thread)]
    assert [(one.left, one.right, one.why) if one else None for one in links] == [
        None,
        ("an early truce", "truce", "words shared"),
    ]


def test_an_issue_goes_by_its_name_in_the_dossier(woven: Ledger) -> None:
    keep_dossier(woven, Dossier(issues=(Issue("ceasefire", ("truce",)),)))
    fill(woven, [("2025-03-01", [TRUCE])])
    assert [held.issue for held in kept(woven)] == ["ceasefire"]


def test_rebuilding_makes_the_same_lines(woven: Ledger) -> None:
    fill(woven, [("2025-03-02", [TRUCE, OTHER]), ("2025-03-01", [CONTRARY]), (None, [DROPPED])])
    before = derived(woven)
    rebuild(woven)
    assert derived(woven) == before


def said(made: Sequence[Line]) -> list[str]:
    return sorted(
        canonical(asdict(one) | {"valid_from": str(one.valid_from), "valid_to": str(one.valid_to)}) for one in made
    )


@given(articles=ARTICLES)
@settings(max_examples=25, deadline=None)
def test_lines_kept_one_by_one_are_those_of_a_fold_of_everything(articles: list[tuple[str | None, list[Said]]]) -> None:
    with short_lived() as ledger:
        fill(ledger, articles)
        assert said(lines(ledger, "positions", ended=True)) == said(folded(ledger))


@given(articles=ARTICLES, later=ARTICLES)
@settings(max_examples=10, deadline=None)
def test_what_was_known_at_a_moment_never_changes(
    articles: list[tuple[str | None, list[Said]]], later: list[tuple[str | None, list[Said]]]
) -> None:
    with short_lived() as ledger:
        fill(ledger, articles)
        before, then = kept(ledger), ticking()() + timedelta(seconds=2 * len(articles) - 1)
        fill(ledger, [*[("2025-03-03", [CONTRARY])] * len(articles), *later])  # every article is edited, others follow
        keep_dossier(ledger, Dossier(parties=(Party("Ruritania", ("Graustark",)),)))
        assert kept(ledger, known_at=then) == before
        assert verify(ledger).faults == ()
