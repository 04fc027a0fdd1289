"""The JSON Schema of scheme files, made from the same dataclasses that read them.

Editors that know it complete keys and underline mistakes of form; what makes sense in a scheme is said by
`scheme_mistakes` alone. A scheme file's scalars are all texts, but an editor's YAML reader may have turned them
into numbers or true and false before it looks here: both readings fit.
"""

from __future__ import annotations

import json
from typing import Any

from annotator.model.rules import WAYS_TO_DERIVE
from annotator.model.schemes.scheme_file import ADAPTER
from annotator.model.schemes.scheme_mistakes import (
    CHOICE_KINDS,
    MOST_CODES,
    MOST_FIELDS,
    MOST_RULES,
    NAME,
    RESERVED,
)

_TEXT = {"$ref": "#/$defs/Text"}
_YES_NO = {"$ref": "#/$defs/TrueOrFalse"}
_SCALARS = ["string", "number", "boolean", "null"]
_TRUE_OR_FALSE = ("true", "yes", "on", "t", "y", "1", "false", "no", "off", "f", "n", "0")


def scheme_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) as plain data."""
    made: dict[str, Any] = _adapted(ADAPTER.json_schema())
    of_scheme, kinds = made.pop("properties"), made.pop("$defs")
    _say_more(of_scheme, kinds)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scheme of Conflict Annotator",
        "description": made["description"],
        "type": "object",
        "properties": of_scheme,
        "required": made["required"],
        "additionalProperties": False,
        "$defs": {**kinds, "Text": _text(), "TrueOrFalse": _true_or_false()},
    }


def schema_text() -> str:
    """The JSON Schema as the text of its file."""
    return json.dumps(scheme_schema(), indent=2, ensure_ascii=False) + "\n"


def _adapted(node: Any) -> Any:
    """The schema without titles and defaults, its texts and Booleans as a file may hold them."""
    if isinstance(node, list):
        return [_adapted(each) for each in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "string" and "enum" not in node:
        return _TEXT
    if node.get("type") == "boolean":
        return _YES_NO
    kept = {key: each for key, each in node.items() if key not in ("title", "default")}
    # Names of keys, such as "default", are not keywords.
    named = {name: {inner: _adapted(each) for inner, each in kept.pop(name).items()}
             for name in ("properties", "$defs") if name in kept}  # fmt: skip
    return {key: _adapted(each) for key, each in kept.items()} | named


def _say_more(of_scheme: dict[str, Any], kinds: dict[str, Any]) -> None:
    """What `scheme_mistakes` forbids and a JSON Schema can say."""
    name = {"type": "string", "pattern": f"^{NAME.pattern}$"}
    filled = {"type": _SCALARS[:3], "minLength": 1}
    of_scheme |= {"id": name, "version": filled}
    for key, most in (("codes", MOST_CODES), ("fields", MOST_FIELDS), ("rules", MOST_RULES)):
        of_scheme[key] = {**of_scheme[key], "maxItems": most}
    for key in ("codes", "fields"):
        of_scheme[key] = {**of_scheme[key], "minItems": 1}
    kinds["Code"]["properties"]["id"] = filled
    field = kinds["FieldDef"]
    field["properties"]["name"] = {**name, "not": {"enum": list(RESERVED)}}
    derives = {"anyOf": [{"required": [way]} for way in WAYS_TO_DERIVE]}
    field["properties"]["derive"] = {"type": "object", "anyOf": [{"maxProperties": 0}, derives]}
    field["anyOf"] = [
        {"properties": {"kind": {"not": {"enum": list(CHOICE_KINDS)}}}},
        {"required": ["choices"], "properties": {"choices": {"minItems": 1}}},
        {"required": ["derive"], "properties": {"derive": {"minProperties": 1}}},
    ]


def _text() -> dict[str, Any]:
    what = "A text. It is read as it is written: NO, 010, on, 1e3 and 2024-01-10 are texts, in quotes or not."
    return {"description": what, "type": _SCALARS}


def _true_or_false() -> dict[str, Any]:
    words = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in word) for word in _TRUE_OR_FALSE)
    return {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": f"^({'|'.join(words)})$"}]}
