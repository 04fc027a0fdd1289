"""What is said of marks: kind, value, who found it and how surely, what takes it."""

from dataclasses import dataclass, field

import pytest

from annotator import paths
from annotator.model.article import Article
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.session.text.cursor import TextCursor
from annotator.session.text.mark_words import mark_words, words_here
from annotator.session.text.text_view import PaintedMark, marks
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.use_cases.coding.candidate import Candidate
from tests.ui.keys.test_key_letters import typing

TEXT = "On Thursday rebels attacked an army post near Idlib. Calm returned."


def span(quote: str) -> Span:
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


@dataclass
class Entry:
    """A focused field with two candidates."""

    field_def: object
    candidates: list[Candidate]

    @property
    def chosen(self) -> Candidate:
        return self.candidates[0]

    def hint(self, candidate: Candidate) -> str:
        return "as"[self.candidates.index(candidate)]


@dataclass
class Open:
    article: Article
    cursor: TextCursor
    boilerplate: tuple[Span, ...] = ()
    suggested: list[EventSuggestion] = field(default_factory=list)

    def proposed(self, scheme: Scheme) -> list[EventSuggestion]:
        return [each for each in self.suggested if each.scheme == scheme.id]


@dataclass
class Session:
    """As much of a session as marks are made from: real plain data, no project."""

    scheme: Scheme
    open: Open
    findings: Findings
    current: Event | None = None
    shown: EventSuggestion | None = None
    entry: Entry | None = None
    waiting: list[EventSuggestion] = field(default_factory=list)
    keys: KeysInUse = field(default_factory=KeysInUse)

    def scheme_of(self, event: Event) -> Scheme:
        return self.scheme


@pytest.fixture
def session() -> Session:
    found = Findings(
        "p1",
        (
            Mark(span("On Thursday"), "date", ({"value": "2018-01-11"},), "weekday before publication", 0.9),
            Mark(span("rebels"), "actor", ({"value": "Opposition Rebels (Syria)"},), "actor words", 0.7),
            Mark(
                span("Idlib"), "place", ({"value": "Idlib", "admin1": "Idlib", "country": "Syria"},), "place name", 0.3
            ),
        ),
    )
    scheme = read_scheme(paths.schemas() / "acled.yaml")
    article = Article("a", TEXT)
    return Session(scheme, Open(article, TextCursor(TEXT, sentences(TEXT))), found)


def said(session: Session, quote: str) -> list[str]:
    there = [mark for mark in marks(session) if mark.span == span(quote)]  # type: ignore[arg-type]
    return mark_words(session, there).split("\n")  # type: ignore[arg-type]


def test_a_plain_mark_says_what_it_could_mean_and_what_found_it(session: Session) -> None:
    assert said(session, "On Thursday") == [
        "Date: Thu 11 Jan 2018",
        "found by weekday before publication, almost certain",
    ]
    assert said(session, "rebels") == ["Actor: Opposition Rebels (Syria)", "found by actor words, likely"]
    assert said(session, "Idlib") == ["Place: Idlib, Syria", "found by place name, a guess"]


def test_a_trigger_says_what_it_suggests(session: Session) -> None:
    code = RankedCode("Armed clash", 0.8, "attacked")
    session.waiting = session.open.suggested = [
        EventSuggestion("acled", span("attacked"), sentences(TEXT)[0], (code,), also=(span("Calm returned"),))
    ]

    assert said(session, "attacked") == ["Trigger · suggests Armed clash"]
    assert said(session, "Calm returned") == ["Trigger · tells of the same Armed clash"]


def test_only_what_is_suggested_under_the_scheme_at_work_is_boxed(session: Session) -> None:
    session.open.suggested = [EventSuggestion("cameo", span("attacked"), sentences(TEXT)[0], (RankedCode("190", 0.8),))]

    assert [mark.kind for mark in marks(session)] == ["date", "actor", "place"]  # type: ignore[arg-type]


def test_a_candidate_says_the_field_the_value_and_the_keys_that_take_it(session: Session) -> None:
    place = session.scheme.field("location")
    near = Value("location", {"value": "Idlib"}, "text", (span("Idlib"),), 0, "place name", 0.7)
    other = Value("location", {"value": "Army post"}, "text", (span("army post"),), 0, "place name", 0.3)
    session.current = Event("e", "a", "coder-4F2A", "acled", session.scheme.version)
    session.entry = Entry(place, [Candidate(near, "Idlib", "Syria"), Candidate(other, "Army post")])

    assert place is not None
    assert said(session, "Idlib") == [
        f"{place.label}: Idlib · Syria",
        "found by place name, likely · Enter or a click takes it",
    ]
    assert said(session, "army post")[1] == "found by place name, a guess · Alt+S or a click takes it"


def test_the_keys_that_take_a_candidate_are_the_coders_own_in_the_letters_of_the_board(session: Session) -> None:
    place = session.scheme.field("location")
    near = Value("location", {"value": "Idlib"}, "text", (span("Idlib"),), 0, "place name", 0.7)
    other = Value("location", {"value": "Army post"}, "text", (span("army post"),), 0, "place name", 0.3)
    session.current = Event("e", "a", "coder-4F2A", "acled", session.scheme.version)
    session.entry = Entry(place, [Candidate(near, "Idlib", "Syria"), Candidate(other, "Army post")])
    session.keys.map = KeyMap(hint_modifier="Ctrl+Shift")
    session.keys.letters = typing(("ش", 38), ("ة", 58))

    assert said(session, "army post")[1].endswith("\u2066Ctrl+Shift+س\u2069 or a click takes it")


def test_evidence_says_which_field_rests_on_it(session: Session) -> None:
    session.current = Event(
        "e", "a", "coder-4F2A", "acled", session.scheme.version,
        values=(
            Value(EVIDENCE_FIELD, {"value": ""}, evidence=(sentences(TEXT)[0],)),
            Value("actor1", {"value": "Opposition Rebels (Syria)"}, "text", (span("rebels"),)),
            Value("location", {"value": "Idlib"}, "inferred", (span("Idlib"),), 0, "nearest place", 0.5),
        ),
    )  # fmt: skip

    assert said(session, "rebels") == ["Actor 1: Opposition Rebels (Syria)", "Evidence, from these words"]
    assert said(session, "Idlib")[1] == "Evidence, inferred · found by nearest place, possible"


def test_of_many_marks_the_first_four_are_described(session: Session) -> None:
    many = [PaintedMark(span("rebels"), "actor")] * 6

    assert mark_words(session, many).split("\n")[-1] == "+2 more"  # type: ignore[arg-type]


def test_the_sentence_at_the_cursor_is_said_without_a_mouse(session: Session) -> None:
    here = words_here(session)  # type: ignore[arg-type]
    session.open.cursor.step_sentence(1)

    assert here.startswith("“On Thursday”; Date: Thu 11 Jan 2018; found by weekday before publication")
    assert here.endswith("a guess.")
    assert words_here(session) == "Nothing is marked here."  # type: ignore[arg-type]


def test_what_stands_in_a_dateline_is_not_marked(session: Session) -> None:
    session.open.boilerplate = (Span(0, 18),)

    assert [mark.kind for mark in marks(session)] == ["place"]  # type: ignore[arg-type]
