"""What a row of the code picker says of a code: enough to tell it from the others."""

from __future__ import annotations

from annotator.model.event import Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.use_cases.coding.candidate import code_candidate, path_words
from annotator.use_cases.projects.new_project import find_scheme

LONG = "Attack on civilians by organised armed groups"


def row(scheme: Scheme, code_id: str) -> tuple[str, str]:
    code = scheme.code(code_id)
    assert code is not None
    made = code_candidate(scheme, code, Value("code", {"value": code_id}), "")
    return made.label, made.detail


def test_parents_stand_beside_the_code_the_highest_first() -> None:
    assert row(find_scheme("acled"), "Armed clash") == ("Armed clash", "Battles")
    assert row(find_scheme("cameo"), "190")[1] == "19 Fight"
    assert row(find_scheme("cameo"), "1951")[1].startswith("19 Fight › 195 Employ aerial weapons")
    assert path_words(find_scheme("cameo"), find_scheme("cameo").codes[0]) == ""


def test_long_labels_that_begin_alike_are_shortened_in_the_middle() -> None:
    names = (f"{LONG} with firearms", f"{LONG} with explosives", f"Other {LONG}")
    own = Scheme("own", "1", "Own", tuple(Code(n, n) for n in names), (FieldDef("code", "Code", "code"),))

    first, second, other = (row(own, name)[0] for name in names)

    assert first != second and max(len(first), len(second)) <= 40
    assert first.endswith("with firearms") and second.endswith("with explosives")
    assert other == names[2]
