"""Whatever a model answers, no record says what the article does not, and every record told is counted."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from parley.reading.model import account_of
from parley.records import ActorKind, CommitmentStatus, MeetingFormat, MeetingStatus, Modality, Stance
from tests.reading.model.test_model_reader import DEMAND, MEETING, PAGE, PLEDGE, QUESTION, TEXT, read

pieces = some.integers(0, len(TEXT) - 1).flatmap(
    lambda start: some.integers(start, len(TEXT)).map(lambda end: TEXT[start:end])
)
words = some.one_of(
    pieces, some.text(max_size=30), some.sampled_from(["France", "the Kremlin", "if", "200", "⟦end", ""])
)
told = some.one_of(words, some.none(), some.integers(), some.lists(words, max_size=2))
actors = some.one_of(told, some.fixed_dictionaries({"name": words, "kind": some.sampled_from([*ActorKind, "thing"])}))
enums = some.sampled_from([*Stance, *Modality, *CommitmentStatus, *MeetingStatus, *MeetingFormat])


def changed(record: dict[str, object]) -> some.SearchStrategy[dict[str, object]]:
    """Give a record of which some parts are anything."""
    parts = some.sampled_from(sorted(record))
    values = some.one_of(told, actors, some.lists(actors, max_size=3), enums)
    return some.dictionaries(parts, values, max_size=3).map(lambda more: record | more)


answers = some.fixed_dictionaries({
    "statements": some.lists(changed(DEMAND), max_size=3), "commitments": some.lists(changed(PLEDGE), max_size=3),
    "meetings": some.lists(changed(MEETING), max_size=2), "open_questions": some.lists(changed(QUESTION), max_size=2),
})  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(answers)
def test_nothing_is_told_that_the_article_does_not_say(findings: dict[str, list[object]]) -> None:
    reading = read(findings)
    account = account_of(reading.warnings)
    assert account
    assert account.told == sum(map(len, findings.values())) == len(reading.records) + account.refused.total()
    for record in reading.records:
        assert PAGE.text[record.evidence.start : record.evidence.end] == record.evidence.text
        parts = (getattr(record, part, None) for part in ("condition", "amount", "deadline", "place", "when_text"))
        assert all(part is None or part in TEXT for part in parts)
