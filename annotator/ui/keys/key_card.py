"""The key card: every command of the one table with its keys. Reads the table; runs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.keys.commands import ANYWHERE, OVERVIEW, ZONES, Command, Zone
from annotator.ui.keys.key_chips import CHIP_HEIGHT, ChipPainter, Key, chips_of, spoken
from annotator.ui.keys.key_map import KeyMap, modifier_words, usual_hint_modifier
from annotator.ui.keys.window_commands import ALIKE, CODEBOOK, KEYS, LOOK_AGAIN, NOTE
from annotator.ui.pieces.inputs import text_input
from annotator.ui.pieces.parts import PageDialog
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

ROW, COLUMNS, COLUMN_WIDTH, BETWEEN = 17, 4, 326, 24
_AROUND = 160
"""Title, filter, button and the window's frame."""
_Index = QModelIndex | QPersistentModelIndex

_PLACES: tuple[tuple[tuple[Zone, ...], str], ...] = (
    (("text",), tr("In the text")),
    (("record",), tr("In the record")),
    (("text", "record"), tr("In text and record")),
    (("words",), tr("Choosing words for a field")),
    (("list",), tr("In the list")),
    (OVERVIEW, tr("In the overview")),
    (CODEBOOK, tr("In the codebook")),
    (NOTE, tr("In the codebook")),
    (ALIKE, tr("In lists of dialogs")),
    (LOOK_AGAIN, tr("In lists of dialogs")),
    (KEYS, tr("In lists of dialogs")),
    (ZONES, tr("Everywhere")),
    (ANYWHERE, tr("Everywhere")),
    (("text", "overview", "start"), tr("Everywhere")),
)


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of the card: a heading, a command with its keys (each as the signs on its chips), or a gap."""

    title: str
    keys: tuple[Key, ...] = ()
    is_heading: bool = False

    @property
    def words(self) -> str:
        return f"{self.title}: {tr(' or ').join(spoken(key) for key in self.keys)}" if self.keys else self.title


def card_rows(
    commands: Iterable[Command], words: str = "", printed: Callable[[str], str] = lambda letter: ""
) -> list[CardRow]:
    """The commands that have keys, under the place where these work; with `words`, all commands that have them."""
    wanted = words.casefold().split()
    rows: list[CardRow] = []
    shown = (command for command in commands if matches(command, wanted) and (wanted or command.keys))
    for heading, here in by_place(shown):
        rows.append(CardRow(heading, is_heading=True))
        titles = dict.fromkeys(command.title for command in here)
        rows += [CardRow(title, _keys_of([c for c in here if c.title == title], printed)) for title in titles]
    return rows


def by_place(commands: Iterable[Command]) -> list[tuple[str, list[Command]]]:
    """Commands under the words for the place where their keys work, in the order of the card."""
    found = list(commands)
    places: dict[str, list[Command]] = {}
    for zones, heading in (*_PLACES, *_other_places(found)):
        places.setdefault(heading, []).extend(each for each in found if each.zones == zones)
    return [(heading, here) for heading, here in places.items() if here]


def matches(command: Command, wanted: Sequence[str]) -> bool:
    """Whether title, menu and keys of a command have all the words."""
    keys = " ".join((*command.keys, *("+".join(chips_of(key)) for key in command.keys)))
    text = f"{command.title} {command.menu} {keys}".casefold()
    return all(word in text for word in wanted)


class KeyCard(PageDialog):
    """Typing narrows it, Escape closes it."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        keys: KeyMap | None = None,
        printed: Callable[[str], str] = lambda letter: "",
    ) -> None:
        keys = keys or KeyMap()
        super().__init__(theme, "key_card", tr("The keys"), _sentence(keys), parent)
        self._commands, self._printed = keys.commands, printed
        self._model = _CardModel()
        self._filter = text_input("key_filter", tr("Find a command or a key"))
        self._filter.setPlaceholderText(tr("Find a command or a key"))
        self._filter.setFixedWidth(COLUMN_WIDTH - 5 * BETWEEN)
        self._height = _height_of(card_rows(self._commands))
        self._list = _columns(theme, self._model)
        self.head_end.addWidget(self._filter)
        self.head_end.addSpacing(BETWEEN)
        self.body.addWidget(self._list, 1)
        self.add_button("close_keys", tr("Close")).clicked.connect(self.reject)
        self._filter.textChanged.connect(self._narrow)
        theme.changed.connect(self._list.viewport().update)
        self._narrow("")
        self._fit()
        self._filter.setFocus()

    def shown(self) -> tuple[CardRow, ...]:
        return self._model.rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # there is nothing to accept
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1}
        bar = self._list.horizontalScrollBar()
        if (step := steps.get(Qt.Key(event.key()))) is not None and bar.maximum():
            bar.setValue(bar.value() + step * COLUMN_WIDTH)
            return
        super().keyPressEvent(event)

    def _narrow(self, words: str) -> None:
        rows = card_rows(self._commands, words, self._printed)
        self.notice.say("" if rows else tr("No command matches “{words}”.", words=words), "warn")
        self._model.show_rows(_filled(rows, self._height))

    def _fit(self) -> None:
        """As high as the rows need; where the screen is lower, further columns stand to the end; arrows go there."""
        most = (self.screen().availableGeometry().height() - _AROUND) // ROW
        if self._height > most:
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._list.setFixedSize(COLUMNS * COLUMN_WIDTH, ROW * min(self._height, most) + ROW // 2)
        # The last column brings its own distance to the edge.
        self.pad_end(0, BETWEEN)


def _sentence(keys: KeyMap) -> str:
    letters = {
        "alone": tr("Letters are commands while the text has the keyboard."),
        "modifier": tr(
            "Letters are commands in the text with {modifier_words}.",
            modifier_words=modifier_words(usual_hint_modifier()),
        ),
        "off": tr("Letters are no commands: you switched them off."),
    }[keys.letters]
    return tr(
        "{letters} In the record they type, and {modifier_words} with a hint letter takes its candidate.",
        letters=letters,
        modifier_words=modifier_words(keys.hint),
    )


def _height_of(rows: Sequence[CardRow]) -> int:
    """The least number of rows in a column with which all fit into the columns."""
    height = max(2, ceil(len(rows) / COLUMNS))
    while len(_filled(rows, height)) > height * COLUMNS:
        height += 1
    return height


def _filled(rows: Sequence[CardRow], height: int) -> list[CardRow]:
    """The rows with a gap before each heading, which is never at the foot of its column."""
    filled: list[CardRow] = []
    for row in rows:
        if row.is_heading and len(filled) % height:
            filled.append(CardRow(""))
            left = -len(filled) % height
            filled += [CardRow("")] * (left if left <= 2 else 0)
        filled.append(row)
    return filled


class _CardModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[CardRow, ...] = ()

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        return None


class _CardRowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, owner: QListView, model: _CardModel) -> None:
        super().__init__(owner)
        self._theme, self._owner, self._model = theme, owner, model
        self._chips = ChipPainter(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(COLUMN_WIDTH, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, tokens = self._model.rows[index.row()], self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        mirrored = self._owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = Line(painter, COLUMN_WIDTH, baseline_in(ROW), mirrored)
        end = COLUMN_WIDTH - BETWEEN
        if row.is_heading:
            line.text(0, end, row.title, fonts.ui_font(12, 600), tokens.text)
        elif row.title:
            used = self._chips.paint(painter, line, row.keys, end, (ROW - CHIP_HEIGHT) / 2)
            if not row.keys:
                used = line.text(0, end, tr("in the menu"), fonts.ui_font(12), tokens.muted, end=True)
            line.text(0, end - used - 8, row.title, fonts.ui_font(13), tokens.text2)
        painter.restore()


def _columns(theme: Theme, model: _CardModel) -> QListView:
    """A list that runs down and then on in the next column."""
    made = QListView()
    made.setObjectName("key_list")
    made.setAccessibleName(tr("Commands and their keys"))
    made.setModel(model)
    made.setItemDelegate(_CardRowPainter(theme, made, model))
    made.setFlow(QListView.Flow.TopToBottom)
    made.setWrapping(True)
    made.setUniformItemSizes(True)
    made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _keys_of(commands: Sequence[Command], printed: Callable[[str], str]) -> tuple[Key, ...]:
    """The keys of commands that do the same, in one row."""
    return tuple(chips_of(key, printed) for command in commands for key in command.keys)


def _other_places(commands: Iterable[Command]) -> list[tuple[tuple[Zone, ...], str]]:
    """Zones together that the table of places does not name."""
    known = {zones for zones, _ in _PLACES}
    found = dict.fromkeys(command.zones for command in commands if command.zones not in known)
    return [(zones, tr("In {names}", names=tr(" and ").join(zones))) for zones in found]
