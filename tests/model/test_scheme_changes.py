"""What changed between two versions of a scheme, in words, and which events it concerns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.event import Event, EventState, Value
from annotator.model.schemes.scheme import Choice, Code, FieldDef, NotThis, Rule, Scheme
from annotator.model.schemes.scheme_changes import Change, compare
from annotator.model.schemes.scheme_concerns import Comparison

SCHEME = Scheme(
    id="small",
    version="1",
    name="Small",
    codes=(
        Code("1", "Fight", pick=False),
        Code("10", "Clash", "1", gloss="Two sides.", attributes={"class": "war"}),
        Code("11", "Shelling", "1", attributes={"class": "war"}),
        Code("2", "Talk", attributes={"class": "peace"}),
    ),
    fields=(
        FieldDef("code", "Type", "code", stop=True, needed=True),
        FieldDef("day", "Date", "date", stop=True, needed=True, precisions=("day", "week")),
        FieldDef("actor", "Actor", "actor", stop=True, list=True),
        FieldDef("size", "Size", "scale", choices=(Choice("s", "Small"), Choice("l", "Large"))),
        FieldDef("notes", "Notes"),
        FieldDef("class", "Class", derive={"attribute": "class"}),
        FieldDef("year", "Year", derive={"year_of": "day"}),
    ),
    actor_types=("Army", "Rebels"),
    rules=(Rule("R1", "error", "day", "filled(day)", "An event has a day."),),
)


def event(*values: Value, state: EventState = "complete") -> Event:
    """A clash of one army, on a day, small, with what it computes; `values` replace those of their fields."""
    held = {
        "code": Value("code", {"value": "10"}),
        "day": Value("day", {"value": "2018-02-01", "precision": "week"}),
        "actor": Value("actor", {"value": "Army", "type": "Army"}),
        "size": Value("size", {"value": "s"}),
        "class": Value("class", {"value": "war"}, "computed"),
        "year": Value("year", {"value": "2018"}, "computed"),
    }
    held |= {value.field: value for value in values}
    return Event("e1", "a1", "coder-1", "small", "1", state, values=tuple(held.values()))


def with_code(code_id: str, **changes: object) -> Scheme:
    codes = tuple(replace(code, **changes) if code.id == code_id else code for code in SCHEME.codes)  # type: ignore[arg-type]
    return replace(SCHEME, version="2", codes=codes)


def with_field(name: str, **changes: object) -> Scheme:
    fields = tuple(replace(f, **changes) if f.name == name else f for f in SCHEME.fields)  # type: ignore[arg-type]
    return replace(SCHEME, version="2", fields=fields)


def without_code(code_id: str) -> Scheme:
    return replace(SCHEME, version="2", codes=tuple(code for code in SCHEME.codes if code.id != code_id))


def without_field(name: str) -> Scheme:
    return replace(SCHEME, version="2", fields=tuple(f for f in SCHEME.fields if f.name != name))


def words(new: Scheme) -> list[str]:
    return [change.words for change in compare(SCHEME, new)]


def kept_back(new: Scheme, held: Event) -> list[str]:
    return [change.words for change in Comparison(SCHEME, new).keeping_back(held)]


def concerning(new: Scheme, held: Event) -> list[str]:
    return [change.words for change in Comparison(SCHEME, new).concerning(held)]


def test_equal_schemes_differ_in_nothing_and_a_version_alone_is_no_change() -> None:
    assert compare(SCHEME, replace(SCHEME, version="2")) == ()


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (without_code("11"), ["Code 11 “Shelling” is gone."]),
        (with_code("2", pick=False), ["Code 2 “Talk” is a heading only now."]),
        (with_code("1", pick=True), ["Code 1 “Fight” can be picked now."]),
        (with_code("10", name="Battle"), ["Code 10 “Clash” is called “Battle” now."]),
        (with_code("2", parent="1"), ["Code 2 “Talk” moved from the top to 1 “Fight”."]),
        (
            with_code("10", gloss="Armed sides.", cues=("clash",), not_this=(NotThis("11", "from afar"),)),
            ["Code 10 “Clash” differs in its gloss, cue words and pointers to other codes."],
        ),
        (
            with_code("2", attributes={"class": "calm"}),
            ["Code 2 “Talk” differs in its attributes.", "Computed field “Class” is computed otherwise."],
        ),
        (
            replace(SCHEME, codes=(*SCHEME.codes, Code("12", "Raid", "1"))),
            ["Code 12 “Raid” is new under 1 “Fight”."],
        ),
        (
            replace(SCHEME, codes=(SCHEME.codes[0], SCHEME.codes[2], SCHEME.codes[1], SCHEME.codes[3])),
            ["The codes under 1 “Fight” stand in another order."],
        ),
        (without_field("notes"), ["Field “Notes” is gone."]),
        (without_field("year"), ["Computed field “Year” is gone."]),
        (with_field("notes", label="Remarks"), ["Field “Notes” is called “Remarks” now."]),
        (
            with_field("notes", kind="number"),
            ["Field “Notes” is of another kind: text before, number now."],
        ),
        (
            with_field("actor", coding="code", list=False),
            [
                "Field “Actor” is of another kind: actor by name before, actor by code now.",
                "Field “Actor” takes one value only now.",
            ],
        ),
        (
            with_field("notes", needed=True, optional_for=("2",)),
            ["Field “Notes” is needed now, but not under 2."],
        ),
        (with_field("day", needed=False), ["Field “Date” may stay empty now."]),
        (with_field("notes", stop=True, help="Own words."), ["Field “Notes” differs in its stop and help."]),
        (with_field("notes", skip_for=("1", "2")), ["Field “Notes” is left empty under 1 and 2 now."]),
        (
            with_field("day", precisions=("day", "month")),
            ["Field “Date” has no precision “week” any more.", "Field “Date” has a precision “month” now."],
        ),
        (
            with_field("size", choices=(Choice("s", "Tiny"), Choice("m", "Middle"))),
            [
                "Field “Size”: the choice “Small” is called “Tiny” now.",
                "Field “Size” has no choice “Large” any more.",
                "Field “Size” has the choice “Middle” now.",
            ],
        ),
        (
            with_field("size", choices=(Choice("l", "Large"), Choice("s", "Small"))),
            ["The choices of field “Size” stand in another order."],
        ),
        (
            with_field("size", choices=(Choice("s", "Small", for_codes=("2",)), Choice("l", "Large", gloss="Many."))),
            [
                "Field “Size”: “Small” is a choice under 2 now.",
                "Field “Size”: the choice “Large” is described otherwise.",
            ],
        ),
        (with_field("notes", derive={"year_of": "day"}), ["Field “Notes” is computed now."]),
        (
            with_field("year", derive={"part": "precision", "of": "day"}),
            ["Computed field “Year” is computed otherwise."],
        ),
        (
            replace(SCHEME, fields=(*SCHEME.fields, FieldDef("crowd", "Crowd", "number", needed=True))),
            ["Field “Crowd” is new (number).", "Field “Crowd” is needed now."],
        ),
        (
            replace(SCHEME, fields=(*SCHEME.fields[:3], SCHEME.fields[4], SCHEME.fields[3], *SCHEME.fields[5:])),
            ["The fields stand in another order."],
        ),
        (replace(SCHEME, rules=()), ["Rule R1 is gone."]),
        (
            replace(SCHEME, rules=(replace(SCHEME.rules[0], require="filled(actor)", message="Someone acts."),)),
            ["Rule R1 asks something else: Someone acts."],
        ),
        (
            replace(SCHEME, rules=(replace(SCHEME.rules[0], message="Give a day."),)),
            ["Rule R1 has other words: Give a day."],
        ),
        (
            replace(SCHEME, rules=(*SCHEME.rules, Rule("R2", "warning", "actor", "filled(actor)", "Someone acts."))),
            ["Rule R2 is new (warning): Someone acts."],
        ),
        (
            replace(SCHEME, name="Smaller", actor_types=("Army", "Police"), tables={"region": {"Mali": "Sahel"}}),
            [
                "The actor type “Rebels” is gone.", "The actor type “Police” is new.", "The table “region” is new.",
                "The scheme's name changed.",
            ],
        ),
    ],
)  # fmt: skip
def test_each_change_is_one_line(new: Scheme, told: list[str]) -> None:
    assert words(new) == told


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (without_code("10"), "Code 10 “Clash” is gone."),
        (with_code("10", pick=False), "Code 10 “Clash” is a heading only now."),
        (with_code("10", parent=""), "Code 10 “Clash” moved from 1 “Fight” to the top."),
        (without_field("size"), "Field “Size” is gone."),
        (with_field("day", kind="date_range"), "Field “Date” is of another kind: date before, date_range now."),
        (with_field("size", choices=(Choice("l", "Large"),)), "Field “Size” has no choice “Small” any more."),
        (
            with_field("size", choices=(Choice("s", "Tiny"), Choice("l", "Large"))),
            "Field “Size”: the choice “Small” is called “Tiny” now.",
        ),
        (
            with_field("size", choices=(Choice("s", "Small", for_codes=("2",)), Choice("l", "Large"))),
            "Field “Size”: “Small” is a choice under 2 now.",
        ),
        (
            with_field("size", choices=(Choice("l", "Large"), Choice("s", "Small"))),
            "The choices of field “Size” stand in another order.",
        ),
        (with_field("day", precisions=("day",)), "Field “Date” has no precision “week” any more."),
        (with_field("actor", skip_for=("1",)), "Field “Actor” is left empty under 1 now."),
        (with_field("notes", needed=True), "Field “Notes” is needed now."),
        (replace(SCHEME, actor_types=("Rebels",)), "The actor type “Army” is gone."),
    ],
)
def test_what_an_event_holds_and_what_changed_keeps_it_back(new: Scheme, told: str) -> None:
    assert kept_back(new, event()) == [told]


@pytest.mark.parametrize(
    "new",
    [
        without_code("11"), without_code("2"), without_field("notes"), without_field("year"),
        with_code("10", name="Battle", gloss="Armed sides.", attributes={"class": "strife"}),
        with_field("day", label="Day", help="When.", stop=False),
        with_field("size", choices=(Choice("s", "Small", "Few people."), Choice("x", "Huge"), Choice("l", "Large"))),
        with_field("size", choices=(Choice("s", "Small", for_codes=("1",)), Choice("l", "Large"))),
        with_field("actor", list=False), with_field("notes", needed=True, skip_for=("1",)),
        replace(SCHEME, fields=(*SCHEME.fields, FieldDef("crowd", "Crowd", "number"))),
        replace(SCHEME, rules=()),
    ],
)  # fmt: skip
def test_what_an_event_does_not_hold_or_what_means_the_same_lets_it_move(new: Scheme) -> None:
    assert kept_back(new, event()) == []


def test_several_values_are_kept_back_where_one_only_is_left() -> None:
    second = Value("actor", {"value": "Rebels"}, position=1)
    both = replace(event(), values=(*event().values, second))

    assert kept_back(with_field("actor", list=False), both) == ["Field “Actor” takes one value only now."]


def test_a_draft_may_lack_what_is_needed_now() -> None:
    assert kept_back(with_field("notes", needed=True), event(state="draft")) == []


def test_a_code_moves_with_the_codes_above_it() -> None:
    new = replace(SCHEME, codes=(Code("0", "All", pick=False), replace(SCHEME.codes[0], parent="0"), *SCHEME.codes[1:]))

    assert kept_back(new, event()) == ["Code 1 “Fight” moved from the top to 0 “All”."]


def test_a_field_that_took_any_text_and_takes_choices_now_keeps_other_texts_back() -> None:
    new = with_field("notes", kind="text", choices=(Choice("n", "None"),))
    note, known = (Value("notes", {"value": text}) for text in ("long story", "n"))

    assert kept_back(new, event(note)) == ["Field “Notes” takes only one of its choices now."]
    assert kept_back(new, event(known)) == []


def test_changes_that_let_an_event_move_concern_it_all_the_same() -> None:
    new = replace(
        with_code("10", name="Battle", attributes={"class": "strife"}),
        rules=(Rule("R2", "note", "actor", "count(actor) > 1", "Two sides."),),
    )

    assert concerning(new, event()) == [
        "Code 10 “Clash” is called “Battle” now.", "Code 10 “Clash” differs in its attributes.",
        "Computed field “Class” is computed otherwise.", "Rule R2 is new (note): Two sides.",
    ]  # fmt: skip


def test_an_event_that_moves_is_computed_anew_and_keeps_all_else() -> None:
    held = event(Value("override", {"value": "R1", "reason": "known"}))
    fields = tuple(f for f in SCHEME.fields if f.name != "year")
    new = replace(with_code("10", attributes={"class": "strife"}), fields=fields)

    moved = Comparison(SCHEME, new).moved(held)

    assert (moved.scheme_version, moved.text("class"), moved.value("year")) == ("2", "strife", None)
    assert {v for v in map(repr, held.values) if "computed" not in v} == {
        v for v in map(repr, moved.values) if "computed" not in v
    }


def test_a_change_says_what_it_is_about_as_plain_data() -> None:
    assert compare(SCHEME, without_code("11")) == (
        Change("code", "archived", "11", "Code 11 “Shelling” is gone.", keeps_back=True),
    )
