"""The whole pipeline on real sentences: what a coder is shown, and what must never be shown."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article, canonical_text
from annotator.model.event import NOT_IN_TEXT, Value
from annotator.model.knowledge import Knowledge, KnownActor, KnownPlace
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings, Mark
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.version import findings_key

PUBLISHED = "2018-01-11"
SYRIA = Knowledge(countries=("Syria",))
ARTICLES = Path(__file__).parents[3] / "shared" / "articles"


def find(pipeline: Pipeline, text: str, knowledge: Knowledge = SYRIA, published: str = PUBLISHED) -> Findings:
    return pipeline.find(Article("a", text, published=published), knowledge)


def events_of(findings: Findings, scheme: str) -> list[EventSuggestion]:
    return [event for event in findings.events if event.scheme == scheme]


def first(event: EventSuggestion, field: str) -> Value:
    return event.candidates[field][0]


def quotes(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def test_the_counter_attack_is_suggested_with_every_field(pipeline: Pipeline) -> None:
    text = "On Thursday rebels launched a counter attack near Maaret al-Numan."

    [event] = events_of(find(pipeline, text), "acled")

    assert event.codes[0].code == "Armed clash"
    assert len(event.codes) == 3
    date, place = first(event, "event_date"), first(event, "location")
    assert (date.text, date.part("precision"), quotes(text, date.evidence)) == ("2018-01-11", "day", ["On Thursday"])
    assert first(event, "actor1").text == "Opposition Rebels (Syria)"
    assert quotes(text, first(event, "actor1").evidence) == ["rebels"]
    assert first(event, "actor2").text == "Military Forces of Syria (2000-)"
    assert first(event, "actor2").origin == "inferred"
    assert (place.part("country"), place.part("precision")) == ("Syria", "2")
    assert place.part("latitude")
    assert first(event, "fatalities").part("state") == "not_stated"
    assert first(event, "fatalities").origin == "default"


@pytest.fixture(scope="module")
def sample() -> str:
    if not ARTICLES.is_dir():
        pytest.skip("the hand-coded sample is not on this machine")
    return canonical_text(next(ARTICLES.glob("*.txt")).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sample_findings(pipeline: Pipeline, sample: str) -> Findings:
    return pipeline.find(Article("a", sample, published=PUBLISHED), Knowledge())


def test_the_sample_story_has_its_two_acled_events_and_no_other(sample: str, sample_findings: Findings) -> None:
    events = events_of(sample_findings, "acled")

    assert [event.codes[0].code for event in events] == ["Armed clash", "Air/drone strike"]
    assert [first(event, "event_date").text for event in events] == ["2018-01-11", "2018-01-06"]
    assert first(events[0], "location").text == "Idlib"
    assert first(events[0], "location").origin == "inferred"
    assert first(events[1], "actor2").text == "Military Forces of Russia (2000-)"


def test_the_drones_did_not_strike_where_the_armed_groups_are(sample_findings: Findings) -> None:
    drones = events_of(sample_findings, "acled")[1]

    assert first(drones, "location").reason == NOT_IN_TEXT


@pytest.mark.parametrize(
    ("words", "code", "source", "target", "date"),
    [
        ("told Russian counterpart", "0256", "TURGOV", "RUSGOV", "2018-01-11"),
        ("Erdogan spoke to Putin", "041", "TURGOV", "RUSGOV", "2018-01-11"),
        ("Rebels launched a counter", "190", "SYRREB", "SYRMIL", "2018-01-11"),
        ("Turkey on Tuesday called", "0256", "TURGOV", "RUSGOV", "2018-01-09"),
        ("Ministry had asked", "020", "RUSGOVMIL", "TURMIL", "2018-01-10"),
        ("drones attacked", "1952", "", "RUSMIL", "2018-01-06"),
        ("Turkey has accused", "1123", "TURGOV", "SYRGOV", "2018-01-11"),
        ("activists allege", "1123", "NGO", "", "2018-01-11"),
        ("Moscow deny", "016", "SYRMIL", "", "2018-01-11"),
    ],
)
def test_the_sample_story_has_its_cameo_events(
    sample: str, sample_findings: Findings, words: str, code: str, source: str, target: str, date: str
) -> None:
    told = [e for e in events_of(sample_findings, "cameo") if words in e.sentence.of(sample)]
    event = next(e for e in told if e.codes[0].code == code)

    assert not source or first(event, "source").text == source
    assert not target or first(event, "target").text == target
    assert first(event, "event_date").text == date


def test_dateline_byline_and_house_line_carry_no_mark(sample: str, sample_findings: Findings) -> None:
    body = Span(sample.index("Turkish President"), sample.index("Writing by"))

    assert all(body.contains(mark.span) for mark in sample_findings.marks)
    assert all(body.contains(event.trigger) for event in sample_findings.events)


def test_moscow_that_denies_is_a_government_and_no_place(sample: str, sample_findings: Findings) -> None:
    span = Span(sample.index("Moscow"), sample.index("Moscow") + 6)

    assert [mark.kind for mark in sample_findings.marks if mark.span == span] == ["actor"]


@pytest.mark.parametrize(
    "text",
    [
        "Activists allege that the army shelled Idlib.",
        "The army denied shelling Idlib.",
        "The rebels will attack Idlib on Friday.",
        "Rebels threatened to attack the city of Idlib.",
        "Rebels did not attack Idlib on Monday.",
        "If rebels attack Idlib, the army will respond.",
        "The European Union condemned the attack.",
        "The two sides have fought since 2011.",
        "Last year rebels attacked Idlib.",
    ],
)
def test_what_is_no_told_act_makes_no_acled_event(pipeline: Pipeline, text: str) -> None:
    assert events_of(find(pipeline, text), "acled") == []


def test_what_police_say_is_suggested_and_not_flagged_when_they_speak_last(pipeline: Pipeline) -> None:
    [event] = events_of(find(pipeline, "Gunmen killed three villagers in Idlib on Monday, police said."), "acled")

    assert event.codes[0].code == "Attack"
    assert event.flags == ()
    assert first(event, "fatalities").text == "3"
    assert first(event, "event_date").text == "2018-01-08"


def test_the_day_of_the_saying_is_not_the_day_of_the_act(pipeline: Pipeline) -> None:
    text = "Police said on Tuesday that gunmen killed two farmers in Idlib on Sunday."

    [event] = events_of(find(pipeline, text), "acled")

    assert first(event, "event_date").text == "2018-01-07"
    assert event.flags == ("reported",)


def test_the_passive_turns_the_sides(pipeline: Pipeline) -> None:
    [event] = events_of(find(pipeline, "Three soldiers were killed by rebels near Idlib on Monday."), "acled")

    assert first(event, "actor1").text == "Opposition Rebels (Syria)"
    assert first(event, "actor2").text == "Military Forces of Syria (2000-)"


def test_a_headline_and_its_story_are_one_event(pipeline: Pipeline) -> None:
    text = "Police kill four protesters\nIraqi police shot dead four protesters in Basra on Sunday."

    [event] = events_of(find(pipeline, text, Knowledge()), "acled")

    assert event.codes[0].code == "Excessive force against protesters"
    assert event.sentence.start == text.index("Iraqi")
    assert len(event.also) == 1


def test_a_projects_own_actor_and_place_come_first(pipeline: Pipeline) -> None:
    knowledge = Knowledge(
        1,
        ("Syria",),
        (KnownActor("Free Men Brigade", {"name": {"value": "Free Men", "type": "Rebel group", "country": "Syria"}}),),
        (KnownPlace("Hilltop", {"value": "Hilltop", "country": "Syria", "latitude": "35", "longitude": "36"}),),
    )

    [event] = events_of(find(pipeline, "The Free Men Brigade attacked soldiers in Hilltop.", knowledge), "acled")

    assert first(event, "actor1").text == "Free Men"
    assert first(event, "location").text == "Hilltop"


def test_without_the_model_places_dates_deaths_and_events_are_still_found(schemes: tuple[Scheme, ...]) -> None:
    bare = Pipeline(schemes, ActorList(), Gazetteer(), use_model=False)

    findings = find(bare, "On Thursday rebels attacked a convoy near Idlib, killing 5 soldiers.")

    assert not bare.has_model
    assert {mark.kind for mark in findings.marks} >= {"place", "date", "deaths"}
    assert events_of(findings, "acled")


def test_an_arabic_text_has_its_places_dates_and_deaths(pipeline: Pipeline) -> None:
    text = "أسفر القصف يوم الخميس عن مقتل 12 شخصا في حلب."

    marks = {mark.kind: mark for mark in find(pipeline, text).marks}

    assert marks["date"].values[0]["value"] == "2018-01-11"
    assert marks["deaths"].values[0]["value"] == "12"
    assert marks["place"].span.of(text) == "حلب"


def test_spans_count_code_points_beside_emoji_and_arabic(pipeline: Pipeline) -> None:
    text = "🔥🔥 “Breaking” حلب — On Monday rebels attacked soldiers near Idlib. 👨‍👩‍👧"

    findings = find(pipeline, text)

    assert "Idlib" in [mark.span.of(text) for mark in findings.marks if mark.kind == "place"]
    assert "rebels" in [mark.span.of(text) for mark in findings.marks if mark.kind == "actor"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "…", "By Ann\n", "BEIRUT (Reuters) -"])
def test_a_text_with_nothing_in_it_has_nothing(pipeline: Pipeline, text: str) -> None:
    assert find(pipeline, text).events == ()


def test_a_long_text_is_read_in_pieces_with_offsets_of_the_whole(pipeline: Pipeline) -> None:
    line = "On Monday rebels attacked soldiers near Idlib.\n"
    text = line * 900

    findings = find(pipeline, text)

    last = max(mark.span for mark in findings.marks)
    assert last.start > len(text) - len(line)
    assert last.of(text) == "Idlib"


def test_marks_name_what_they_may_mean(pipeline: Pipeline) -> None:
    text = "On Thursday rebels attacked Idlib."

    marks: dict[str, Mark] = {m.span.of(text): m for m in find(pipeline, text).marks}

    assert marks["rebels"].values[0]["value"] == "Opposition Rebels (Syria)"
    assert {value["coding"] for value in marks["rebels"].values} == {"name", "code"}
    assert marks["Idlib"].values[0]["country"] == "Syria"


def test_the_key_of_findings_changes_with_text_day_and_scheme(schemes: tuple[Scheme, ...]) -> None:
    article = Article("a", "text", published=PUBLISHED)
    keys = {
        findings_key(article, schemes),
        findings_key(replace(article, text="other"), schemes),
        findings_key(replace(article, published=""), schemes),
        findings_key(article, schemes[:1]),
    }

    assert len(keys) == 4
    assert findings_key(replace(article, uuid="b", title="other"), schemes) in keys


@pytest.mark.parametrize(
    "text",
    [
        "The army and rebels clashed near Idlib on Monday.",
        "Clashes between the army and rebels broke out near Idlib on Monday.",
        "The army clashed with rebels near Idlib on Monday.",
    ],
)
def test_the_two_sides_of_a_clash_are_its_two_actors(pipeline: Pipeline, text: str) -> None:
    [event] = events_of(find(pipeline, text), "acled")

    assert event.codes[0].code == "Armed clash"
    assert {first(event, "actor1").text, first(event, "actor2").text} == {
        "Military Forces of Syria (2000-)",
        "Opposition Rebels (Syria)",
    }
