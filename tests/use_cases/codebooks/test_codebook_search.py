"""Words find entries of a codebook wherever they stand, and each hit shows where that is."""

from __future__ import annotations

import pytest

from annotator.model.schemes.scheme import Choice, Code, FieldDef, NotThis, Rule, Scheme
from annotator.use_cases.codebooks import codebook_search
from annotator.use_cases.codebooks.codebook_search import MOST_SHOWN, CodebookSearch, Hit
from annotator.use_cases.projects.new_project import find_scheme

OWN = Scheme(
    "own", "1", "Own",
    (
        Code("1", "Unrest", pick=False, gloss="Crowds in the open."),
        Code("10", "March", "1", gloss="People walk through streets.", cues=("procession",)),
        Code("11", "Vigil", "1", gloss="People stand still; <b>candles</b> and été.",
             not_this=(NotThis("10", "they walk"),)),
        Code("12", "Procession of boats", "1"),
    ),
    (
        FieldDef("code", "Type", "code"),
        FieldDef("weapon", "Weapon", "choice", choices=(Choice("gun", "Gun", "fires bullets"),), help="What was used."),
    ),
    rules=(Rule("R1", "error", "weapon", "filled(weapon)", "Name the weapon or say none."),),
)  # fmt: skip


def keys(typed: str, notes: dict[str, str] | None = None) -> list[str]:
    return [hit.key for hit in CodebookSearch(OWN, notes or {}).find(typed)]


def hit(typed: str, key: str, notes: dict[str, str] | None = None) -> Hit:
    return next(each for each in CodebookSearch(OWN, notes or {}).find(typed) if each.key == key)


def test_words_of_names_cues_glosses_pointers_fields_and_rules_are_found() -> None:
    assert keys("vigil") == ["11"]
    assert keys("procession") == ["12", "10"]
    assert keys("candles") == ["11"]
    assert keys("crowds") == ["1"]
    assert keys("they walk")[0] == "11"
    assert keys("bullets") == ["field:weapon"]
    assert keys("say none") == ["field:weapon"]


def test_words_of_the_projects_notes_are_found_and_a_changed_note_too() -> None:
    search = CodebookSearch(OWN, {"11": "Agreed in May: lanterns count."})
    before = [each.key for each in search.find("lanterns")]

    search.set_note("11", "Torches count.")

    assert before == ["11"]
    assert search.find("lanterns") == []
    assert [(each.key, each.heading) for each in search.find("torches")] == [("11", "This project")]


def test_a_hit_shows_its_words_in_context_and_says_where_they_stand() -> None:
    found = hit("ete", "11")

    assert found.context == "People stand still; <b>candles</b> and été."
    assert [span.of(found.context) for span in found.context_spans] == ["été"]
    assert hit("procession", "10").heading == "Cue words"
    assert [span.of("10  March") for span in hit("mar", "10").title_spans] == ["Mar"]


def test_a_long_text_is_shown_around_the_word() -> None:
    note = "Before it stands a lot. " * 20 + "Lanterns decide. " + "After it stands more. " * 20

    context = hit("lanterns", "11", {"11": note}).context

    assert len(context) < 110
    assert "Lanterns decide" in context and context.startswith("… ") and context.endswith(" …")


def test_words_may_stand_in_different_parts_of_an_entry() -> None:
    assert keys("vigil candles") == ["11"]
    assert keys("vigil bullets") == []


def test_nothing_typed_finds_nothing() -> None:
    assert keys("  ") == []
    assert keys("?!") == []


def test_codes_that_the_words_mean_come_before_those_that_only_hold_them() -> None:
    found = [each.key for each in CodebookSearch(find_scheme("cameo"), {}).find("ceasefire")]

    assert set(found[:3]) & {"196", "0871"}
    assert len(found) <= MOST_SHOWN


def test_typing_makes_no_words_of_the_codebook_ready_again(monkeypatch: pytest.MonkeyPatch) -> None:
    search = CodebookSearch(find_scheme("cameo"), {})
    search.find("f")  # the index of names is made at the first key
    made: list[str] = []
    monkeypatch.setattr(codebook_search, "plain", lambda text: made.append(text) or f" {text}")

    for typed in ("fi", "fir", "fire"):
        search.find(typed)

    assert set(made) <= {"fi", "fir", "fire"}
    assert len(made) == 3
