"""Lists of actors and places that another project brought in come into this one. None that is here is replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.exchange.project_lines import ListLine
from annotator.exchange.rows import BadRow
from annotator.reference.folding import fold
from annotator.storage import lists
from annotator.storage.lists import Entry
from annotator.storage.log.edit import Edit
from annotator.use_cases.datasets.import_lists import MOST_NAMES
from annotator.words import in_digits, tr

Key = tuple[lists.ListKind, str]


class StoredListImporter:
    """Takes the lines of lists in their order. Raises BadRow with the reason for a line that does not come in."""

    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._begun: set[Key] = set()
        self._seen: Counter[Key] = Counter()

    def take(self, line: ListLine) -> None:
        key: Key = (line.of, line.name)
        entries = [_entry(words, parts) for words, parts in line.entries]
        first = self._seen[key]
        self._seen[key] += len(entries)
        if self._seen[key] > MOST_NAMES:
            raise BadRow(tr("its list holds more than {most_names} names", most_names=in_digits(MOST_NAMES)))
        if key in self._begun:
            lists.extend_list(self._edit, *key, entries)
        elif not any((each.kind, each.name) == key for each in lists.lists(self._edit.project)):
            self._begun.add(key)
            lists.add_list(self._edit, *key, entries)
        elif lists.part_of(self._edit.project, *key, first, len(entries)) != entries:
            raise BadRow(tr("the project has another list “{name}”", name=line.name))


def _entry(words: str, parts: Mapping[str, str]) -> Entry:
    folded = fold(words)
    if not folded:
        raise BadRow(tr("“{words}” cannot be looked up", words=words))
    return Entry(folded, words, {name: text for name, text in parts.items() if text})
