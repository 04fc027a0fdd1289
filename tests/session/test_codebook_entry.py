"""The codebook entries of codes and fields, from the shipped schemes."""

from __future__ import annotations

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.session.codebook.codebook_entry import CodebookEntry, Part, entry_of
from annotator.use_cases.projects.new_project import find_scheme, shipped_ids


def entry(scheme: Scheme, key: str, uses: int | None = None) -> CodebookEntry:
    found = entry_of(scheme, key, uses)
    assert found is not None
    return found


def part(of: CodebookEntry, heading: str) -> Part:
    return next(each for each in of.parts if each.heading == heading)


def test_a_codes_entry_has_gloss_cues_and_pointers_to_other_codes() -> None:
    scheme = find_scheme("cameo")
    code = next(each for each in scheme.codes if each.not_this and each.cues)

    shown = entry(scheme, code.id)

    pointers = part(shown, "Not this, but").links
    assert shown.gloss == code.gloss
    assert code.cues[0] in part(shown, "Cue words").text
    assert [(link.key, link.when) for link in pointers] == [(other.code, other.when) for other in code.not_this]


def test_parents_stand_in_the_path_the_highest_first_and_children_below() -> None:
    shown = entry(find_scheme("cameo"), "195")

    assert [link.words for link in shown.path] == ["19  Fight"]
    assert [link.key for link in part(shown, "Below it").links] == ["1951", "1952"]
    assert [link.key for link in entry(find_scheme("cameo"), "1951").path] == ["19", "195"]


def test_attributes_have_names_that_a_coder_knows() -> None:
    assert part(entry(find_scheme("cameo"), "190"), "Attributes").text.splitlines() == [
        "Quad class: 4",
        "Goldstein (GDELT): -10.0",
        "Goldstein (ICEWS): -10.0",
    ]


@pytest.mark.parametrize(("uses", "words"), [(0, "0 events"), (1, "1 event"), (12, "12 events")])
def test_the_use_of_a_code_is_told(uses: int, words: str) -> None:
    assert part(entry(find_scheme("acled"), "Attack", uses), "In this project").text == words


def test_a_fields_entry_has_its_help_its_precisions_and_its_rules() -> None:
    scheme = find_scheme("acled")
    field_def = scheme.field("location")
    assert field_def is not None

    shown = entry(scheme, "field:location")

    messages = [rule.message for rule in scheme.rules if rule.field == "location"]
    assert shown.gloss == field_def.help
    assert "2: near a town" in part(shown, "Precision").text
    assert all(message in part(shown, "Rules").text for message in messages) and messages


def test_every_code_and_field_of_every_shipped_scheme_has_an_entry_whose_links_lead_somewhere() -> None:
    for scheme in map(find_scheme, shipped_ids()):
        keys = [*(code.id for code in scheme.codes), *(f"field:{each.name}" for each in scheme.fields)]
        for key in keys:
            shown = entry(scheme, key)
            pointed = [*shown.path, *(link for each in shown.parts for link in each.links)]
            assert shown.title
            assert [link.key for link in pointed if link.key not in keys] == []


def test_an_unknown_key_has_no_entry() -> None:
    assert entry_of(find_scheme("acled"), "field:nothing") is None
    assert entry_of(find_scheme("acled"), "Nothing") is None
