from __future__ import annotations

from parley.reading import GrammarReader, family_of
from parley.reading.confidence import Counted, load_counts, probability, shares
from tests.articles import article

LUCKY = ("statement", "frame.v.opposes", "0.7")
COUNTS = {
    ("statement",): Counted(family=("statement",), told=100, right=50),
    ("statement", "frame.v.opposes"): Counted(family=("statement", "frame.v.opposes"), told=2, right=2),
}


def test_a_rule_with_two_lucky_hits_is_not_trusted_for_them() -> None:
    assert 0.5 < shares(LUCKY, COUNTS)[-1][-1] < 0.7
    assert probability(LUCKY, COUNTS) < 0.5


def test_what_is_told_comes_near_the_share_as_counts_grow() -> None:
    few, many = (Counted(family=("statement",), told=n, right=n // 2) for n in (10, 1000))
    told = [probability(("statement", "x", "0.5"), {("statement",): row}) for row in (few, many)]
    assert told[0] < 0.4
    assert 0.48 < told[1] < 0.5


def test_what_was_never_counted_leans_on_the_wider_family() -> None:
    assert probability(("statement", "content.claim", "0.5"), COUNTS) == probability(("statement", "x", "0.5"), COUNTS)


def test_the_table_counts_families_within_wider_ones() -> None:
    counts = load_counts()
    assert counts
    assert all(row.right <= row.told for row in counts.values())
    assert all(family[:1] in counts and family[:2] in counts for family in counts if len(family) > 1)


def test_each_record_says_how_often_its_like_was_right(reader: GrammarReader) -> None:
    told = GrammarReader(uncalibrated=True).read(article("Germany rejected the plan.")).statements
    shown = reader.read(article("Germany rejected the plan.")).statements
    assert family_of(told[0]) == ("statement", "frame.v.opposes", "0.7")
    assert shown[0].confidence == probability(family_of(told[0]), load_counts())


def test_a_foreign_text_comes_with_a_warning(reader: GrammarReader) -> None:
    foreign = article("Der Minister lehnte den Plan ab.", language="de")
    assert "'de'" in reader.read(foreign).warnings[0]
