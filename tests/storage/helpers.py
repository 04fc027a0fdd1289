"""A small scheme, texts that are hard to count in, and short ways to make and compare projects."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.storage.project import Project

CODER = Coder("coder-4F2A", "Ada")
OTHER = Coder("coder-00B7", "Grace")

SCHEME = Scheme(
    id="small",
    version="1",
    name="Small",
    codes=(Code("10", "Fight"), Code("20", "Talk")),
    fields=(
        FieldDef("code", "Type", "code", stop=True, needed=True),
        FieldDef("day", "Date", "date", stop=True, needed=True),
        FieldDef("actor", "Actor", "actor", stop=True),
        FieldDef("helpers", "With", "actor", list=True),
        FieldDef("deaths", "Deaths", "number", stop=True, needed=True),
        FieldDef("place", "Place", "place"),
        FieldDef("flags", "Flags", "flags"),
        FieldDef("year", "Year", derive={"year_of": "day"}),
    ),
)

TEXT = "Rebels 😀 struck إدلب at dawn.\nTen “militia” men died, said Zoë 👩‍👩‍👧 Čapek."
ARTICLE = Article("article-1", TEXT, "Rebels strike", "Northern Post", "2018-02-02", "en", "x1", (("page", "3"),))


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def value(field: str, text: str, *words: str, position: int = 0, **parts: str) -> Value:
    """A typed value that rests on these words of the article."""
    return Value(field, {"value": text, **parts}, "text", tuple(span_of(w) for w in words), position)


def event(*values: Value, uuid: str = "event-1", article: str = "article-1", coder: Coder = CODER) -> Event:
    """An event that rests on the word "struck", with these values."""
    evidence = Value(EVIDENCE_FIELD, {"value": ""}, evidence=(span_of("struck"),))
    return Event(uuid, article, coder.id, SCHEME.id, SCHEME.version, values=(evidence, *values))


FULL = event(
    value("code", "10", "struck"),
    value("day", "2018-02-01", "at dawn", precision="day", end="2018-02-02"),
    value("actor", "Rebels", "Rebels", "😀", country="Syria"),
    value("helpers", "Zoë", "Zoë", position=0),
    value("helpers", "Militia", "militia", position=1),
    value("deaths", "10", "Ten", low="8", high="12", state="stated"),
    Value("flags", {"value": "denied"}, "inferred", rule="cue", score=0.25),
    Value("year", {"value": "2018"}, "computed"),
)

UNDOABLE = (
    "batch", "article", "coding", "incident", "event", "value", "span", "value_span", "rejection",
    "setting", "code_note", "alias", "list",
)  # fmt: skip


def dump(project: Project) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables that undo speaks for."""
    return {table: project.connection.rows(f"SELECT * FROM {table} ORDER BY id") for table in UNDOABLE}
