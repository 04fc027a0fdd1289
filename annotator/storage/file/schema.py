"""The tables of a project file, as the text that makes them; `steps` says which version of the format has which.

Integer keys stay inside the file; what travels between files has a UUID. Every table is STRICT.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x436F416E  # "CoAn" in the file's header

TABLES = """
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  countries TEXT NOT NULL, -- JSON list of names
  created TEXT NOT NULL -- ISO time, UTC
) STRICT;

CREATE TABLE scheme (
  id INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  version TEXT NOT NULL,
  position INTEGER NOT NULL, -- order of the schemes in the project
  code_field TEXT NOT NULL, -- the field that holds an event's code
  json TEXT NOT NULL,
  hash TEXT NOT NULL, -- SHA-256 of json
  UNIQUE (scheme, version)
) STRICT;

CREATE TABLE coder (
  id INTEGER PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE, -- such as coder-4F2A
  name TEXT NOT NULL -- stays out of every export
) STRICT;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  added TEXT NOT NULL,
  articles INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)) -- 1 hides the articles: the import was undone
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY, -- order of import
  uuid TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL REFERENCES batch,
  hash TEXT NOT NULL, -- SHA-256 of the text in UTF-8
  length INTEGER NOT NULL, -- code points
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  published TEXT NOT NULL, -- ISO day or empty
  language TEXT NOT NULL,
  reference TEXT NOT NULL,
  extra TEXT NOT NULL -- JSON list of [name, text]
) STRICT;

CREATE INDEX article_by_hash ON article (hash);

CREATE INDEX article_by_batch ON article (batch);

CREATE TABLE article_text (
  article INTEGER PRIMARY KEY REFERENCES article,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE coding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article,
  coder INTEGER NOT NULL REFERENCES coder,
  state TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'done', 'no_event')),
  reason TEXT NOT NULL,
  UNIQUE (article, coder)
) STRICT;

CREATE INDEX coding_by_state ON coding (coder, state, article);

CREATE TABLE incident (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- order of creation
  uuid TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article,
  coder INTEGER NOT NULL REFERENCES coder,
  scheme INTEGER NOT NULL REFERENCES scheme,
  state TEXT NOT NULL CHECK (state IN ('draft', 'complete', 'checked', 'disputed', 'dropped')),
  incident INTEGER REFERENCES incident,
  changed TEXT NOT NULL, -- ISO time, UTC
  hash TEXT NOT NULL -- over everything a person decided
) STRICT;

CREATE INDEX event_by_article ON event (article, coder);

CREATE INDEX event_by_incident ON event (incident);

CREATE TABLE value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event INTEGER NOT NULL REFERENCES event,
  field TEXT NOT NULL,
  position INTEGER NOT NULL, -- counts the values of a list field
  part TEXT NOT NULL, -- 'value', or 'precision', 'low', 'country', ...
  text TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('text', 'inferred', 'default', 'computed')),
  rule TEXT NOT NULL, -- what proposed it; empty if a person typed it
  score REAL,
  UNIQUE (event, field, position, part)
) STRICT;

CREATE INDEX value_by_field ON value (field, text) WHERE part = 'value' AND origin <> 'computed';

CREATE TABLE span (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article,
  start INTEGER NOT NULL, -- code points of the article's text
  "end" INTEGER NOT NULL, -- exclusive
  quote TEXT NOT NULL,
  UNIQUE (article, start, "end"),
  CHECK (0 <= start AND start < "end" AND quote <> '')
) STRICT;

CREATE TABLE value_span ( -- the evidence
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  value INTEGER NOT NULL REFERENCES value, -- the row of part 'value'
  span INTEGER NOT NULL REFERENCES span,
  UNIQUE (value, span)
) STRICT;

CREATE INDEX value_span_by_span ON value_span (span);

CREATE TABLE rejection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article,
  coder INTEGER NOT NULL REFERENCES coder,
  scheme TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  span INTEGER REFERENCES span
) STRICT;

CREATE INDEX rejection_by_article ON rejection (article, coder);

CREATE INDEX rejection_by_span ON rejection (span);

CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  coder INTEGER NOT NULL REFERENCES coder,
  at TEXT NOT NULL, -- ISO time, UTC
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  undoes INTEGER REFERENCES edit, -- what an undo or redo reverses
  under INTEGER REFERENCES edit -- what comes next on the same stack
) STRICT;

CREATE INDEX edit_by_coder ON edit (coder, id);

CREATE TABLE change (
  edit INTEGER NOT NULL REFERENCES edit,
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row INTEGER NOT NULL, -- the row's id
  before TEXT, -- JSON list of the row's columns; NULL: the row was inserted
  after TEXT, -- NULL: the row was deleted
  PRIMARY KEY (edit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  article INTEGER PRIMARY KEY REFERENCES article,
  key TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE activity (
  article INTEGER NOT NULL REFERENCES article,
  coder INTEGER NOT NULL REFERENCES coder,
  active_ms INTEGER NOT NULL,
  PRIMARY KEY (article, coder)
) STRICT, WITHOUT ROWID;

CREATE TABLE memory (
  coder INTEGER NOT NULL REFERENCES coder,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (coder, name)
) STRICT, WITHOUT ROWID;
"""

SETTINGS_AND_NOTES = """
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE code_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme TEXT NOT NULL, -- its id: a note holds for every version
  code TEXT NOT NULL, -- 'field:' and a name for a note on a field
  text TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (scheme, code)
) STRICT;

-- Who wrote a note, and when, is in the log; found without reading all of it.
CREATE INDEX change_of_note ON change (row, edit) WHERE table_name = 'code_note';
"""

ALIASES = """
-- Words that mean an actor or a place of the project, under one scheme.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme TEXT NOT NULL, -- its id: a name holds for every version
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'place')),
  words TEXT NOT NULL CHECK (words <> ''),
  value TEXT NOT NULL,
  parts TEXT NOT NULL, -- of the value, as JSON
  UNIQUE (scheme, kind, words)
) STRICT;
"""

LISTS = """
-- Actors and places that the project brought in: dictionaries and gazetteers of its own.
CREATE TABLE list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'place')),
  name TEXT NOT NULL, -- of the file
  added TEXT NOT NULL, -- ISO time, UTC
  entries INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)) -- 1: the import was undone
) STRICT;

CREATE TABLE list_entry (
  list INTEGER NOT NULL REFERENCES list,
  position INTEGER NOT NULL,
  folded TEXT NOT NULL, -- the words without case, accents and hyphens
  words TEXT NOT NULL,
  parts TEXT NOT NULL, -- code and days of an actor, or the parts of a place, as JSON
  PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX list_entry_by_words ON list_entry (folded);

-- What suggestions learned from datasets: made again from the files, in no log and no export.
CREATE TABLE learned (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL, -- name of the file
  version TEXT NOT NULL, -- of the numbers that stand for words
  added TEXT NOT NULL,
  lessons INTEGER NOT NULL,
  packed BLOB NOT NULL
) STRICT;
"""

ARTICLE_SEARCH = """
-- Words and where they stand; the texts themselves are in article_text only.
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, source, text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO article_search (rowid, title, source, text)
SELECT article.id, article.title, article.source, article_text.text
FROM article JOIN article_text ON article_text.article = article.id;

CREATE INDEX article_by_day ON article (published);

CREATE INDEX article_by_source ON article (source);
"""

# Made before sqlite-utils would make it, with a text that may differ from one of its versions to the next.
MIGRATIONS_TABLE = """
CREATE TABLE _sqlite_migrations (
  id INTEGER PRIMARY KEY,
  migration_set TEXT,
  name TEXT,
  applied_at TEXT
) STRICT;

CREATE UNIQUE INDEX migration_by_name ON _sqlite_migrations (migration_set, name);
"""

LOGGED: dict[str, tuple[str, ...]] = {
    "batch": ("id", "uuid", "label", "added", "articles", "removed"),
    "article": (
        "id", "uuid", "batch", "hash", "length", "title", "source", "published", "language", "reference",
        "extra",
    ),
    "coding": ("id", "article", "coder", "state", "reason"),
    "incident": ("id", "uuid"),
    "event": ("id", "uuid", "article", "coder", "scheme", "state", "incident", "changed", "hash"),
    "value": ("id", "event", "field", "position", "part", "text", "origin", "rule", "score"),
    "span": ("id", "article", "start", "end"),
    "value_span": ("id", "value", "span"),
    "rejection": ("id", "article", "coder", "scheme", "kind", "value", "span"),
    "scheme": ("id", "scheme", "version", "position", "code_field", "hash"),
    "setting": ("id", "name", "text"),
    "code_note": ("id", "scheme", "code", "text"),
    "alias": ("id", "scheme", "kind", "words", "value", "parts"),
    "list": ("id", "uuid", "kind", "name", "added", "entries", "removed"),
}  # fmt: skip
"""The tables that edits change, with their columns in the order in which `change` keeps them.

A span's quote is no such column: the log never holds an article's text, and the quote follows from the rest. Nor is a
scheme's JSON: its hash stands for it.
"""

HIDDEN = -1
"""The `position` of a scheme version that was brought in and taken back: as if it were not there."""


def statements(script: str) -> list[str]:
    """The statements of a script: each ends with a semicolon at the end of a line."""
    found, open_lines = [], ""
    for line in script.splitlines(keepends=True):
        open_lines += line
        # A trigger has semicolons inside: only SQLite knows which one is its last.
        if sqlite3.complete_statement(open_lines):
            found.append(open_lines.strip().removesuffix(";"))
            open_lines = ""
    return found
