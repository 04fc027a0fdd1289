"""Underline lanes, shapes and margin lanes, by their geometry."""

import itertools

from PySide6.QtCore import QRectF

from annotator.model.text.span import Span
from annotator.ui.text import margin_lanes, mark_painting
from annotator.ui.text.line_metrics import Metrics
from annotator.ui.text.margin_lanes import Line
from annotator.ui.text.marks import KINDS, Lane, PaintedMark, not_underlined, underline_offsets

FIRST, SECOND, THIRD = (0, 0, 20), (0, 1, 47), (1, 0, 84)
"""Lines: block, number, baseline."""


def lane(number: str, *spans: Span, style: str = "other") -> Lane:
    return Lane(number, spans or (Span(0, 1),), style)  # type: ignore[arg-type]


def columns(*lanes: tuple[Lane, list[Line]]) -> dict[str, int]:
    return {placed.lane.number: placed.column for placed in margin_lanes.place(lanes)}


def test_of_nested_marks_the_outer_one_stands_nearest_the_text() -> None:
    marks = [
        PaintedMark(Span(10, 15), "place"),
        PaintedMark(Span(0, 30), "actor"),
        PaintedMark(Span(12, 14), "date"),
    ]

    assert underline_offsets(marks) == [4, 0, 8]


def test_marks_that_only_touch_share_an_underline_lane() -> None:
    assert underline_offsets([PaintedMark(Span(0, 5), "actor"), PaintedMark(Span(5, 9), "date")]) == [0, 0]


def test_a_trigger_takes_no_underline_lane() -> None:
    assert underline_offsets([PaintedMark(Span(0, 9), "trigger"), PaintedMark(Span(2, 5), "actor")]) == [0, 0]


def test_what_stands_below_a_double_line_gives_way() -> None:
    marks = [
        PaintedMark(Span(0, 20), "deaths"),
        PaintedMark(Span(5, 9), "actor"),
        PaintedMark(Span(30, 40), "place"),
    ]

    assert underline_offsets(marks) == [0, 5, 0]


def test_there_is_no_room_for_a_fourth_underline() -> None:
    marks = [PaintedMark(Span(at, 20), "actor") for at in range(4)]

    assert underline_offsets(marks) == [0, 4, 8, None]


def test_there_is_a_shape_for_every_kind_of_mark() -> None:
    assert KINDS == ("actor", "place", "date", "deaths", "trigger")


def test_a_dashed_line_starts_and_ends_with_a_dash_at_any_width() -> None:
    for width in (3.0, 6.0, 10.0, 13.0, 47.3, 200.0):
        dashes = mark_painting.dashes(100.0, width, 50)
        assert dashes[0].left() == 100
        assert dashes[-1].right() == 100 + round(width)
        assert all(a.right() < b.left() for a, b in itertools.pairwise(dashes))
        assert all(rect.left() == int(rect.left()) for rect in dashes)
        assert len(dashes) == 1 or {rect.width() for rect in dashes} == {6}


def test_dots_reach_from_the_start_to_the_end_of_the_mark() -> None:
    dots = mark_painting.dots(100.0, 90.0, 50)

    assert abs(dots[0].x() - 101.2) < 1e-6
    assert abs(dots[-1].x() - 188.8) < 1e-6
    assert 4.0 < dots[1].x() - dots[0].x() < 5.0


def test_lines_of_one_sentence_have_one_outline() -> None:
    lines = [QRectF(50, 0, 200, 27), QRectF(0, 27, 180, 27), QRectF(0, 54, 60, 27)]

    outline = mark_painting.merged_outline(lines)

    assert len(outline.toSubpathPolygons()) == 1
    assert outline.boundingRect() == QRectF(0, 0, 250, 81)


def test_lines_that_do_not_stand_over_each_other_are_outlined_apart() -> None:
    lines = [QRectF(150, 0, 100, 27), QRectF(0, 27, 60, 27)]

    assert len(mark_painting.merged_outline(lines).toSubpathPolygons()) == 2


def test_the_focused_lane_stands_nearest_the_text() -> None:
    other, focused = (lane("1"), [FIRST]), (lane("2", Span(5, 9), style="focused"), [FIRST])

    assert columns(other, focused) == {"1": 1, "2": 0}


def test_events_that_share_no_lines_share_a_lane() -> None:
    assert columns((lane("1"), [FIRST]), (lane("2"), [THIRD])) == {"1": 0, "2": 0}


def test_an_event_between_the_parts_of_another_does_not_share_its_lane() -> None:
    assert columns((lane("1"), [FIRST, THIRD]), (lane("2", Span(5, 9)), [SECOND])) == {"1": 0, "2": 1}


def test_two_events_on_the_same_evidence_share_a_bar_with_both_numbers() -> None:
    same = Span(3, 9)

    placed = margin_lanes.place([(lane("5", same), [FIRST]), (lane("6", same, style="focused"), [FIRST])])

    assert [one.lane.number for one in placed] == ["5 6"]


def test_a_suggestion_shares_no_bar_with_an_event() -> None:
    same = Span(3, 9)

    assert columns((lane("5", same), [FIRST]), (lane("", same, style="suggested"), [FIRST])) == {
        "5": 0,
        "": 1,
    }


def test_neighbouring_lines_of_a_paragraph_are_one_bar() -> None:
    (placed,) = margin_lanes.place([(lane("1"), [THIRD, FIRST, SECOND])])

    assert placed.stretches == ((20, 47), (84, 84))


def test_an_event_without_evidence_has_no_lane() -> None:
    assert margin_lanes.place([(lane("1"), [])]) == []


def test_of_marks_that_are_not_underlined_it_is_said_how_many_lie_at_each_place() -> None:
    crowd = [PaintedMark(Span(at, 20 + at), "actor") for at in range(6)]
    apart = [PaintedMark(Span(100 + at, 120), "place") for at in range(4)]
    marks = [*crowd, PaintedMark(Span(50, 60), "date"), *apart]

    assert not_underlined(marks, underline_offsets(marks)) == [(5, 3), (10, 1)]


def test_few_marks_are_all_underlined() -> None:
    marks = [PaintedMark(Span(at, 20), "actor") for at in range(3)]

    assert not_underlined(marks, underline_offsets(marks)) == []


def test_the_box_of_a_trigger_leaves_most_of_the_space_beside_its_word() -> None:
    box = Metrics.of(27, 11.5, arabic=False).box(100.0, 140.0, 50)

    assert (100.0 - box.left(), box.right() - 140.0) == (1.5, 1.5)
