"""How the window looks: colours, sizes, font of the articles, strength of the marks. Reports each choice at once.

Stores nothing and dresses nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QWidget

from annotator.ui.look.language import SYSTEM
from annotator.ui.pieces.inputs import CheckBox, ComboBox, RadioButton
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.text.article_view import LARGEST, SMALLEST, USUAL
from annotator.ui.theme import Theme
from annotator.words import LANGUAGES, isolated, tr

WIDTH = 560
SIZES = (100, 110, 125, 150)
_WHAT = tr("What you choose shows at once behind this dialog, and is remembered on this machine.")


@dataclass(frozen=True)
class Appearance:
    """What the coder chose. `article_font` is "serif" or "system"; `size_percent` and `language` hold from the next
    start on.
    """

    theme: str = "system"
    article_font: str = "serif"
    text_px: int = USUAL
    strong_marks: bool = False
    size_percent: int = 100
    language: str = SYSTEM


class AppearanceDialog(PageDialog):
    """Shows the appearance as it is.

    Signals:
        chosen: the coder wants this appearance.
        usual_wanted: the widths of the panels are to be the usual ones, too.
        restart_wanted: the coder wants the program to start again, for the size of everything or the language.
    """

    chosen = Signal(object)
    usual_wanted = Signal()
    restart_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        now: Appearance,
        running: tuple[int, str],
        zoom_keys: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "appearance", tr("Appearance"), _WHAT, parent)
        self._running, self._zoom_keys = running, zoom_keys
        self._colours = {
            "system": RadioButton(theme, "colours_system", tr("As the system"), tr("Colours: as the system")),
            "light": RadioButton(theme, "colours_light", tr("Light"), tr("Colours: light")),
            "dark": RadioButton(theme, "colours_dark", tr("Dark"), tr("Colours: dark")),
        }
        fonts = ((tr("Source Serif, made for reading"), "serif"), (tr("The system's own"), "system"))
        pixels = [
            (tr("{px}, as usual", px=px) if px == USUAL else str(px), str(px)) for px in range(SMALLEST, LARGEST + 1)
        ]
        sizes = [(f"{size} %" + (tr(", as usual") if size == 100 else ""), str(size)) for size in SIZES]
        self._font = ComboBox(theme, "article_font", tr("Font of articles"), fonts)
        self._text_px = ComboBox(theme, "article_size", tr("Size of articles in pixels"), pixels)
        self._strong = CheckBox(theme, "strong_marks", tr("Strong marks and edges: nothing steps back"))
        self._size = ComboBox(theme, "size_of_everything", tr("Size of everything"), sizes)
        languages = [(tr("As the system"), SYSTEM), *((name, each) for each, name in LANGUAGES.items())]
        self._language = ComboBox(theme, "language", tr("Language of the window"), languages)
        self._restart = self.add_button("restart_button", tr("Start again now"))
        self._usual = self.add_button("as_usual", tr("All as usual"))
        self._done = self.add_button("done_button", tr("Done"), primary=True)
        self._arrange(theme)
        self.show_appearance(now)
        self._wire()
        self.setMinimumWidth(WIDTH)

    def show_appearance(self, now: Appearance) -> None:
        """Show this choice without reporting it."""
        self._now = now
        inputs = (*self._colours.values(), self._font, self._text_px, self._strong, self._size, self._language)
        for each in inputs:
            each.blockSignals(True)
        self._colours[now.theme if now.theme in self._colours else "system"].setChecked(True)
        for combo, value in (
            (self._font, now.article_font),
            (self._text_px, now.text_px),
            (self._size, now.size_percent),
            (self._language, now.language),
        ):
            combo.setCurrentIndex(max(0, combo.findData(str(value))))
        self._strong.setChecked(now.strong_marks)
        for each in inputs:
            each.blockSignals(False)
            each.update()
        self._show_when()

    def _take(self) -> None:
        theme = next((name for name, button in self._colours.items() if button.isChecked()), "system")
        self._report(
            Appearance(
                theme,
                self._font.value,
                int(self._text_px.value),
                self._strong.isChecked(),
                int(self._size.value),
                self._language.value,
            )
        )

    def _take_usual(self) -> None:
        wanted, before = replace(Appearance(), theme=self._now.theme, language=self._now.language), self._now
        self.show_appearance(wanted)
        self._now = before
        self._report(wanted)
        self.usual_wanted.emit()

    def _report(self, wanted: Appearance) -> None:
        if wanted != self._now:
            self._now = wanted
            self.chosen.emit(wanted)
        self._show_when()

    def _show_when(self) -> None:
        """The size of everything and the language are asked for once, when the program starts."""
        percent, language = self._running
        waits = self._now.size_percent != percent or self._now.language != language
        self._restart.setVisible(waits)
        self.notice.say(
            tr("Size and language hold from the next start on.") if waits else "",
            "plain",
        )

    def _wire(self) -> None:
        for button in self._colours.values():
            button.toggled.connect(lambda on: self._take() if on else None)
        for combo in (self._font, self._text_px, self._size, self._language):
            combo.currentIndexChanged.connect(self._take)
        self._strong.toggled.connect(self._take)
        self._restart.clicked.connect(self._ask_restart)
        self._usual.clicked.connect(self._take_usual)
        self._done.clicked.connect(self.accept)

    def _ask_restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()

    def _arrange(self, theme: Theme) -> None:
        colours = QWidget()
        row = QHBoxLayout(colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for button in self._colours.values():
            row.addWidget(button)
        row.addStretch(1)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Language of the window"), self._language),
            (tr("Colours"), colours),
            (tr("Font of articles"), self._font),
            (tr("Size of articles"), self._text_px),
            (tr("Marks"), self._strong),
            (tr("Size of everything"), self._size),
        )
        for title, content in rows:
            form.addRow(_label(theme, title), content)
        self.body.addLayout(form)
        larger, smaller = self._zoom_keys
        own = tr(
            "Articles have a size of their own: {larger}, {smaller}.",
            larger=isolated(larger),
            smaller=isolated(smaller),
        )
        self.body.addWidget(Words(theme, own, 12, ink="muted"))
        self.body.addStretch(1)


def _label(theme: Theme, title: str) -> QLabel:
    label = Words(theme, title, 13, 500)
    label.setMinimumHeight(24)
    return label
