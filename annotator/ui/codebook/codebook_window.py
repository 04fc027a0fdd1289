"""The codebook in a window beside the desk: search and tree at the left, the entry at the right. Writes nothing.

What is read and what a key does to it is `session.codebook`'s work; this shows it and moves the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.session.codebook.codebook import Codebook
from annotator.ui.codebook.codebook_hits import CodebookHits
from annotator.ui.codebook.codebook_page import CodebookPage
from annotator.ui.codebook.codebook_tree import CodebookTree
from annotator.ui.keys.key_map import words_of
from annotator.ui.keys.key_names import key_name
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.inputs import ComboBox, TextLine
from annotator.ui.pieces.parts import Words
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

WIDTH, HEIGHT, LEFT = 900, 620, 336
PAGE = 10
_MOST_TYPED = 200


class CodebookWindow(QDialog):
    """Beside its desk, never over the record. The key that opened it and Escape close it.

    Signals:
        closed: the keyboard goes back to where it was.
        code_taken: a code was made the chosen candidate of the record.
    """

    closed = Signal()
    code_taken = Signal()

    def __init__(self, theme: Theme, codebook: Codebook, keys: KeysInUse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codebook = codebook
        self._keys = keys
        self._shown_scheme = ""
        self.setObjectName("codebook")
        self.setModal(False)
        self.input = TextLine()
        self.tree = CodebookTree(theme)
        self.found = CodebookHits(theme)
        self.page = CodebookPage(theme, keys)
        self.schemes = ComboBox(
            theme, "codebook_scheme", tr("Codebook"), [(each.name, each.id) for each in codebook.schemes]
        )
        self.choose_button = QPushButton()
        self._key_line = Words(theme, px=12, ink="muted")
        self._left = QStackedWidget()
        self._nothing = Words(theme, ink="muted", wrap=True)
        self._nothing_page = QWidget()
        self._arrange(theme)
        self._wire()
        self.resize(WIDTH, HEIGHT)

    def open_on_focus(self) -> None:
        """Show the code or field that has focus on the record."""
        self._keep_open_note()
        self.codebook.forget_words()
        self.codebook.go_to_focus()
        self._open()

    def open_on(self, scheme_id: str, key: str) -> None:
        """Show one entry."""
        self._keep_open_note()
        self.codebook.forget_words()
        self.codebook.go(scheme_id, key)
        self._open()

    def draw(self) -> None:
        """Show the entry that is being read."""
        codebook = self.codebook
        if self._shown_scheme != codebook.scheme.id + codebook.scheme.version:
            self._shown_scheme = codebook.scheme.id + codebook.scheme.version
            self.schemes.setCurrentIndex(self.schemes.findData(codebook.scheme.id))
            self.tree.show_scheme(codebook.scheme)
            title = tr("Codebook: {0}").format(codebook.scheme.name)
            self.setWindowTitle(title)
            self.setAccessibleName(title)
        self.tree.choose(codebook.key)
        self.page.show_entry(codebook.entry(), codebook.note(), codebook.note_by(), codebook.read_only_reason)
        self._show_choice()

    def _show_choice(self) -> None:
        """Whether the record asks for a code just now; the coder may have gone on there."""
        codebook = self.codebook
        can_choose = codebook.can_choose(codebook.key)
        self.choose_button.setVisible(can_choose)
        if can_choose:
            self.choose_button.setText(tr("Choose {0}").format(codebook.key.replace("&", "&&")))
            self.choose_button.setAccessibleName(self.choose_button.text())
        self._key_line.say(self._key_words(can_choose))

    # -- the keyboard --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        return event.type() == QEvent.Type.KeyPress and self._press(watched, event)

    def _press(self, at: QObject, event: QKeyEvent) -> bool:
        """Do what a key means here; False leaves it to the widget."""
        if at is self.page.note:
            return self._press_in_note(self._keys.meant("note", event))
        does: dict[str, Callable[[], object]] = {
            "whole_entry": self.close, "leave_codebook": self._step_out, "codebook_note": self._to_note,
            "codebook_back": lambda: self._travel(self.codebook.go_back),
            "codebook_forward": lambda: self._travel(self.codebook.go_forward),
            "codebook_next": lambda: self._step_scheme(1), "codebook_previous": lambda: self._step_scheme(-1),
            "undo": lambda: self._undo(True), "redo": lambda: self._undo(False), "codebook_choose": self._choose,
            "find": self._to_input,
        }  # fmt: skip
        key, meant = key_name(event), self._keys.meant("codebook", event)
        # Enter in the entry follows a link, on a button it presses that.
        if meant in does and (key != "Enter" or at is self.input):
            if not (event.isAutoRepeat() and self._keys.map.command(meant).writes):
                does[meant]()
            return True
        return at is self.input and self._press_in_input(key)

    def _press_in_note(self, meant: str) -> bool:
        if meant == "keep_note":
            self._to_input()
        elif meant == "whole_entry":
            self.close()
        return bool(meant)

    def _press_in_input(self, key: str) -> bool:
        steps = {"Down": 1, "Up": -1, "PageDown": PAGE, "PageUp": -PAGE}
        if key in steps:
            (self.found if self._is_searching else self.tree).step(steps[key])
        elif key in ("Right", "Left") and not self.input.text():
            self.tree.open_branch(key == "Right")
        else:
            return False
        return True

    def _step_out(self) -> None:
        """One step towards the desk: what is typed goes first."""
        if self.input.text():
            self.input.clear()
            self._to_input()
        else:
            self.close()

    def _to_input(self) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_note(self) -> None:
        self.page.note.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- reading --

    @property
    def _is_searching(self) -> bool:
        return bool(self.input.text().strip())

    def _search(self) -> None:
        """What is typed changed: show hits, or the tree again."""
        typed = self.input.text()
        if not self._is_searching:
            self._left.setCurrentWidget(self.tree)
            self.tree.choose(self.codebook.key)
            return
        hits = self.codebook.find(typed)
        self._nothing.say(tr("Nothing in {0} has “{1}”.").format(self.codebook.scheme.name, typed.strip()))
        self.found.show_hits(hits)
        self._left.setCurrentWidget(self.found if hits else self._nothing_page)

    def _read(self, key: str) -> None:
        self._keep_open_note()
        self.codebook.go(self.codebook.scheme.id, key)
        self.draw()

    def _follow(self, key: str) -> None:
        """Go where a link points; the list shows the place in the hierarchy again."""
        self._read(key)
        self.input.clear()
        self.page.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _travel(self, travel: Callable[[], bool]) -> None:
        self._keep_open_note()
        if travel():
            self.input.clear()
            self.draw()

    def _step_scheme(self, step: int) -> None:
        self._keep_open_note()
        self.codebook.step_scheme(step)
        self._show_other_scheme()

    def _choose_scheme(self) -> None:
        scheme_id = self.schemes.value
        if scheme_id != self.codebook.scheme.id:
            self._keep_open_note()
            self.codebook.go(scheme_id, "")
            self._show_other_scheme()

    def _show_other_scheme(self) -> None:
        self.draw()
        self._search()

    def _keep_note(self, text: str) -> None:
        self.codebook.write_note(text, self.draw)

    def _keep_open_note(self) -> None:
        """Before another entry is shown: a note that is just being written belongs to this one."""
        if self.page.note.is_changed:
            self._keep_note(self.page.note.toPlainText())

    def _undo(self, back: bool) -> None:
        self.codebook.undo() if back else self.codebook.redo()
        self.draw()

    def _choose(self) -> None:
        """Give the code to the record, untaken, and go there; where no code is asked for, go to the links."""
        if self.codebook.choose(self.codebook.key):
            self.close()
            self.code_taken.emit()
        else:
            self.page.entry.setFocus(Qt.FocusReason.TabFocusReason)

    # -- inside --

    def _open(self) -> None:
        self.input.clear()
        self._left.setCurrentWidget(self.tree)
        self.draw()
        self._stand_beside()
        self.show()
        self.raise_()
        self.activateWindow()
        self._to_input()

    def _stand_beside(self) -> None:
        """At the left of the desk, so that the record stays in sight."""
        parent = self.parentWidget()
        if parent is None or self.isVisible():
            return
        window = parent.window()
        height = min(HEIGHT, window.height() - 96)
        self.resize(min(WIDTH, max(640, window.width() - 368 - 48)), height)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = window.frameGeometry()
        left = corner.right() - self.width() - 24 if mirrored else corner.left() + 24
        self.move(left, corner.top() + 64)

    def _key_words(self, can_choose: bool) -> str:
        """The keys that help here, those that there are."""
        keys = self._keys.short
        parts = (
            (keys("codebook_choose"), tr("chooses")) if can_choose else (words_of("Tab"), tr("to the links")),
            (keys("codebook_back"), tr("back")), (keys("codebook_note"), tr("note")),
            (keys("leave_codebook"), tr("closes")),
        )  # fmt: skip
        return "   ".join(f"{key} {words}" for key, words in parts if key)

    def done(self, result: int) -> None:
        """However it is closed, a note that was being written is kept and the keyboard goes back."""
        self._keep_open_note()
        super().done(result)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._show_choice()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible():
            self.reject()
        event.accept()

    def _arrange(self, theme: Theme) -> None:
        self.input.setObjectName("codebook_search")
        self.input.setAccessibleName(tr("Search the codebook"))
        self.input.setPlaceholderText(tr("Number, name, any words"))
        self.input.setFont(fonts.ui_font(13))
        self.input.setMaxLength(_MOST_TYPED)
        self.input.setProperty("control", True)
        self.choose_button.setObjectName("codebook_choose")
        self.choose_button.setProperty("primary", True)
        self.choose_button.setFont(fonts.ui_font(13, 500))
        self.choose_button.setAutoDefault(False)
        beside = QVBoxLayout(self._nothing_page)
        beside.setContentsMargins(16, 8, 16, 0)
        beside.addWidget(self._nothing)
        beside.addStretch(1)
        for part in (self.tree, self.found, self._nothing_page):
            self._left.addWidget(part)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.schemes)
        head.addWidget(self.input)
        left.addLayout(head)
        left.addWidget(self._left, 1)
        side = QWidget()
        side.setFixedWidth(LEFT)
        side.setLayout(left)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        reading = QWidget()
        reading.setObjectName("codebook_reading")
        reading.setAutoFillBackground(True)
        reading.setBackgroundRole(reading.palette().ColorRole.Base)
        right = QVBoxLayout(reading)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 16, 12)
        foot.setSpacing(12)
        foot.addWidget(self._key_line, 1)
        foot.addWidget(self.choose_button)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(rule)
        layout.addWidget(reading, 1)

    def _wire(self) -> None:
        self.input.textChanged.connect(self._search)
        self.tree.chosen.connect(self._read)
        self.found.chosen.connect(self._read)
        self.tree.activated_key.connect(lambda _: self._choose())
        self.found.activated_key.connect(lambda _: self._choose())
        self.page.followed.connect(self._follow)
        self.page.note_left.connect(self._keep_note)
        self.schemes.currentIndexChanged.connect(self._choose_scheme)
        self.choose_button.clicked.connect(self._choose)
        for part in (self.input, self.page.note, self.page.entry, self.schemes, self.choose_button):
            part.installEventFilter(self)
        for before, after in (
            (self.input, self.page.note), (self.page.note, self.page.entry), (self.page.entry, self.choose_button),
            (self.choose_button, self.schemes),
        ):  # fmt: skip
            QWidget.setTabOrder(before, after)
