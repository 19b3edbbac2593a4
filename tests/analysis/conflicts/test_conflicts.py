from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from parley.analysis.conflicts import Conflict, ConflictKind, Differ, Finding, Gathered, conflicts
from parley.analysis.conflicts.gather import standing
from parley.analysis.conflicts.side import Side
from parley.analysis.identity import Identity, threads
from parley.ledger import Told
from parley.records import Dossier
from tests.analysis.telling import telling

MONDAY, TUESDAY, LATER = date(2026, 3, 2), date(2026, 3, 3), date(2026, 4, 1)
VELL, BRANDL = ({"name": name, "id": None, "kind": "person"} for name in ("Marta Vell", "Tomas Brandl"))
SUM = {"unit": None, "currency": "EUR", "approximate": False}


def found(*told: Told, as_of: date | None = None) -> list[Conflict]:
    identity = Identity(Dossier())
    return conflicts(threads(told, identity), identity, as_of=as_of)


def kinds(*told: Told) -> list[str]:
    return [one.kind.value for one in found(*told)]


def position(stance: str, day: date | None = MONDAY, outlet: str = "Courier", **fields: Any) -> Told:  # noqa: ANN401
    return telling("statement", day, outlet=outlet, stance=stance, **{"text": "A truce.", **fields})


def test_both_sides_keep_their_sentences_and_clocks() -> None:
    for_it, against = position("supports", text="Yes, a truce."), position("opposes", outlet="Daily", text="No truce.")
    (one,) = found(for_it, against)
    assert [(side[0].text, side[0].published) for side in (one.left, one.right)] == [
        ("Yes, a truce.", MONDAY),
        ("No truce.", MONDAY),
    ]
    assert one.left[0].recorded_at < one.right[0].recorded_at


def test_a_later_contrary_position_is_a_change_of_mind() -> None:
    assert kinds(position("supports"), position("opposes", LATER)) == ["reversal"]


def test_a_change_of_mind_starts_from_the_last_report_before_it() -> None:
    told = [position("supports"), position("supports", TUESDAY), position("opposes", LATER)]
    (one,) = found(*told)
    assert [report.published for report in one.left] == [TUESDAY]


def test_two_changes_of_mind_are_two() -> None:
    days = [date(2026, month, 1) for month in range(1, 5)]
    assert kinds(*map(position, ("supports", "opposes", "supports", "opposes"), days)) == ["reversal"] * 3


def test_contrary_reports_of_one_outlet_on_one_day_are_left_alone() -> None:
    assert kinds(position("supports"), position("opposes")) == []


@pytest.mark.parametrize("fields", [{"condition": "if the dam opens"}, {"modality": "possible"}])
def test_what_is_conditional_or_hedged_contradicts_nothing(fields: dict[str, Any]) -> None:
    assert kinds(position("supports"), position("opposes", outlet="Daily", **fields)) == []


def test_what_the_sentence_does_not_name_is_not_held_against_another() -> None:
    assert kinds(position("supports"), position("opposes", outlet="Daily", text="He rejected it.")) == []


def test_records_that_are_seldom_right_are_not_held_against_each_other() -> None:
    assert kinds(position("supports"), position("opposes", outlet="Daily", confidence=0.3)) == []


def test_to_be_for_and_against_a_name_is_no_conflict() -> None:
    told: dict[str, Any] = {"issue": "zenda", "text": "She spoke of Zenda."}
    assert kinds(position("supports", **told), position("opposes", outlet="Daily", **told)) == []


def test_a_report_that_is_denied_as_a_clause_is_a_denial() -> None:
    no = position(
        "claims", TUESDAY, modality="negated", issue="it had accepted truce", text="It denied that it accepted a truce."
    )
    assert kinds(position("supports"), no) == ["denial"]


def test_two_sides_that_disagree_are_no_conflict() -> None:
    assert kinds(position("supports"), position("opposes", outlet="Daily", actor="Graustark")) == []


def test_two_voices_of_one_side_are_a_split() -> None:
    sides: dict[str, Any] = {"on_behalf_of": "Ruritania"}
    assert kinds(position("supports", actor=VELL, **sides), position("opposes", actor=BRANDL, **sides)) == ["split"]


def test_what_each_has_of_his_own_is_no_split() -> None:
    told: dict[str, Any] = {
        "on_behalf_of": "Ruritania",
        "issue": "his tax returns",
        "text": "She spoke of tax returns.",
    }
    assert kinds(position("supports", actor=VELL, **told), position("opposes", actor=BRANDL, **told)) == []


def test_a_demand_that_is_given_up_in_other_words_is_a_change_of_mind() -> None:
    wanted = position("demands", issue="withdrawal of troops from dam", text="The troops have to leave the dam.")
    dropped = position(
        "demands", LATER, modality="former", issue="troops leave dam", text="No troops at the dam need leave."
    )
    assert kinds(wanted, dropped) == ["reversal"]


def test_who_contradicts_another_about_himself_denies() -> None:
    reported = position("supports", source=("Graustark",))
    assert kinds(reported, position("opposes", TUESDAY, outlet="Daily")) == ["denial"]


def test_more_reports_of_one_side_join() -> None:
    told = [position("supports"), position("supports", outlet="Wire"), position("opposes", outlet="Daily")]
    (one,) = found(*told)
    assert (len(one.left), len(one.right)) == (2, 1)


def test_two_quotations_of_one_speech_are_a_translation() -> None:
    said = [
        "“The door of the talks stays open, but not for ever,” she said.",
        "“The door to talks remains open; it is not for ever,” she said.",
    ]
    told = [
        position("supports", actor=VELL, issue=issue, outlet=issue, text=text)
        for issue, text in zip("xy", said, strict=True)
    ]
    assert kinds(*told) == ["translation"]


def test_a_meeting_on_two_days_is_a_conflict_and_a_moved_one_is_none() -> None:
    planned = telling("meeting", MONDAY, outlet="Courier", when="2026-03-10")
    assert kinds(planned, telling("meeting", MONDAY, outlet="Daily", when="2026-03-11")) == ["sources"]
    assert kinds(planned, telling("meeting", TUESDAY, outlet="Daily", when="2026-03-11", status="postponed")) == []


def test_two_sums_of_a_day_are_a_conflict_and_a_rounded_one_is_none() -> None:
    ninety, forty, near = (
        telling("commitment", MONDAY, outlet=str(low), amount=str(low), quantity={"low": low, "high": low, **SUM})
        for low in (90, 40, 91)
    )
    assert kinds(ninety, forty) == ["sources"]
    assert kinds(ninety, near) == []


def test_a_meeting_that_one_side_denies_is_a_denial() -> None:
    met = telling("meeting", MONDAY, outlet="Courier", status="held", format="call")
    no = position(
        "claims", TUESDAY, modality="negated", issue="call with Graustark", text="It denied a call with Graustark."
    )
    assert kinds(met, no) == ["denial"]


def test_a_day_asks_for_both_sides() -> None:
    told = [position("supports"), position("opposes", LATER)]
    assert found(*told, as_of=TUESDAY) == []
    assert len(found(*told, as_of=LATER)) == 1


def test_a_report_without_a_day_is_kept_where_it_stands() -> None:
    undated = Side((1, 0), "s1", None, None, "for", ("Ruritania",), "truce")
    finding = Finding(ConflictKind.SOURCES, Differ.STANCE, "two outlets tell it otherwise")
    told = Gathered(finding, ("Ruritania",), "truce", (undated,), (undated._replace(published=LATER),))
    assert (standing([told], LATER), standing([told], MONDAY)) == ([told], [])


def test_five_thousand_records_of_one_position_are_not_all_compared() -> None:
    stances = ("supports", "opposes", "demands")
    told = [position(stances[number % 3], outlet=str(number % 50)) for number in range(5000)]
    assert {one.kind for one in found(*told)} == {ConflictKind.SOURCES}
