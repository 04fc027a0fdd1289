"""Whether plain data fits a JSON Schema: the few keywords that ours uses, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda data: isinstance(data, dict),
    "array": lambda data: isinstance(data, list),
    "string": lambda data: isinstance(data, str),
    "boolean": lambda data: isinstance(data, bool),
    "number": lambda data: isinstance(data, int | float) and not isinstance(data, bool),
    "null": lambda data: data is None,
}


def fits(data: Any, schema: Any, root: dict[str, Any]) -> bool:
    """Raises KeyError for a keyword that is not known here."""
    if isinstance(schema, bool):
        return schema
    return all(_KEYWORDS[key](data, value, schema, root) for key, value in schema.items())


def _ref(data: Any, value: str, schema: Any, root: dict[str, Any]) -> bool:
    return fits(data, root["$defs"][value.removeprefix("#/$defs/")], root)


def _type(data: Any, value: Any, schema: Any, root: dict[str, Any]) -> bool:
    return any(_TYPES[name](data) for name in (value if isinstance(value, list) else [value]))


def _properties(data: Any, value: Any, schema: Any, root: dict[str, Any]) -> bool:
    return not isinstance(data, dict) or all(fits(data[key], value[key], root) for key in value if key in data)


def _additional(data: Any, value: Any, schema: Any, root: dict[str, Any]) -> bool:
    known = schema.get("properties", {})
    return not isinstance(data, dict) or all(fits(data[key], value, root) for key in data if key not in known)


def _items(data: Any, value: Any, schema: Any, root: dict[str, Any]) -> bool:
    return not isinstance(data, list) or all(fits(each, value, root) for each in data)


_KEYWORDS: dict[str, Callable[[Any, Any, Any, dict[str, Any]], bool]] = {
    "$ref": _ref,
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "required": lambda data, value, _, __: not isinstance(data, dict) or all(key in data for key in value),
    "enum": lambda data, value, _, __: data in value,
    "pattern": lambda data, value, _, __: not isinstance(data, str) or re.search(value, data) is not None,
    "minLength": lambda data, value, _, __: not isinstance(data, str) or len(data) >= value,
    "minItems": lambda data, value, _, __: not isinstance(data, list) or len(data) >= value,
    "maxItems": lambda data, value, _, __: not isinstance(data, list) or len(data) <= value,
    "minProperties": lambda data, value, _, __: not isinstance(data, dict) or len(data) >= value,
    "maxProperties": lambda data, value, _, __: not isinstance(data, dict) or len(data) <= value,
    "anyOf": lambda data, value, _, root: any(fits(data, each, root) for each in value),
    "not": lambda data, value, _, root: not fits(data, value, root),
    **{name: lambda *_: True for name in ("$schema", "$defs", "title", "description")},
}
