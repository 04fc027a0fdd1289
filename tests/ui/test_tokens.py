"""Colours that can be read and told apart, fonts of the right weight, icons that draw, a Qt that is sound."""

import re
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

import annotator.ui
from annotator.paths import resources
from annotator.ui.text.article_text import DisplayText
from annotator.ui.text.typesetting import Setting, make_document
from annotator.ui.theme import DARK, LIGHT, Theme, Tokens, fonts, icons, style
from annotator.ui.theme import theme as theme_module
from annotator.ui.theme.tokens import strong

from .colours import ciede2000, contrast, machado, mixed

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("paper", "chrome", "raised", "band", "accent_wash", "sunken")
HUES = ("actor", "place", "date", "deaths")


@BOTH
@pytest.mark.parametrize("name", ["text", "text2", "muted"])
def test_words_can_be_read_on_every_ground(tokens: Tokens, name: str) -> None:
    for ground in GROUNDS:
        assert contrast(getattr(tokens, name), getattr(tokens, ground)) >= 4.5, ground


@BOTH
def test_words_in_colour_can_be_read_where_they_stand(tokens: Tokens) -> None:
    pairs = [
        ("on_accent", "accent"), ("accent", "paper"), ("accent", "chrome"), ("accent", "accent_wash"),
        ("warn", "chrome"), ("error", "chrome"), ("warn", "warn_wash"), ("error", "error_wash"),
        ("ok", "chrome"),
        ("text", "accent_strong"), ("text2", "accent_strong"), ("text2", "land"),
    ]  # fmt: skip

    for front, ground in pairs:
        assert contrast(getattr(tokens, front), getattr(tokens, ground)) >= 4.5, (front, ground)


@BOTH
def test_shapes_can_be_seen(tokens: Tokens) -> None:
    for ground in ("paper", "chrome", "raised", "band", "sunken"):
        assert contrast(tokens.control, getattr(tokens, ground)) >= 3.0, ground
    assert contrast(tokens.chart, tokens.paper) >= 3.0
    for kind in HUES:
        assert contrast(tokens.of_kind(kind), mixed(tokens.of_kind(kind), tokens.band, 0.26)) >= 3.0, kind


@BOTH
def test_the_letter_of_a_hint_can_be_read(tokens: Tokens) -> None:
    for kind in HUES:
        assert contrast(tokens.paper, tokens.of_kind(kind)) >= 4.5, kind


@BOTH
def test_marked_words_can_be_read_on_their_fill(tokens: Tokens) -> None:
    for kind in (*HUES, "trigger"):
        assert contrast(tokens.text, mixed(tokens.of_kind(kind), tokens.band, 0.26)) >= 4.5, kind


@BOTH
@pytest.mark.parametrize("sight", ["normal", "protanopia", "deuteranopia"])
def test_kinds_can_be_told_apart(tokens: Tokens, sight: str) -> None:
    seen = {kind: machado(tokens.of_kind(kind), sight) for kind in HUES}

    for one, other in combinations(HUES, 2):
        assert ciede2000(seen[one], seen[other]) >= 15, (one, other)


def test_only_the_token_file_holds_colour_values() -> None:
    hex_value = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|\bQColor\(\d")

    holding = [path.name for path in _ui_files() if hex_value.search(path.read_text(encoding="utf-8"))]

    assert holding == ["tokens.py"]


@BOTH
def test_the_style_sheet_names_only_tokens(tokens: Tokens) -> None:
    assert "$" not in style.style_sheet(tokens)


def test_choosing_the_dark_colours_tells_the_widgets(qapp: QApplication) -> None:
    theme = Theme("light")
    told: list[Tokens] = []
    theme.changed.connect(lambda: told.append(theme.tokens))

    theme.choose("dark")

    assert told == [DARK]


def test_strong_marks_make_hairlines_as_clear_as_borders(qapp: QApplication) -> None:
    theme = Theme("light")

    theme.set_strong_marks(True)

    assert theme.strong_marks
    assert theme.tokens.hairline == LIGHT.control


def test_heavy_letters_take_the_advances_of_the_heavy_cut(qapp: QApplication) -> None:
    words = "Farmers blocked the harbour road"
    for regular, heavy in (
        (fonts.article_font(25), fonts.article_font(25, 600)),
        (fonts.ui_font(13), fonts.ui_font(13, 600)),
    ):
        assert _advance(heavy, words) > 1.01 * _advance(regular, words)


def test_a_headline_is_laid_out_at_its_own_weight(qapp: QApplication) -> None:
    setting = Setting.of(17, right_to_left=False, headline=True, width=600)
    document = make_document(DisplayText("Farmers block a road\nFarmers block a road"), setting)
    document.setTextWidth(2_000)

    width = _first_line_width(document)

    assert width == pytest.approx(_advance(setting.headline_font, "Farmers block a road"), abs=0.5)


def test_the_article_has_no_latin_ligatures(qapp: QApplication) -> None:
    font = fonts.article_font(17)

    assert _advance(font, "ffi") == pytest.approx(2 * _advance(font, "f") + _advance(font, "i"), abs=0.6)


def test_there_are_sixteen_icons_and_each_one_draws_in_the_asked_colour(qapp: QApplication) -> None:
    files = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))
    names = set(get_args(icons.Name))

    assert len(files) == 16
    assert set(files) <= names
    for name in names:
        image = icons.pixmap(name, LIGHT.error, 16, 2.0).toImage()
        seen = {
            image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }
        assert LIGHT.error.lower() in seen, name


def test_each_icon_is_drawn_somewhere(qapp: QApplication) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in _ui_files() if path.name != "icons.py")
    drawn = {icons._TURNED.get(name, (name, 0, False))[0] for name in get_args(icons.Name) if f'"{name}"' in code}

    assert drawn == {path.stem for path in (resources() / "icons").glob("*.svg")}


@BOTH
def test_strong_marks_keep_every_contrast(tokens: Tokens) -> None:
    clear = strong(tokens)

    assert contrast(clear.hairline, clear.paper) >= 3.0
    assert contrast(clear.hairline, clear.chrome) >= 3.0


@BOTH
@pytest.mark.parametrize("sight", ["normal", "protanopia", "deuteranopia"])
def test_deaths_are_told_from_the_box_of_a_trigger_without_hue(tokens: Tokens, sight: str) -> None:
    deaths, ink = machado(tokens.deaths, sight), machado(tokens.trigger, sight)

    assert ciede2000(deaths, ink) >= 8.5


def test_twenty_thousand_void_calls_keep_their_references(qapp: QApplication) -> None:
    widget, thing = QWidget(), QObject()
    before = sys.getrefcount(None)

    for _ in range(10_000):
        widget.setEnabled(True)
        thing.setObjectName("name")

    # Where None never dies its count is one fixed number; elsewhere a lost reference a call would be 20,000.
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_the_theme_follows_the_system_unless_told_otherwise(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    following, fixed = Theme("system"), Theme("light")
    told: list[Theme] = []
    following.changed.connect(lambda: told.append(following))
    fixed.changed.connect(lambda: told.append(fixed))

    # The offscreen platform has one scheme only; its signal is real.
    monkeypatch.setattr(theme_module, "_system_is_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert told == [following]
    assert (following.tokens, fixed.tokens) == (DARK, LIGHT)


def _ui_files() -> Iterator[Path]:
    yield from sorted(Path(annotator.ui.__file__).parent.rglob("*.py"))


def _advance(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)


def _first_line_width(document: QTextDocument) -> float:
    document.size()
    return document.firstBlock().layout().lineAt(0).naturalTextWidth()
