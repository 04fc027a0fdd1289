"""One entry of a codebook on a page: the project's note, then what the codebook says, with links. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFocusEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from annotator.session.codebook.codebook_entry import CodebookEntry, Link
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.parts import Words
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

LINK = "entry:"
QUIET_PARTS = (tr("Cue words"), tr("Also found by"))
MOST_NOTE_LINES, NOTE_PADDING = 7, 14
_LABEL_GAP = 12


class CodebookPage(QWidget):
    """Title, note, entry.

    Signals:
        followed: a link to another entry (its key).
        note_left: the coder is done with the note (its text).
    """

    followed = Signal(str)
    note_left = Signal(str)

    def __init__(self, theme: Theme, keys: KeysInUse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._keys = theme, keys
        self._entry: CodebookEntry | None = None
        self.title = Words(theme, px=15, weight=600, wrap=True)
        self.title.setObjectName("codebook_title")
        self.note_label = Words(theme, px=12, weight=600)
        self.note = _NoteEdit(theme)
        self.note_by = Words(theme, px=12, ink="muted")
        self.note_hint = Words(theme, px=12, ink="muted")
        self.note_hint.setObjectName("codebook_note_hint")
        self.note_label.setBuddy(self.note)
        self.entry = QTextBrowser()
        self._arrange()
        self.note.left.connect(self.note_left)
        self.note.focused.connect(self._say_keys)
        self.entry.anchorClicked.connect(self._follow)
        theme.changed.connect(self._draw)

    def show_entry(self, entry: CodebookEntry, note: str, note_by: str, read_only_reason: str) -> None:
        self._entry = entry
        self.note_by.say(note_by)
        self.title.say(entry.title)
        self.note.show_note(note, bool(read_only_reason))
        self.note.setToolTip(read_only_reason)
        self._say_keys(self.note.hasFocus())
        self._draw()

    def links(self) -> list[Link]:
        """All pointers of the entry, in the order in which Tab reaches them."""
        if self._entry is None:
            return []
        return [*self._entry.path, *(link for part in self._entry.parts for link in part.links)]

    def _arrange(self) -> None:
        self.note_label.setText(tr("This project"))
        self.entry.setObjectName("codebook_entry")
        self.entry.setAccessibleName(tr("What the codebook says"))
        self.entry.setOpenLinks(False)
        self.entry.setFrameShape(QFrame.Shape.NoFrame)
        self.entry.document().setDocumentMargin(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 16, 12)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addSpacing(_LABEL_GAP)
        labels = QHBoxLayout()
        labels.setSpacing(8)
        labels.addWidget(self.note_label)
        labels.addWidget(self.note_by, 1)
        layout.addLayout(labels)
        layout.addSpacing(4)
        layout.addWidget(self.note)
        layout.addSpacing(4)
        layout.addWidget(self.note_hint)
        layout.addSpacing(_LABEL_GAP)
        layout.addWidget(self.entry, 1)

    def _say_keys(self, is_writing: bool) -> None:
        if self.note.isReadOnly():
            self.note_hint.say(self.note.toolTip())
        else:
            self.note_hint.say(
                tr("{key} keeps the note", key=self._keys.of("keep_note")) if is_writing
                else tr("{key} writes a note", key=self._keys.of("codebook_note"))
            )  # fmt: skip

    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyDecoded)
        if address.startswith(LINK):
            self.followed.emit(self.links()[int(address.removeprefix(LINK))].key)

    def _draw(self) -> None:
        """Write the entry anew: character by character formats, so that nothing in it is read as markup."""
        tokens = self._theme.tokens
        self.entry.setStyleSheet(
            f"QTextBrowser {{ background: {tokens.paper}; border: none; padding: 0; }}"
            f" QTextBrowser:focus {{ border: none; }}"
        )
        if self._entry is None:
            return
        self.entry.clear()
        writer = _Writer(self.entry, self._theme)
        for link in self._entry.path:
            writer.link(link)
            writer.say("  ›  ", "muted")
        if self._entry.path:
            writer.say(self._entry.title, "muted")
            writer.paragraph(10)
        writer.say(self._entry.gloss)
        for part in self._entry.parts:
            writer.paragraph(12)
            writer.say(part.heading, "muted", 12, 500)
            if part.text:
                writer.paragraph(2)
                writer.say(part.text, "text2" if part.heading in QUIET_PARTS else "text")
            for link in part.links:
                writer.paragraph(2)
                writer.link(link)
                if link.when:
                    writer.say(f"  {link.when}", "text2")
        self.entry.moveCursor(QTextCursor.MoveOperation.Start)


class _NoteEdit(QPlainTextEdit):
    """As high as its lines. Leaving it, Ctrl+Enter and Escape say that it is done; nothing typed is lost."""

    left = Signal(str)
    focused = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("codebook_note")
        self.setAccessibleName(tr("This project's note"))
        self.setPlaceholderText(tr("What this project decided, such as: only where the text says who fired."))
        self.setFont(fonts.ui_font(13))
        self.setProperty("control", True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self._shown = ""
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        theme.changed.connect(self.update)
        self._fit()

    def show_note(self, note: str, read_only: bool) -> None:
        """Show another note, unless this one is just being written."""
        self.setReadOnly(read_only)
        if note != self._shown or self.toPlainText() != note:
            self._shown = note
            self.setPlainText(note)
        self._fit()

    @property
    def is_changed(self) -> bool:
        return self.toPlainText().strip() != self._shown.strip()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit(self.toPlainText())

    def _fit(self) -> None:
        needed = round(self.document().size().height())
        lines = max(1, min(MOST_NOTE_LINES, needed))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if needed > MOST_NOTE_LINES else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + NOTE_PADDING)


class _Writer:
    """Writes into a browser with formats of the theme."""

    def __init__(self, browser: QTextBrowser, theme: Theme) -> None:
        self._cursor = QTextCursor(browser.document())
        self._theme = theme
        self._links = 0

    def paragraph(self, space_above: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(space_above)
        self._cursor.insertBlock(block)

    def say(self, text: str, ink: str = "text", px: int = 13, weight: int = 400) -> None:
        made = QTextCharFormat()
        made.setFont(fonts.ui_font(px, weight))
        made.setForeground(QColor(getattr(self._theme.tokens, ink)))
        self._cursor.insertText(text, made)

    def link(self, link: Link) -> None:
        made = QTextCharFormat()
        made.setFont(fonts.ui_font(13, 500))
        made.setForeground(QColor(self._theme.tokens.accent))
        made.setAnchor(True)
        made.setAnchorHref(f"{LINK}{self._links}")
        self._links += 1
        self._cursor.insertText(link.words, made)
