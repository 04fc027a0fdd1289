"""How alike two reports are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.likeness import Position, Report, kilometres, likeness, position_of

degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
IDLIB, ALEPPO = (35.93, 36.63), (36.20, 37.16)


def test_the_way_from_idlib_to_aleppo_is_that_of_the_map() -> None:
    assert kilometres(IDLIB, ALEPPO) == pytest.approx(56.4, abs=0.5)


def test_a_quarter_of_the_globe_is_ten_thousand_kilometres() -> None:
    assert kilometres((0, 0), (90, 0)) == pytest.approx(10_007, abs=2)


@given(degrees, degrees)
def test_a_way_is_as_long_there_as_back_and_never_negative(one: Position, other: Position) -> None:
    assert kilometres(one, other) == pytest.approx(kilometres(other, one), abs=1e-6)
    assert 0 <= kilometres(one, other) <= 20_016


def test_periods_that_touch_are_no_day_apart() -> None:
    week, day = Report("2018-01-08", "2018-01-14"), Report("2018-01-14", "2018-01-14")

    assert likeness(week, day).days == 0
    assert likeness(week, Report("2018-01-16", "2018-01-16")).days == 2


def test_what_one_report_does_not_say_is_unknown() -> None:
    found = likeness(Report(), Report("2018-01-14", "2018-01-14", "Idlib", IDLIB))

    assert (found.days, found.km, found.actors, found.steps) == (None, None, 0, None)
    assert not found.is_close


def test_places_of_one_name_count_as_one_where_positions_are_missing() -> None:
    assert likeness(Report(place="Idlib"), Report(place="Idlib")).km == 0.0


def test_codes_are_as_near_as_the_first_common_parent() -> None:
    fight, bomb, meet = ("193", "19"), ("195", "19"), ("036", "03")

    def steps(one: tuple[str, ...], other: tuple[str, ...]) -> int | None:
        return likeness(Report(codes=one), Report(codes=other)).steps

    assert steps(fight, fight) == 0
    assert steps(fight, bomb) == 1
    assert steps(fight, ("19",)) == 1
    assert steps(fight, meet) is None


def test_only_near_like_acts_of_a_common_actor_are_worth_a_question() -> None:
    here = Report("2018-01-11", "2018-01-11", "Idlib", IDLIB, frozenset({"Rebels"}), ("Armed clash", "Battles"))

    assert likeness(here, here).is_close
    assert not likeness(here, Report("2018-01-14", "2018-01-14", "Idlib", IDLIB, here.actors, here.codes)).is_close
    assert not likeness(here, Report(here.first, here.last, "Aleppo", ALEPPO, here.actors, here.codes)).is_close
    assert not likeness(here, Report(here.first, here.last, "Idlib", IDLIB, frozenset({"Army"}), here.codes)).is_close
    assert not likeness(here, Report(here.first, here.last, "Idlib", IDLIB, here.actors, ("Protests",))).is_close


def test_the_nearer_report_is_the_liker_one() -> None:
    here = Report("2018-01-11", "2018-01-11", "Idlib", IDLIB)
    near, far = Report("2018-01-11", "2018-01-11", "", (35.94, 36.63)), Report("2018-01-11", "2018-01-11", "", ALEPPO)

    assert likeness(here, near).score > likeness(here, far).score


@pytest.mark.parametrize("texts", [("", ""), ("north", "east"), ("91", "0"), ("0", "181"), ("nan", "0")])
def test_what_is_no_position_is_none(texts: tuple[str, str]) -> None:
    assert position_of(*texts) is None
