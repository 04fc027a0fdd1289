"""Takes files that are dropped on a widget. Says which; what they are is for others to see."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Files dropped anywhere on `target` where no part of it takes them itself.

    Signals:
        dropped: the paths of files and folders.
    """

    dropped = Signal(list)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return False
        files = local_files(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


class FilesPast(QObject):
    """Lets files that are dragged over a box fall past it, to whatever takes them: the box would type their names."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS or not isinstance(event, QDropEvent) or not local_files(event.mimeData()):
            return False
        event.ignore()
        return True


def leave_files(page: QWidget) -> None:
    """No box of this page takes files."""
    for box in page.findChildren(QLineEdit):
        FilesPast(box)


def local_files(data: QMimeData) -> list[str]:
    """The files of this machine among what is dragged."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
