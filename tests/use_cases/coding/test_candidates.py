"""What fields are offered and what typed letters find, with the lists that ship and without any model."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.model.article import Article
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.suggestion import Findings, Mark
from annotator.model.text.sentences import sentences
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.candidates import CandidateFinder

TEXT = "On Thursday rebels launched a counter attack near Maarat al-Numan.\nAt least 12 people died in Homs on Friday."


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(paths.schemas() / "acled.yaml")


@pytest.fixture(scope="module")
def finder() -> CandidateFinder:
    return CandidateFinder(ActorList(), Gazetteer())


def around(scheme: Scheme, sentence: int = 0, findings: Findings | None = None, **values: str) -> Surroundings:
    found = sentences(TEXT)
    held = [Value(EVIDENCE_FIELD, {"value": ""}, evidence=(found[sentence],))]
    held += [Value(name, {"value": text}) for name, text in values.items()]
    event = Event("e", "a", "coder-4F2A", scheme.id, scheme.version, values=tuple(held))
    article = Article("a", TEXT, "", "Reuters", "2018-01-12")
    return Surroundings(scheme, article, event, found, findings, countries=("Syria",))


def test_without_any_model_the_codes_cued_in_the_sentence_are_offered(acled: Scheme, finder: CandidateFinder) -> None:
    offered = finder.offered(around(acled), acled.code_field)

    assert offered[0].value.text == "Armed clash"
    assert offered[0].value.evidence[0].of(TEXT) == "counter attack"


def test_typed_letters_find_the_day_in_the_events_own_sentence_first(acled: Scheme, finder: CandidateFinder) -> None:
    date = acled.field("event_date")
    assert date is not None

    found = finder.typed(around(acled), date, "th")

    assert found[0].value.text == "2018-01-11"
    assert found[0].value.evidence[0].of(TEXT) == "On Thursday"


@pytest.mark.parametrize("typed", ["mardi dernier", "hace 3 días", "قبل ٣ أيام", "3 days ago"])
def test_a_date_is_typed_in_any_language_of_the_window(acled: Scheme, finder: CandidateFinder, typed: str) -> None:
    date = acled.field("event_date")
    assert date is not None

    found = finder.typed(around(acled), date, typed)

    assert [each.value.text for each in found] == ["2018-01-09"]
    assert found[0].value.rule


def test_a_name_of_several_words_is_found_whole(acled: Scheme, finder: CandidateFinder) -> None:
    place = acled.field("location")
    assert place is not None

    found = finder.typed(around(acled), place, "maa")

    assert found[0].value.evidence[0].of(TEXT) == "Maarat al-Numan"
    assert found[0].value.part("country") == "Syria"


def test_a_name_nobody_knows_is_new_and_brings_its_words(acled: Scheme, finder: CandidateFinder) -> None:
    place = acled.field("location")
    assert place is not None

    (found,) = (c for c in finder.typed(around(acled), place, "zzyzx") if c.detail == "new place")

    assert (found.label, found.value.origin) == ("zzyzx", "inferred")


def test_deaths_are_not_stated_unless_said_and_a_typed_number_brings_its_words(
    acled: Scheme, finder: CandidateFinder
) -> None:
    deaths = acled.field("fatalities")
    assert deaths is not None

    offered = finder.offered(around(acled), deaths)
    typed = finder.typed(around(acled, sentence=1), deaths, "12")

    assert offered[0].value.part("state") == "not_stated"
    assert typed[0].value.text == "12"
    assert typed[0].value.evidence[0].of(TEXT) == "At least 12 people"


def test_a_needed_field_offers_the_reasons_for_having_no_value_last(acled: Scheme, finder: CandidateFinder) -> None:
    place = acled.field("location")
    assert place is not None

    labels = [c.label for c in finder.offered(around(acled), place) if c.is_reason]

    assert labels == ["not in the text", "unclear", "needs another source"]


def test_a_mark_of_another_sentence_is_offered_as_inferred_with_its_words(
    acled: Scheme, finder: CandidateFinder
) -> None:
    start = TEXT.index("Homs")
    mark = Mark(sentences(TEXT)[1].__class__(start, start + 4), "place", ({"value": "Homs", "country": "Syria"},))
    place = acled.field("location")
    assert place is not None

    offered = finder.offered(around(acled, findings=Findings("1", (mark,))), place)

    assert (offered[0].label, offered[0].value.origin, offered[0].aside) == ("Homs", "inferred", "sentence 2")


def test_an_optional_field_offers_none(acled: Scheme, finder: CandidateFinder) -> None:
    actor2 = acled.field("actor2")
    assert actor2 is not None

    offered = finder.offered(around(acled, code="Violent demonstration"), actor2)

    assert offered[-1].label == "none"
    assert not any(c.is_reason for c in offered)


def test_the_same_value_is_offered_once(acled: Scheme, finder: CandidateFinder) -> None:
    actor1 = acled.field("actor1")
    assert actor1 is not None

    found = finder.typed(around(acled), actor1, "reb")

    keys = [c.key for c in found]
    assert len(keys) == len(set(keys))
    assert found[0].label == "Opposition Rebels (Syria)"
    assert found[0].value.evidence[0].of(TEXT) == "rebels"


def test_half_a_word_is_no_evidence_of_a_new_actor(acled: Scheme, finder: CandidateFinder) -> None:
    actor1 = acled.field("actor1")
    assert actor1 is not None

    half = next(c for c in finder.typed(around(acled), actor1, "reb") if c.is_new)
    whole = next(c for c in finder.typed(around(acled), actor1, "Rebels") if c.is_new)

    assert half.value.evidence == ()
    assert [span.of(TEXT) for span in whole.value.evidence] == ["rebels"]


@pytest.mark.parametrize("typed", ["syrmed", "SYRJRN", "syrreb", "medic"])
def test_a_typed_actor_code_means_itself_in_a_scheme_with_letters_of_its_own(
    typed: str, finder: CandidateFinder
) -> None:
    plover = read_scheme(paths.schemas() / "plover.yaml")
    actor = plover.field("actor")
    assert actor is not None

    found = finder.typed(around(plover), actor, typed)

    assert found[0].value.text == ("SYRMED" if typed == "medic" else typed.upper())
    assert not found[0].is_new
