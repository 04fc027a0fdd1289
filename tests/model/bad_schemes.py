"""Scheme files that are wrong in one way each, and what is said of them; shared by loader and JSON Schema."""

from __future__ import annotations

from typing import NamedTuple

GOOD = """\
id: small
version: "1"
name: Small
codes:
  - id: 010
    name: NO
    cues: [clash, on]
  - {id: 011, name: Part, parent: 010}
fields:
  - {name: code, label: Type, kind: code, stop: true}
  - {name: day, label: Date, kind: date}
exports:
  csv:
    columns:
      - {name: type, field: code}
"""
RULE = 'rules: [{id: R1, severity: error, field: code, require: "filled(code)", message: m}]\nexports:'


class Bad(NamedTuple):
    """`old` of the good file becomes `new`; `told` is said. `of_form`: a JSON Schema can see it too."""

    old: str
    new: str
    told: str
    of_form: bool


BAD = (
    Bad("id: small", "id: Small Scheme", "line 1: id: “Small Scheme” must be lower-case letters, digits and _", True),
    Bad('version: "1"', 'version: ""', "line 2: version: the version is empty", True),
    Bad('version: "1"\n', "", "line 1: “version” is missing", True),
    Bad("name: Small", "nome: Small", "line 3: nome: there is no key “nome”", True),
    Bad("kind: date", "kind: data", "line 11: field “day”, kind: “data” is none of code, text, long_text", True),
    Bad("label: Date, ", "", "line 11: field “day”: “label” is missing", True),
    Bad("label: Date", "label: Date, colour: red", "field “day”, colour: there is no key “colour”", True),
    Bad("label: Date", "label: [Date]", "field “day”, label: a text belongs here, not a list", True),
    Bad("stop: true", "stop: maybe", "line 10: field “code”, stop: true or false belongs here, not “maybe”", True),
    Bad("cues: [clash, on]", "cues: clash", "line 7: code “010”, cues: a list belongs here, not “clash”", True),
    Bad("- {id: 011, name: Part, parent: 010}", "- Part", "code number 2: keys with values belongs here", True),
    Bad("kind: date", "kind: date, precision_labels: [a]", "precision_labels: keys with values belongs here", True),
    Bad("name: Part", "name: Part, pik: false", "code “011”, pik: there is no key “pik”", True),
    Bad("name: day", "name: Day-1", "field “Day-1”, name: “Day-1” must be lower-case letters", True),
    Bad("kind: date", "derive: {guess: code}", "field “day”, derive: derive needs one of year_of, parent_of", True),
    Bad("parent: 010", "parent: 999", "line 8: code “011”, parent: its parent “999” is no code", False),
    Bad("parent: 010", "parent: 011", "its parents go in a circle: 011 under 011", False),
    Bad("name: NO", "name: NO\n    parent: 011", "its parents go in a circle: 010 under 011 under 010", False),
    Bad("- id: 010\n    name: NO", "- {id: 012, name: X, parent: 010}\n  - id: 010\n    name: NO",
        "line 5: code “012”, parent: its parent “010” stands below it", False),
    Bad("id: 011", "id: 010", "line 8: code “010”, id: the code “010” stands twice", False),
    Bad("id: 011", 'id: ""', "line 8: code number 2, id: the code is empty", True),
    Bad("kind: date", "kind: code", "line 9: fields: exactly one field must be of kind code", False),
    Bad("name: day", "name: code", "line 11: field “code”, name: the field “code” stands twice", False),
    Bad("name: day", "name: evidence", "field “evidence”, name: the program itself keeps a field “evidence”", True),
    Bad("kind: date", "kind: scale", "line 11: field “day”: a field of kind scale needs choices", True),
    Bad("kind: date", "kind: date, skip_for: [99]", "field “day”, skip_for number 1: “99” is no code", False),
    Bad("kind: date", "kind: date, accompanies: nobody", "accompanies: there is no field “nobody”", False),
    Bad("kind: date", "derive: {year_of: dya}", "field “day”, derive: there is no field “dya”", False),
    Bad("kind: date", "derive: {pair: [code, b], alone: x}", "field “day”, derive: there is no field “b”", False),
    Bad("kind: date", "derive: {part: value}", "field “day”, derive: derive by part needs “of” too", False),
    Bad("kind: date", "derive: {table: t, of: code}", "field “day”, derive: there is no table “t”", False),
    Bad("kind: date", "derive: {attribute: a, alternatives: {A: a}}",
        "field “day”, derive, alternatives: alternatives are names of tables, each with an attribute", False),
    Bad("kind: date", "derive: {attribute: a, alternatives: [a, b]}",
        "field “day”, derive, alternatives: alternatives are names of tables, each with an attribute", False),
    Bad("kind: date", "derive: {attribute: a, alternatives: {B: b, C: c}}",
        "field “day”, derive, alternatives: one of the alternatives must be the attribute itself", False),
    Bad("exports:", "reciprocal: [010, 011]\nexports:", "reciprocal: keys with values belongs here, not a list", True),
    Bad("exports:", "reciprocal: {010: 012, 012: 010}\nexports:", "reciprocal, 010: “012” is no code", False),
    Bad("exports:", "reciprocal: {010: 011}\nexports:",
        "reciprocal, 010: “010” is “011” from the other side, but that is not “010”", False),
    Bad("exports:", "reciprocal: {010: 010}\nexports:", "reciprocal codes need a field of the side source", False),
    Bad("field: code", "meta: event_uid", "column “type”, meta: there is no “event_uid” to write", False),
    Bad("field: code", "field: code, format: plain", "column “type”, format: “plain” is no format", False),
    Bad("    columns:", "    expand: [typ]\n    columns:", "expand number 1: there is no field “typ”", False),
    Bad("field: code", "field: typ", "line 15: exports, csv, column “type”, field: there is no field “typ”", False),
    Bad("name: NO", "name: NO\n    not_this: [{code: 7, when: x}]", "code “010”, not_this number 1, code: “7” is no",
        False),
    Bad("exports:", RULE.replace("field: code", "field: nope"), "rule “R1”, field: there is no field “nope”", False),
    Bad("exports:", RULE.replace("filled(code)", "filled(x)"), "rule “R1”, require: there is no field “x”", False),
    Bad("exports:", RULE.replace("filled(code)", "code ~ 3"), "rule “R1”, require: “~ 3” is not understood", False),
    Bad("exports:", RULE.replace("error", "fatal"), "rule “R1”, severity: “fatal” is none of error, warning or", True),
)  # fmt: skip
