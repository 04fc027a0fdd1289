"""The fields of a new codebook, chosen by ticking kinds. Knows no codes and makes no scheme."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.pieces.inputs import CheckBox, text_input
from annotator.ui.pieces.parts import Words
from annotator.ui.theme import Theme
from annotator.use_cases.codebooks.field_kinds import KINDS, USUAL_FIELDS, FieldChoice, Kind, split_list
from annotator.use_cases.codebooks.new_scheme import id_from
from annotator.words import tr

INDENT = 25
_USUAL = {choice.kind: choice for choice in USUAL_FIELDS}
_WITH_CHOICES = ("choice", "choices", "scale")


class FieldKinds(QScrollArea):
    """One row for each kind; ticked, it asks for labels (each is a field), and for choices where there are some.

    Signals:
        changed: the fields are others now.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("field_kinds")
        self.setAccessibleName(tr("Fields of an event"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keyboard, and scrolls it
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("field_kinds_inside")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(4)
        self._kept = Words(theme, tr("Its own fields stay; what is ticked comes after."), 12, ink="muted", wrap=True)
        layout.addWidget(self._kept)
        self._rows = [_KindRow(theme, kind) for kind in KINDS]
        for row in self._rows:
            row.changed.connect(self.changed)
            layout.addWidget(row)
        layout.addStretch(1)
        self.setWidget(inside)
        self.start_from(is_copy=False)

    def choices(self) -> list[FieldChoice]:
        """The fields that are asked for, in order."""
        return [choice for row in self._rows for choice in row.choices()]

    def start_from(self, is_copy: bool) -> None:
        """Tick what a codebook usually has; a copy brings its own fields, and only further ones are ticked."""
        self._kept.setVisible(is_copy)
        for row in self._rows:
            row.start_from(is_copy)


class _KindRow(QWidget):
    changed = Signal()

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        usual = _USUAL.get(kind.kind)
        self._is_code = kind.kind == "code"
        self._tick = CheckBox(theme, f"kind_{kind.kind}", tr(kind.title))
        self._tick.setToolTip(tr("Holds {example}.", example=tr(kind.example)))
        self._needed = CheckBox(
            theme, f"needed_{kind.kind}", tr("needed"), tr("{title}: an event needs it", title=tr(kind.title))
        )
        self._needed.setToolTip(tr("A complete event has a value there, or a reason why not."))
        self._labels = text_input(
            f"labels_{kind.kind}", tr("Labels of {title}", title=tr(kind.title)), usual.label if usual else kind.label
        )
        self._labels.setPlaceholderText(tr("Label; several are several fields"))
        self._choices = text_input(f"choices_{kind.kind}", tr("Choices of {title}", title=tr(kind.title)))
        self._choices.setPlaceholderText(tr("Choices, separated by commas"))
        self._arrange()
        self._tick.toggled.connect(self._show_inputs)
        for signal in (self._tick.toggled, self._needed.toggled, self._labels.textChanged, self._choices.textChanged):
            signal.connect(self.changed)

    def start_from(self, is_copy: bool) -> None:
        usual = _USUAL.get(self._kind.kind)
        self._tick.setChecked(usual is not None and not is_copy)
        self._tick.setEnabled(not self._is_code)
        self.setHidden(self._is_code and is_copy)
        self._needed.setChecked(usual is not None and usual.is_needed)
        self._needed.setEnabled(not self._is_code)
        self._show_inputs()

    def choices(self) -> Iterator[FieldChoice]:
        if not self._tick.isChecked():
            return
        kind = self._kind.kind
        labels = split_list(self._labels.text()) or (self._kind.title,)
        options = split_list(self._choices.text()) if kind in _WITH_CHOICES else ()
        for at, label in enumerate(labels[:1] if self._is_code else labels, 1):
            # A label without a Latin letter still needs a name: that of its kind, numbered.
            name = "code" if self._is_code else id_from(label) or f"{kind}_{at}"
            yield FieldChoice(name, kind, label, options, self._needed.isChecked())

    def _show_inputs(self) -> None:
        is_on = self._tick.isChecked()
        self._labels.setVisible(is_on)
        self._needed.setVisible(is_on)
        self._choices.setVisible(is_on and self._kind.kind in _WITH_CHOICES)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._tick)
        head.addStretch(1)
        head.addWidget(self._needed)
        inputs = QVBoxLayout()
        inputs.setContentsMargins(0, 0, 0, 4)
        inputs.setSpacing(4)
        inputs.addWidget(self._labels)
        inputs.addWidget(self._choices)
        indented = QHBoxLayout()
        indented.setSpacing(0)
        indented.addSpacing(INDENT)  # a margin would not change sides with the direction of the window
        indented.addLayout(inputs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(indented)
