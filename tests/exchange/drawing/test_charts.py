"""Charts say what their rows say."""

from __future__ import annotations

from datetime import date

from lxml import etree

from parley.analysis.trend import Step, steps
from parley.exchange.drawing import Axis, Bars, Box, Lane, Span, draw_bars, draw_lanes, draw_order

SVG = "{http://www.w3.org/2000/svg}"
MARCH = Axis(date(2025, 3, 1), date(2025, 3, 31))


def parts(svg: str, name: str) -> list[etree._Element]:
    """Give the elements of a drawing by their name."""
    return list(etree.fromstring(svg).iter(f"{SVG}{name}"))


def span(first: int | None, last: int | None, *looks: str) -> Span:
    """Give a stretch of days in March."""
    begins, ends = (date(2025, 3, one) if one else None for one in (first, last))
    return Span(begins, ends, looks or ("supports", "actual"), "+", "told")


def test_a_bar_is_as_high_as_its_count() -> None:
    day = Step(date(2025, 3, 1), date(2025, 3, 1))
    bars = parts(draw_bars(Bars(("a", "b"), [(day, {"a": 2, "b": 4})]), "Counts"), "rect")[:2]
    assert round(float(bars[1].get("height", 0)) / float(bars[0].get("height", 1)), 2) == 2
    assert bars[1][0].text == "2025-03-01, b: 4"


def test_a_chart_of_nothing_is_an_empty_sheet() -> None:
    assert parts(draw_bars(Bars((), ()), "Nothing"), "rect") == []


def test_a_position_is_as_long_as_it_holds() -> None:
    short, long = parts(draw_lanes([Lane("A", (span(1, 7), span(8, 21)))], MARCH, "Lanes"), "rect")
    assert round(float(long.get("width", 0)) / float(short.get("width", 1)), 2) == 2


def test_what_goes_on_reaches_the_last_day() -> None:
    (bar,) = parts(draw_lanes([Lane("A", (span(31, None),))], MARCH, "Lanes"), "rect")
    assert round(float(bar.get("x", 0)) + float(bar.get("width", 0))) == 1152


def test_positions_at_one_time_stand_below_one_another() -> None:
    bars = parts(draw_lanes([Lane("A", (span(1, 20), span(5, 10), span(25, 30)))], MARCH, "Lanes"), "rect")
    assert len({one.get("y") for one in bars}) == 2


def test_what_is_possible_is_hollow_and_broken() -> None:
    (bar,) = parts(draw_lanes([Lane("A", (span(1, 9, "supports", "possible"),))], MARCH, "Lanes"), "rect")
    assert (bar.get("fill"), bar.get("stroke-dasharray")) == ("#ffffff", "4 3")


def test_a_meeting_stands_right_of_all_that_come_before_it() -> None:
    boxes = [Box("c", "C", (), ("a", "b")), Box("b", "B", (), ("a",)), Box("a", "A", ())]
    drawn = {one.get("x"): one[0].text for one in parts(draw_order(boxes, "Order"), "rect")}
    assert [drawn[x] for x in sorted(drawn, key=lambda x: float(x or 0))] == ["A: ", "B: ", "C: "]


def test_a_circle_of_meetings_is_drawn_with_all_its_arrows() -> None:
    boxes = [Box("a", "A", (), ("b",)), Box("b", "B", (), ("a",))]
    assert len(parts(draw_order(boxes, "Order"), "path")) == 3


def test_a_few_days_are_cut_into_days_and_years_into_months() -> None:
    assert len(steps(date(2025, 3, 3), date(2025, 3, 14), most=20)) == 12
    assert [one.first for one in steps(date(2024, 12, 24), date(2025, 2, 3), most=3)] == [
        date(2024, 12, 1), date(2025, 1, 1), date(2025, 2, 1),
    ]  # fmt: skip


def test_a_week_begins_on_monday() -> None:
    assert steps(date(2025, 3, 6), date(2025, 3, 10), most=9, least="week") == [
        Step(date(2025, 3, 3), date(2025, 3, 9)), Step(date(2025, 3, 10), date(2025, 3, 16)),
    ]  # fmt: skip


def test_of_centuries_the_last_years_are_given() -> None:
    assert [one.first.year for one in steps(date(1700, 1, 1), date(2025, 1, 1), most=2)] == [2024, 2025]
