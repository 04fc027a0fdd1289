"""How to read the files of an import, for what they do not say themselves. Reads none of them."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.ui.pieces.inputs import ComboBox, text_input
from annotator.ui.pieces.parts import Field
from annotator.ui.theme import Theme
from annotator.use_cases.datasets.import_previewed import ReadOptions, day_of, read_column_map
from annotator.words import tr

ENCODINGS = (
    (tr("UTF-8, or as marked"), ""),
    (tr("Western (cp1252)"), "cp1252"),
    (tr("Arabic (cp1256)"), "cp1256"),
    (tr("Cyrillic (cp1251)"), "cp1251"),
    (tr("Turkish (cp1254)"), "cp1254"),
    (tr("Hebrew (cp1255)"), "cp1255"),
    (tr("Greek (cp1253)"), "cp1253"),
    (tr("Central European (cp1250)"), "cp1250"),
    ("UTF-16", "utf-16"),
)
DATE_FORMS = (
    (tr("where they are clear"), ""),
    *((form, form) for form in ("DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY")),
)
ENCODING_LABEL, DATES_LABEL, COLUMNS_LABEL = tr("Encoding"), tr("Read days"), tr("Columns")
# The reasons name the command line's options; here they have labels.
_IN_THE_WINDOW = (
    (re.compile(r",? for example --[\w-]+ \S+?(?=[).]|$)"), ""),
    (re.compile(r"--encoding"), tr("“{encoding_label}” in this dialog", encoding_label=ENCODING_LABEL)),
    (re.compile(r"--date-format"), tr("“{dates_label}” in this dialog", dates_label=DATES_LABEL)),
    (
        re.compile(r"--map COLUMN=text"),
        tr("“{columns_label}” in this dialog, as COLUMN=text", columns_label=COLUMNS_LABEL),
    ),
    (re.compile(r"--map"), tr("“{columns_label}” in this dialog", columns_label=COLUMNS_LABEL)),
    (re.compile(r"Name it with --format: "), tr("Articles come in these formats: ")),
)


class ImportOptions(QWidget):
    """One row of inputs.

    Signals:
        changed: the files are to be read again.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._encoding = ComboBox(theme, "encoding", tr("Encoding of the files"), ENCODINGS)
        self._dates = ComboBox(theme, "date_form", tr("How the days in tables are written"), DATE_FORMS)
        self._columns = text_input("columns", tr("Which column is what"))
        self._columns.setPlaceholderText("body=text, day=published")
        self._source = text_input("fill_source", tr("Source of articles that name none"))
        self._published = text_input("fill_published", tr("Day of articles that name none"))
        self._published.setPlaceholderText("2019-03-04")
        self._said = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for title, box, stretch in (
            (ENCODING_LABEL, self._encoding, 3),
            (DATES_LABEL, self._dates, 3),
            (COLUMNS_LABEL, self._columns, 4),
            (tr("Source, where none is given"), self._source, 3),
            (tr("Day, where none is given"), self._published, 3),
        ):
            layout.addWidget(Field(theme, title, box), stretch)
        self._encoding.currentIndexChanged.connect(self.changed)
        self._dates.currentIndexChanged.connect(self.changed)
        for line in self._lines():
            line.editingFinished.connect(self._report)

    def options(self) -> ReadOptions:
        """What is filled in. Raises BadInput with the sentence for whoever typed it."""
        pairs = [pair.strip() for pair in self._columns.text().split(",") if pair.strip()]
        options = ReadOptions(
            encoding=self._encoding.value,
            columns=read_column_map(pairs),
            date_format=self._dates.value,
            source=" ".join(self._source.text().split()),
        )
        day = day_of(self._published.text(), options)
        return ReadOptions(
            encoding=options.encoding, columns=options.columns, date_format=options.date_format,
            source=options.source, published=day,
        )  # fmt: skip

    def is_pending(self) -> bool:
        """Whether something was typed that nobody was told of yet."""
        return self._said != self._typed()

    def _report(self) -> None:
        if self.is_pending():  # leaving a line that was not changed reads nothing again
            self._said = self._typed()
            self.changed.emit()

    def _typed(self) -> str:
        return "\n".join(line.text().strip() for line in self._lines()).strip()

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self._columns, self._source, self._published


def in_the_window(reason: str) -> str:
    """A reason with the labels of this dialog in the place of the command line's options."""
    for option, label in _IN_THE_WINDOW:
        reason = option.sub(label, reason)
    return reason
