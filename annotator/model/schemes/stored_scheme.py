"""How a scheme that a project stores as JSON becomes frozen data again: plain values into dataclasses, old into new.

Knows types, and no scheme: what a scheme is made of is for `scheme`.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints


def hash_of(text: str) -> str:
    """SHA-256 of a stored scheme's JSON, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def as_kept_now(plain: Any) -> Any:
    """Plain data of a scheme that an earlier version of this program stored, as this one does; else the same object.

    `reciprocal` was a list that said which codes are reciprocal, not what they are from the other side: of no use.
    """
    if isinstance(plain, dict) and isinstance(plain.get("reciprocal"), list):
        return {**plain, "reciprocal": {}}
    return plain


def _as_it_is(plain: Any) -> Any:
    return plain


@cache
def builder(kind: Any) -> Callable[[Any], Any]:
    """What makes the annotated type `kind` of plain JSON: dataclasses, tuples, mappings and plain values."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_builder(kind)
    origin = get_origin(kind)
    if origin is tuple:
        item = builder(get_args(kind)[0])
        return lambda plain: tuple(map(item, plain))
    if origin is Mapping:
        value = builder(get_args(kind)[1])
        return lambda plain: {key: value(each) for key, each in plain.items()}
    return _as_it_is


def _dataclass_builder(kind: Any) -> Callable[[Any], Any]:
    builders = {name: builder(hint) for name, hint in get_type_hints(kind).items()}
    return lambda plain: kind(**{name: builders[name](each) for name, each in plain.items()})
