"""The page on which a coder gives commands other keys. Says what each change would do; stores nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.keys import key_changes
from annotator.ui.keys.commands import Command
from annotator.ui.keys.key_catcher import KeyCatcher
from annotator.ui.keys.key_changes import Proposal
from annotator.ui.keys.key_map import HINT_MODIFIERS, KeyMap, Letters, modifier_words, usual_hint_modifier, words_of
from annotator.ui.keys.keys_table import ROW, KeysList, KeysModel, key_rows
from annotator.ui.pieces.inputs import ComboBox, text_input
from annotator.ui.pieces.parts import Field, PageDialog
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

WIDTH, ROWS = 720, 12


class KeysDialog(PageDialog):
    """Choose a command, press Enter, press its new key. Each change works at once.

    Signals:
        keys_changed: the keys as they are now (a KeyMap).
    """

    keys_changed = Signal(object)

    def __init__(self, theme: Theme, keys: KeyMap, parent: QWidget | None = None) -> None:
        sentence = tr("Enter on a command asks for its new key, Insert for one more, Delete takes its keys away.")
        super().__init__(theme, "keys_dialog", tr("Change the keys"), sentence, parent)
        self.keys = keys
        self._adds = self._is_asking = False
        self._asked: Proposal | None = None
        self._model = KeysModel()
        self._list = KeysList(theme, self._model)
        self._filter = text_input("keys_filter", tr("Find a command or a key"))
        self._catcher = KeyCatcher(theme)
        self._letters = _letters_box(theme)
        self._hints = _hints_box(theme)
        self._actions: list[QPushButton] = []
        self._arrange()
        self._wire()
        self._show(keys)
        self._list.setFocus()

    @property
    def chosen(self) -> Command | None:
        """The command that the list stands on."""
        index = self._list.currentIndex()
        return self._model.rows[index.row()].command if index.isValid() else None

    def choose(self, command_id: str) -> None:
        """Put the list on a command."""
        self._list.setCurrentIndex(self._model.index(self._model.row_of(command_id), 0))

    def show_refusal(self, sentence: str) -> None:
        """Say why the change could not be kept."""
        self.notice.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for a key, from the filter too; the rest is the dialog's."""
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self._change, Qt.Key.Key_Enter: self._change, Qt.Key.Key_Insert: self._add,
            Qt.Key.Key_Delete: self._take_away,
        }  # fmt: skip
        if (act := keys.get(event.key())) is not None:
            act()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._filter.hasFocus():
            self._list.setFocus()
            return
        super().keyPressEvent(event)

    # -- changing --

    def _change(self) -> None:
        self._ask(adds=False)

    def _add(self) -> None:
        self._ask(adds=True)

    def _ask(self, adds: bool) -> None:
        if self.chosen is None:
            return
        self._adds, self._is_asking, self._asked = adds, True, None
        self.notice.say("")
        kind = tr("one more key") if adds else tr("the new key")
        self._catcher.ask(
            tr("Press {kind} for “{title}”. Escape leaves it as it is.", kind=kind, title=self.chosen.title)
        )

    def _catch(self, key: str) -> None:
        if self._asked is not None:
            self._answer(key)
        elif key == "Escape":
            self._stop("")
        elif self.chosen is not None:
            self._offer(key_changes.give(self.keys, self.chosen.id, key, self._adds))

    def _offer(self, proposal: Proposal) -> None:
        """Do it, ask because another command would lose the key, or say why not and wait for another key."""
        if proposal.keys is None:
            self.notice.say(tr("{sentence} Press another key, or Escape.", sentence=proposal.sentence))
        elif proposal.asks:
            self._asked = proposal
            self.notice.say("")
            self._catcher.ask(proposal.sentence)
        else:
            self._stop(proposal.sentence)
            self._use(proposal.keys)

    def _answer(self, key: str) -> None:
        asked = self._asked
        if key not in ("Enter", "Escape") or asked is None:
            return
        self._stop("")
        if key == "Enter" and asked.keys is not None and self.chosen is not None:
            now = asked.keys.command(self.chosen.id)
            self.notice.say(
                tr("“{title}” is “{words_of}” now.", title=now.title, words_of=words_of(now.keys[-1])), "plain"
            )
            self._use(asked.keys)

    def _stop(self, sentence: str) -> None:
        """The list has the keyboard again."""
        self._is_asking, self._asked = False, None
        self.notice.say(sentence, "plain")
        self._list.setFocus()
        self._catcher.hide()

    def _leave(self) -> None:
        """The keyboard went elsewhere by the mouse: no key is waited for any more."""
        if self._is_asking:
            self._stop("")

    def _take_away(self) -> None:
        if self.chosen is not None:
            self._do(key_changes.take_away(self.keys, self.chosen.id))

    def _usual(self) -> None:
        if self.chosen is not None:
            self._do(key_changes.usual(self.keys, self.chosen.id))

    def _all_usual(self) -> None:
        self._do(Proposal(KeyMap(), tr("All keys are the usual ones again.")))

    def _do(self, proposal: Proposal) -> None:
        if proposal.keys is None:
            self.notice.say(proposal.sentence)
        else:
            self.notice.say(proposal.sentence, "plain")
            self._use(proposal.keys)

    def _set_modifiers(self) -> None:
        """How letters and hint letters are pressed; refused where a key would mean two things."""
        letters: Letters = self._letters.currentData()
        hint = self._hints.value
        wanted = replace(self.keys, letters=letters, hint_modifier="" if hint == usual_hint_modifier() else hint)
        wrong = wanted.problems()
        self.notice.say(tr("{wrong} Give that command another key first.", wrong=wrong[0]) if wrong else "")
        self._use(self.keys if wrong else wanted)

    def _use(self, keys: KeyMap) -> None:
        is_new = keys != self.keys
        self._show(keys)
        if is_new:
            self.keys_changed.emit(keys)

    # -- showing --

    def _show(self, keys: KeyMap) -> None:
        self.keys = keys
        before = self.chosen
        self._model.show_rows(key_rows(keys, self._filter.text()))
        if self._model.rows:
            self.choose(before.id if before else "")
        for box, value in ((self._letters, keys.letters), (self._hints, keys.hint)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(value))
            box.blockSignals(False)

    def _narrow(self, words: str) -> None:
        self._show(self.keys)
        self.notice.say("" if self._model.rows else tr("No command matches “{words}”.", words=words), "warn")

    def _arrange(self) -> None:
        self._filter.setPlaceholderText(tr("Find a command or a key"))
        self._filter.setFixedWidth(220)
        self.head_end.addWidget(self._filter)
        self._list.setFixedHeight(ROWS * ROW)
        self._list.setMinimumWidth(WIDTH)
        self.body.addWidget(self._list)
        self.body.addWidget(self._catcher)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, text, act in (
            ("change_key", tr("Change key"), self._change), ("add_key", tr("Add a key"), self._add),
            ("take_key", tr("Take keys away"), self._take_away), ("usual_key", tr("Usual key"), self._usual),
        ):  # fmt: skip
            row.addWidget(self._button(name, text, act))
        row.addStretch(1)
        self.body.addLayout(row)
        ways = QHBoxLayout()
        ways.setSpacing(24)
        ways.addWidget(Field(self.theme, tr("Letters that are commands"), self._letters))
        ways.addWidget(Field(self.theme, tr("Hint letters in the record"), self._hints))
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.add_button("all_usual", tr("All as usual")).clicked.connect(self._all_usual)
        self.add_button("close_keys", tr("Close")).clicked.connect(self.reject)

    def _button(self, name: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setFont(fonts.ui_font(13, 500))
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _wire(self) -> None:
        self._filter.textChanged.connect(self._narrow)
        self._list.doubleClicked.connect(self._change)
        self._catcher.caught.connect(self._catch)
        self._catcher.refused.connect(lambda why: self.notice.say(tr("{why} Press another key, or Escape.", why=why)))
        self._catcher.left.connect(self._leave)
        self._letters.activated.connect(self._set_modifiers)
        self._hints.activated.connect(self._set_modifiers)


def _letters_box(theme: Theme) -> ComboBox:
    modifier = modifier_words(usual_hint_modifier())
    choices = [
        (tr("work alone"), "alone"), (tr("need {modifier} (Ctrl+Shift for capitals)", modifier=modifier), "modifier"),
        (tr("are off: menus and palette only"), "off"),
    ]  # fmt: skip
    return ComboBox(theme, "letter_keys", tr("Letters that are commands"), choices)


def _hints_box(theme: Theme) -> ComboBox:
    choices = [
        (tr("{modifier_words} with the letter", modifier_words=modifier_words(each)), each) for each in HINT_MODIFIERS
    ]
    return ComboBox(theme, "hint_keys", tr("Hint letters in the record"), choices)
