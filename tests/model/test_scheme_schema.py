"""The JSON Schema of scheme files: current, and of one mind with the loader."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from annotator import paths
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.schemes.scheme_file import ADAPTER, read_scheme
from annotator.model.schemes.scheme_mistakes import mistakes_of
from annotator.model.schemes.scheme_schema import schema_text, scheme_schema
from annotator.model.schemes.yaml_text import read_yaml
from tests.model.bad_schemes import BAD, GOOD, Bad
from tests.model.json_schema import fits

SHIPPED = sorted(paths.schemas().glob("*.yaml"))


def fits_schema(plain: Any) -> bool:
    schema = scheme_schema()
    return fits(plain, schema, schema)


def test_the_exported_file_is_current() -> None:
    exported = (paths.schemas() / "scheme.schema.json").read_text(encoding="utf-8")

    assert exported == schema_text(), "run: python3 make.py data"


def test_it_knows_every_key_that_the_loader_knows() -> None:
    schema = json.loads(schema_text())

    assert list(schema["properties"]) == [each.name for each in dataclasses.fields(Scheme)]
    assert set(schema["$defs"]["FieldDef"]["properties"]) == {each.name for each in dataclasses.fields(FieldDef)}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_scheme_passes_both(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert read_scheme(path).id == path.stem.replace("-", "_")
    assert fits_schema(read_yaml(text)[0])
    assert fits_schema(yaml.safe_load(text)), "as an editor's own reader of YAML sees it"


@pytest.mark.parametrize("bad", [bad for bad in BAD if bad.of_form], ids=lambda bad: bad.new[:60])
def test_a_mistake_of_form_fails_both(bad: Bad) -> None:
    plain, _ = read_yaml(GOOD.replace(bad.old, bad.new, 1))

    assert not fits_schema(plain)


@pytest.mark.parametrize("bad", [bad for bad in BAD if not bad.of_form], ids=lambda bad: bad.new[:60])
def test_a_mistake_of_sense_is_left_to_the_loader(bad: Bad) -> None:
    plain, _ = read_yaml(GOOD.replace(bad.old, bad.new, 1))

    assert fits_schema(plain), "a JSON Schema that sees it is stricter than this test says: mark it as of form"


@pytest.mark.parametrize(
    ("word", "is_good"), [("true", True), ("No", True), ("OFF", True), ("1", True), ("maybe", False), ("", False)]
)
def test_both_take_the_same_words_for_true_and_false(tmp_path: Path, word: str, is_good: bool) -> None:
    text = GOOD.replace("stop: true", f'stop: "{word}"')
    path = tmp_path / "small.yaml"
    path.write_text(text)

    if is_good:
        assert read_scheme(path).id == "small"
    else:
        with pytest.raises(Exception, match="true or false belongs here"):
            read_scheme(path)
    assert fits_schema(read_yaml(text)[0]) is is_good


# -- any change of a sound file --

_SOUND = [read_yaml(GOOD)[0], read_yaml((paths.schemas() / "ucdp-ged.yaml").read_text(encoding="utf-8"))[0]]
_PIECES = st.sampled_from(
    ["", "code", "no", "maybe", "1", "Not A Name", "evidence", [], ["a"], [["a"]], {}, {"a": "b"}, {"id": "x"}, [{}]]
)
_KEYS = st.sampled_from(["colour", "list", "kind", "derive", "choices", "needed", "pick", "when"])


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every key of every mapping and every position of every list in it."""
    for key in list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield data, key
        yield from _places(data[key])


@st.composite
def changed_files(draw: st.DrawFn) -> Any:
    """A sound file with one to three things taken out, put in or replaced."""
    plain = copy.deepcopy(draw(st.sampled_from(_SOUND)))
    for _ in range(draw(st.integers(1, 3))):
        holder, key = draw(st.sampled_from(list(_places(plain))))
        match draw(st.sampled_from(["out", "in", "other"])):
            case "out":
                del holder[key]
            case "in" if isinstance(holder, dict):
                holder[draw(_KEYS)] = copy.deepcopy(draw(_PIECES))
            case _:
                holder[key] = copy.deepcopy(draw(_PIECES))
    return plain


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changed_files())
def test_what_the_loader_takes_fits_and_what_it_refuses_for_its_form_does_not(plain: Any) -> None:
    try:
        scheme = ADAPTER.validate_python(plain)
    except ValidationError:
        assert not fits_schema(plain)
        return

    if not list(mistakes_of(scheme)):
        assert fits_schema(plain)
