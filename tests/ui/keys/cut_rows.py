"""Prints the rows of the key card that do not fit beside their keys, in one language: a program speaks only one."""

import sys

from PySide6.QtWidgets import QApplication

from annotator.ui.look import language


def show_cut_rows() -> None:
    # Commands are named when they are imported.
    from annotator.ui.keys.key_card import BETWEEN, COLUMN_WIDTH, KeyCard
    from annotator.ui.keys.key_chips import ChipPainter
    from annotator.ui.pieces.painted_text import width_of
    from annotator.ui.theme import Theme, fonts

    card, chips = KeyCard(theme := Theme()), ChipPainter(theme)
    for row in card.shown():
        room = COLUMN_WIDTH - BETWEEN - chips.width_of(row.keys) - 8
        if row.keys and width_of(row.title, fonts.ui_font(13)) > room:
            print(row.title)
    print(f"{len(card.shown())} rows, first {next(row.title for row in card.shown() if row.keys)}")


if __name__ == "__main__":
    language.choose(sys.argv[1])
    app = QApplication([])
    language.dress(app)
    show_cut_rows()
