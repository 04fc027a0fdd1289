"""Which event or suggestion a key acts on: what is at the cursor, what was begun, what is still to be coded."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span

TEXT = (
    "Fighting and protest\n"
    "On Thursday rebels launched a counter attack near Idlib and shelled Saraqib.\n"
    "On Wednesday protesters marched in Damascus."
)
DAY = "2018-01-12"


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def sentence_of(words: str) -> Span:
    line = next(line for line in TEXT.split("\n") if words in line)
    return span_of(line)


def suggest(journey, *suggested: tuple[str, str, str]) -> None:
    """Let suggestions arrive: scheme, trigger words and code of each."""
    events = tuple(
        EventSuggestion(scheme, span_of(words), sentence_of(words), (RankedCode(code, 0.9, words),))
        for scheme, words, code in suggested
    )
    journey.window.session.take_findings("article-0", Findings("test", (), events))


def code(journey, *typed: str) -> None:
    for each in typed:
        journey.keyboard.type(each)
        journey.keyboard.press("Enter")


def test_x_and_o_act_on_the_event_at_the_cursor_not_on_the_one_seen_last(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    journey.keyboard.play("Escape", "Down", "Enter")
    code(journey, "peac")
    journey.keyboard.press("Escape")

    journey.keyboard.play("Up", "x")

    assert [event["sub_event_type"] for event in journey.events()] == ["Peaceful protest"]
    assert journey.window.session.current is not None


def test_nothing_is_dropped_where_no_event_rests(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    journey.keyboard.play("Escape", "Home", "x")

    assert len(journey.events()) == 1
    assert "nothing to drop here" in journey.window.desk.status.left_words


def test_ctrl_enter_in_a_begun_event_goes_to_its_open_field_and_ends_nothing(begin) -> None:
    journey = begin((TEXT, DAY), ("Weather\nIt rained.", DAY))
    journey.keyboard.play("Down", "Enter", "c", "l")

    journey.keyboard.press("Ctrl+Enter")

    assert journey.window.session.article.uuid == "article-0"
    assert journey.window.session.entry.field_def.name == "code"
    assert journey.rows("SELECT * FROM coding") == []


def test_the_warning_of_open_fields_comes_again_after_further_work(begin) -> None:
    journey = begin((TEXT, DAY), ("Weather\nIt rained.", DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    journey.keyboard.press("Ctrl+Enter")
    code(journey, "th")

    journey.keyboard.press("Ctrl+Enter")

    assert journey.window.session.article.uuid == "article-0"
    assert journey.window.session.entry.field_def.name == "actor1"


def test_an_event_of_selected_words_rests_on_them_and_one_enter_too_many_starts_nothing(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Right", "Right", "Right", *["Shift+Right"] * 4, "Enter")
    code(journey, "cl", "th", "reb", "mil", "idl", "")

    journey.keyboard.press("Enter")

    quotes = journey.rows("SELECT quote FROM evidence WHERE field = 'evidence'")
    assert quotes == [("rebels launched a counter attack",)]
    assert len(journey.events()) == 1


def test_two_suggestions_of_one_sentence_are_two_events(begin) -> None:
    journey = begin((TEXT, DAY))
    suggest(
        journey,
        ("acled", "counter attack", "Armed clash"),
        ("acled", "shelled", "Shelling/artillery/missile attack"),
    )
    journey.keyboard.play("Space", "Enter", "Enter", "Escape")

    left = [suggestion.codes[0].code for suggestion in journey.window.session.waiting]
    journey.keyboard.play("Space", "Enter", "Enter")

    assert left == ["Shelling/artillery/missile attack"]
    assert [event["sub_event_type"] for event in journey.events()] == [
        "Armed clash", "Shelling/artillery/missile attack",
    ]  # fmt: skip
    assert journey.window.session.waiting == []


def test_a_suggestion_in_a_sentence_that_became_evidence_is_not_made_again(begin) -> None:
    journey = begin((TEXT, DAY))
    suggest(journey, ("acled", "counter attack", "Armed clash"), ("acled", "marched", "Peaceful protest"))
    journey.keyboard.play("Space", "Enter", "Enter", "Escape", "Down", "a")

    assert journey.window.session.waiting == []


def test_rejecting_under_one_scheme_leaves_the_other_schemes_suggestion(begin) -> None:
    journey = begin((TEXT, DAY))
    suggest(journey, ("acled", "counter attack", "Armed clash"), ("cameo", "counter attack", "190"))

    journey.keyboard.play("Space", "x")
    acled = journey.window.session.waiting
    journey.keyboard.press("c")

    assert acled == []
    assert [suggestion.scheme for suggestion in journey.window.session.waiting] == ["cameo"]


def test_a_click_on_an_event_below_opens_it_while_a_suggestion_is_shown(begin) -> None:
    journey = begin((TEXT, DAY))
    suggest(journey, ("acled", "counter attack", "Armed clash"), ("acled", "marched", "Peaceful protest"))
    journey.keyboard.play("Space", "Enter", "Enter", "Escape", "Space")
    session = journey.window.session
    (stored,) = session.events

    journey.window.desk.record.event_wanted.emit(stored.uuid)

    assert session.current == stored
    assert session.entry is not None


def test_one_more_event_of_a_sentence_offers_the_values_of_the_first(begin) -> None:
    journey = begin((TEXT, DAY), countries=("Syria",))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "reb", "mil", "idl", "3")
    first = journey.events()[0]

    journey.keyboard.press("n")
    code(journey, "shel")
    journey.keyboard.play(*["Enter"] * 5)

    second = journey.events()[1]
    assert second["sub_event_type"] == "Shelling/artillery/missile attack"
    same = ("event_date", "actor1", "actor2", "location", "fatalities", "latitude")
    assert [second[name] for name in same] == [first[name] for name in same]
    origins = journey.rows("SELECT DISTINCT origin FROM value WHERE event = 2 AND field = 'actor1'")
    assert origins == [("inferred",)]


def test_the_same_act_under_the_next_scheme_offers_its_date_and_place(begin) -> None:
    journey = begin((TEXT, DAY), countries=("Syria",))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "9 jan", "reb", "mil", "idl", "3")

    journey.keyboard.press("o")
    code(journey, "190", "")

    assert [event["event_date"] for event in journey.events("cameo")] == ["2018-01-09"]


def test_a_click_on_a_suggestion_below_shows_it_untaken(begin) -> None:
    journey = begin((TEXT, DAY))
    suggest(journey, ("acled", "counter attack", "Armed clash"), ("acled", "marched", "Peaceful protest"))

    journey.window.desk.record.suggestion_wanted.emit(1)

    session = journey.window.session
    assert session.shown.codes[0].code == "Peaceful protest"
    assert (session.open.cursor.index, session.events) == (2, [])


def test_a_wide_window_has_wider_panels(begin) -> None:
    journey = begin((TEXT, DAY))
    desk = journey.window.desk
    usual = desk.list.width(), desk.record.width()

    journey.window.resize(1920, 1000)

    assert usual == (264, 368)
    assert (desk.list.width(), desk.record.width()) == (288, 432)


def test_suggestions_of_one_kind_are_told_apart_by_place_and_day_in_the_list_below(begin) -> None:
    journey = begin((TEXT, DAY))
    found = EventSuggestion(
        "acled", span_of("launched"), sentence_of("launched"), (RankedCode("Armed clash", 0.9),),
        candidates={
            "location": (Value("location", {"value": "Idlib"}, "text"),),
            "event_date": (Value("event_date", {"value": "2018-01-11"}, "text"),),
        },
    )  # fmt: skip
    journey.window.session.take_findings("article-0", Findings("test", (), (found,)))

    listed = journey.window.desk.record.findChild(QAbstractButton, "in_this_article_1")

    assert listed.accessibleName() == "Armed clash, Idlib, 11 Jan, suggested"


def test_of_two_events_in_one_sentence_enter_opens_the_one_that_is_on_the_record(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    journey.keyboard.press("Escape")
    journey.keyboard.press("y")
    journey.keyboard.press("Escape")
    first, second = journey.window.session.events
    journey.keyboard.press("e")
    while journey.window.session.current != second:
        journey.keyboard.press("e")

    journey.keyboard.press("Enter")

    assert journey.window.session.current.uuid == second.uuid != first.uuid
    assert journey.window.session.entry is not None
