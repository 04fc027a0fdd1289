"""The desk: list, article and record side by side, wired to one session. A wiring list, nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.model.article import Article
from annotator.session.coding_session import CodingSession
from annotator.session.record.record_view import record_view
from annotator.session.suggestion_client import SuggestionClient
from annotator.session.text.mark_words import mark_words
from annotator.session.text.text_view import lanes, marks
from annotator.ui.articles.article_actions import ArticleActions
from annotator.ui.articles.article_list import ArticleListPanel
from annotator.ui.articles.list_feeder import ListFeeder
from annotator.ui.codebook.look_again_opener import LookAgainOpener
from annotator.ui.keys.commands import Zone
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.look.panels import Panels
from annotator.ui.pieces.progress_row import over_window
from annotator.ui.record.note_list import NoteKeys
from annotator.ui.record.record_panel import RecordPanel
from annotator.ui.record.to_mend_opener import ToMendOpener
from annotator.ui.speech.desk_speaker import DeskSpeaker
from annotator.ui.status_line import StatusLine
from annotator.ui.text.article_header import ArticleHeader
from annotator.ui.text.article_view import ArticleView
from annotator.ui.text.no_articles import NoArticles
from annotator.ui.theme import Theme
from annotator.use_cases.coding.wording import day_words
from annotator.words import in_digits, tr

LOOK_AGAIN, DAY, KEEP = "look_again", "publication_day", "keep_value"


class DeskPage(QWidget):
    """Everything a coder sees while coding one project."""

    def __init__(
        self,
        session: CodingSession,
        suggestions: SuggestionClient,
        theme: Theme,
        keys: KeysInUse,
    ) -> None:
        super().__init__()
        self.session = session
        self.suggestions = suggestions
        self.list = ArticleListPanel(theme)
        self.header = ArticleHeader(theme)
        self.text = ArticleView(theme)
        self.no_articles = NoArticles(theme, self.text.viewport())
        self.record = RecordPanel(theme)
        self.status = StatusLine(theme)
        self.look_again = LookAgainOpener(session, theme, keys, self)
        self.to_mend = ToMendOpener(session, theme, keys, self)
        self._to_look_at = 0
        self._keys = session.keys = keys
        session.shows_work = over_window(theme, self)
        self._feeder = ListFeeder(session, self.list)
        self.articles = ArticleActions(session, self.list, self._feeder)
        self._name_keys()
        self._is_new = False
        self._words = 0
        self._speaker = DeskSpeaker(session, self.status.announcer)
        self.panels = self._arranged()
        self._wire_session()
        self._wire_panels()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.list.fit_window(event.size().width())
        super().resizeEvent(event)

    # -- what the commands need --

    def zone(self) -> Zone | None:
        """Where the keyboard is; None when a dialog, a menu or another window has it."""
        # A window that has no keyboard just now keeps the place where it will have it again.
        widget = QApplication.focusWidget() or self.window().focusWidget()
        if not self._is_mine(widget):
            return None
        if widget is self.record.card.input:
            return "record"
        if widget is not None and self.list.isAncestorOf(widget):
            return "list"
        return "words" if self.session.is_choosing_words else "text"

    def take(self, stay: bool = False) -> None:
        """Take the chosen candidate. Enter right after a letter waits for what that letter found to be painted.

        In long text there is no candidate to stay with: it begins a line.
        """
        entry = self.session.entry
        if stay and entry is not None and entry.field_def.kind == "long_text":
            self.record.card.input.insert("\n")
            return
        if self.is_typed():
            self.record.card.candidates.repaint()
        self.session.record.take(stay)

    def focus_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list(self) -> None:
        self.list.focus_list()

    def cycle_panels(self, step: int) -> None:
        """List, text, record, and round again; the record only while an event is there."""
        panels: list[tuple[Zone, Callable[[], None]]] = [("list", self.focus_list), ("text", self.focus_text)]
        if self.session.current is not None:
            panels.append(("record", self.session.text.open_current))
        names = [name for name, _ in panels]
        zone = "text" if self.zone() == "words" else self.zone()
        at = names.index(zone) if zone in names else 0
        panels[(at + step) % len(panels)][1]()

    def articles_were_imported(self) -> None:
        """Show the new articles; the first of them when the desk was empty."""
        self._feeder.reload()
        self.session.take_up()
        self.suggestions.take_up()
        if self.session.article is None:
            self.session.articles.open_next()

    def stand_above_status(self, strip: QWidget) -> None:
        """Give a strip a place of its own between the panels and the status line, where it covers nothing."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.status), strip)

    # -- drawing --

    def _show_article(self) -> None:
        self.header.setVisible(self.session.open is not None)
        self.no_articles.setVisible(self.session.open is None and self.session.progress().total == 0)
        if self.session.open is None:
            self.text.show_article("")
            self._draw_progress()
            return
        article = self.session.open.article
        headline = bool(article.title) and article.text.startswith(article.title)
        self.text.show_article(
            article.text,
            right_to_left=self.session.open.runs_right_to_left,
            has_headline=headline,
            boilerplate=self.session.open.boilerplate,
        )
        self._is_new = True

    def _show_day(self) -> None:
        """Source, day and number of words of the article on the desk."""
        if self.session.open is not None:
            article = self.session.open.article
            self.header.show_article(article.source, day_words(article.published), self._words, self._keys.short(DAY))

    def _draw(self) -> None:
        session = self.session
        if session.open is None:
            self._show_article()
            self._show_record()
            return
        self.text.set_receding(session.current is not None)
        self.text.set_marks(marks(session))
        self.text.set_lanes(lanes(session))
        self.text.set_band(session.open.cursor.sentence)
        self.text.set_selection(session.open.cursor.selection)
        place = session.open.cursor.focus
        if place is not None:
            self.text.scroll_to(place)
        if self._is_new:
            self._paint_first(session.open.article)
        self._show_record()

    def _show_record(self) -> None:
        view = record_view(self.session)
        self.record.show_record(view)
        self._speaker.tell(view)

    def _paint_first(self, article: Article) -> None:
        """Put a new article on the screen, with its marks, before anything else is looked up or painted."""
        self._is_new = False
        self.text.viewport().repaint()
        self._words = len(article.text.split())
        self._show_day()
        self.list.set_current(article.uuid)
        self._draw_progress()

    def _draw_progress(self) -> None:
        progress, place = self._feeder.refresh(), self._feeder.place()
        self.status.set_position(
            tr("Article {position} of {total}", position=in_digits(place), total=in_digits(progress.total))
            if place
            else ""
        )

    def use_keys(self) -> None:
        """Name the keys that work now, wherever the desk names one."""
        self._name_keys()
        self._show_day()
        self._show_look_again(self._to_look_at)
        self._draw()

    def _name_keys(self) -> None:
        keys = self._keys
        keep, leave, same = (keys.short(each) for each in (KEEP, "leave_record", "same_incident"))
        self.record.show_note_keys(NoteKeys(keep, leave, same))
        self.articles.use_keys(keys)
        self.no_articles.show_key(keys.short("import"))
        self.status.show_keys(keys.short("keys") or keys.short("keys_everywhere"))

    def _show_look_again(self, count: int) -> None:
        self._to_look_at = count
        self.status.set_look_again(count, self._keys.short(LOOK_AGAIN))

    def _is_mine(self, widget: QWidget | None) -> bool:
        """Whether the keyboard is on the desk, or nowhere: then the text has it."""
        return widget is None or widget is self.window() or self.isAncestorOf(widget)

    def _focus(self, zone: str) -> None:
        self.record.focus_input() if zone == "record" else self.focus_text()

    def is_typed(self) -> bool:
        """Whether something stands in the focused field's input."""
        return bool(self.session.entry and self.session.entry.typed)

    # -- wiring --

    def _arranged(self) -> Panels:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.text, 1)
        panels = Panels(self.list, reading, self.record)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panels, 1)
        layout.addWidget(self.status)
        return panels

    def _wire_session(self) -> None:
        session = self.session
        session.article_opened.connect(self._show_article)
        session.desk_changed.connect(self._draw)
        session.articles_changed.connect(self._draw_progress)
        session.focus_wanted.connect(self._focus)
        session.saver.saved.connect(lambda label, time: self.status.set_saved(time, label))
        session.saver.saved.connect(self._speaker.saved)
        self.status.undo_wanted.connect(session.undo)
        session.saver.saving.connect(self.status.set_saving)
        session.failed.connect(lambda what, remedy: self.status.set_failed(f"{what} {remedy}"))
        session.said.connect(self.status.show_message)
        session.schemes_changed.connect(self.suggestions.renew)
        session.day_changed.connect(self._show_day)
        session.findings_wanted.connect(self.suggestions.ask)
        session.ranking_wanted.connect(self.suggestions.rank_anew)
        session.ahead.prepared.connect(self.suggestions.look_ahead)
        self.look_again.counted.connect(self._show_look_again)
        self.status.look_again_wanted.connect(self.look_again.open)
        self.suggestions.found.connect(session.take_findings)
        self.suggestions.ranked.connect(session.take_ranking)
        self.suggestions.state_changed.connect(self.status.set_suggestions)

    def _wire_panels(self) -> None:
        session = self.session
        self.list.article_chosen.connect(self.articles.open)
        self.text.clicked_at.connect(lambda offset: session.text.move(lambda cursor: cursor.to_offset(offset)))
        self.text.span_dragged.connect(lambda span: session.text.move(lambda cursor: cursor.select(span)))
        self.text.mark_clicked.connect(lambda index: session.record.take_mark(marks(session)[index].span))
        self.text.describe = lambda found: mark_words(session, [self.text.marks[at] for at in found])
        self.text.column_moved.connect(self.header.follow_column)
        self.header.kind_toggled.connect(self._toggle_kind)
        self.record.field_wanted.connect(session.record.focus_field)
        self.record.answer_wanted.connect(session.record.rules.keep)
        self.record.typed.connect(session.record.type)
        self.record.candidate_taken.connect(session.record.take_row)
        self.record.painted.connect(session.record.was_painted)
        self.record.primary_pressed.connect(session.record.press_primary)
        self.record.done_pressed.connect(session.articles.finish)
        self.record.event_stepped.connect(session.text.step_event)
        self.record.event_wanted.connect(session.text.open_uuid)
        self.record.suggestion_wanted.connect(session.text.show_suggestion)

    def _toggle_kind(self, kind: str) -> None:
        hidden = set(self.text.hidden_kinds) ^ {kind}
        self.text.set_hidden_kinds(hidden)
        self.header.set_hidden_kinds(hidden)
