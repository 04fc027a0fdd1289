"""The one table of commands: what each key does where. Keys, menus and the key card are made from it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from annotator.session.text.cursor import TextCursor
from annotator.session.text.mark_words import words_here
from annotator.ui.keys.command import ANYWHERE, OVERVIEW, ZONES, Command, Desk, Zone
from annotator.ui.keys.window_commands import WINDOW_COMMANDS
from annotator.words import tr

__all__ = ["ANYWHERE", "COMMANDS", "MENUS", "OVERVIEW", "ZONES", "Command", "Desk", "Zone"]


def _move(how: Callable[[TextCursor], None]) -> Callable[[Desk], None]:
    return lambda desk: desk.session.text.move(how)


def _sideways(how: Callable[[TextCursor, int], None], step: int) -> Callable[[Desk], None]:
    return lambda desk: desk.session.text.move_sideways(how, step)


TEXT: tuple[Zone, ...] = ("text",)
RECORD: tuple[Zone, ...] = ("record",)
WORDS: tuple[Zone, ...] = ("words",)
CODING: tuple[Zone, ...] = ("text", "record")
LIST: tuple[Zone, ...] = ("list",)
MAC_HELP = ("Ctrl+?",) if sys.platform == "darwin" else ()

COMMANDS: tuple[Command, ...] = (
    Command("next_sentence", tr("Next sentence"), TEXT, ("Down",), _move(lambda c: c.step_sentence(1)), moves=True),
    Command("previous_sentence", tr("Previous sentence"), TEXT, ("Up",), _move(lambda c: c.step_sentence(-1)), moves=True),
    Command("next_word", tr("Next word"), TEXT, ("Right",), _sideways(TextCursor.step_word, 1), moves=True),
    Command("previous_word", tr("Previous word"), TEXT, ("Left",), _sideways(TextCursor.step_word, -1), moves=True),
    Command("first_sentence", tr("First sentence"), TEXT, ("Home",), _move(lambda c: c.to_sentence(0)), moves=True),
    Command("last_sentence", tr("Last sentence"), TEXT, ("End",), _move(lambda c: c.to_sentence(1_000_000_000)), moves=True),
    Command("grow_word", tr("Select one word more"), TEXT, ("Shift+Right",), _sideways(TextCursor.grow_word, 1), moves=True),
    Command("shrink_word", tr("Select one word less"), TEXT, ("Shift+Left",), _sideways(TextCursor.grow_word, -1), moves=True),
    Command("grow_sentence", tr("Select one sentence more"), TEXT, ("Shift+Down",), _move(lambda c: c.grow_sentence(1)), moves=True),
    Command("shrink_sentence", tr("Select one sentence less"), TEXT, ("Shift+Up",), _move(lambda c: c.grow_sentence(-1)), moves=True),
    Command("grow_character", tr("Select one character more"), TEXT, ("Alt+Right",), _sideways(TextCursor.grow_character, 1), moves=True),
    Command("shrink_character", tr("Select one character less"), TEXT, ("Alt+Left",),
            _sideways(TextCursor.grow_character, -1), moves=True),
    Command("unselect", tr("Select nothing"), TEXT, ("Escape",), lambda d: d.session.record.steps.leave()),
    Command("next_suggestion", tr("Next suggested event"), TEXT, ("Space",), lambda d: d.session.text.step_suggestion(1), tr("Event")),
    Command("previous_suggestion", tr("Previous suggested event"), TEXT, ("Shift+Space",),
            lambda d: d.session.text.step_suggestion(-1), tr("Event")),
    Command("enter_text", tr("Start or open the event"), TEXT, ("Enter",), lambda d: d.session.text.enter(), tr("Event"),
            writes=True),
    Command("start_event", tr("One more event from here"), TEXT, ("n",), lambda d: d.session.text.start(), tr("Event"),
            writes=True),
    Command("same_act", tr("The same act under the next scheme"), TEXT, ("o",), lambda d: d.session.text.same_act(), tr("Event"),
            writes=True),
    Command("next_scheme", tr("Make the next scheme the current one"), TEXT, ("c",), lambda d: d.session.text.next_scheme(),
            tr("Event")),
    Command("next_event", tr("Next event"), TEXT, ("e",), lambda d: d.session.text.step_event(1), tr("Event")),
    Command("previous_event", tr("Previous event"), TEXT, ("Shift+E",), lambda d: d.session.text.step_event(-1), tr("Event")),
    Command("evidence", tr("Add to the evidence, or take out"), TEXT, ("a",), lambda d: d.session.text.change_evidence(), tr("Event"),
            writes=True),
    Command("flags", tr("Flags of the event"), TEXT, ("f",), lambda d: d.session.text.focus_kind("flags"), tr("Event")),
    Command("same_incident", tr("Same incident as an event of another article"), TEXT, ("s",), lambda d: d.same_incident(),
            tr("Event"), writes=True),
    Command("copy_event", tr("Copy the event"), TEXT, ("y",), lambda d: d.session.text.copy_event(), tr("Event"), writes=True),
    Command("move_evidence", tr("Move the evidence to the next event"), TEXT, (),
            lambda d: d.session.text.move_evidence(), tr("Event"), writes=True),
    Command("drop", tr("Reject suggestion, drop event"), TEXT, ("x", "Delete"), lambda d: d.session.text.drop(), tr("Event"),
            writes=True),
    Command("no_event", tr("No codable event, next article"), TEXT, ("d",), lambda d: d.session.articles.no_codable_event(), tr("Article"),
            writes=True),
    Command("no_event_reason", tr("No codable event: choose the reason"), TEXT, ("Shift+D",), lambda d: d.choose_no_event_reason(),
            tr("Article"), writes=True),
    Command("look_again", tr("Events to look at again"), ZONES, ("Ctrl+L",), lambda d: d.look_again(), tr("Event")),
    Command("to_mend", tr("What is left to mend"), ZONES, (), lambda d: d.to_mend(), tr("Event")),
    Command("publication_day", tr("Set the publication date"), TEXT, ("p",), lambda d: d.ask_publication_day(), tr("Article"),
            writes=True),
    Command("take", tr("Take what is shown, next field"), RECORD, ("Enter",), lambda d: d.take(), writes=True),
    Command("take_more", tr("Take and stay for one more"), RECORD, ("Shift+Enter",), lambda d: d.take(stay=True),
            writes=True),
    Command("next_candidate", tr("Next candidate"), RECORD, ("Down",), lambda d: d.session.record.step_candidate(1)),
    Command("previous_candidate", tr("Previous candidate"), RECORD, ("Up",), lambda d: d.session.record.step_candidate(-1)),
    Command("more", tr("A day later, one more, or the next"), RECORD, ("+", "="), lambda d: d.session.record.shift(1),
            record_empty=True),
    Command("less", tr("A day earlier, one less"), RECORD, ("-",), lambda d: d.session.record.shift(-1), record_empty=True),
    Command("empty_field", tr("Empty the field"), RECORD, ("Backspace",), lambda d: d.session.record.empty(),
            record_empty=True),
    Command("next_field", tr("Next field, changing nothing"), RECORD, ("Tab",), lambda d: d.session.record.steps.step(1)),
    Command("previous_field", tr("Previous field, changing nothing"), RECORD, ("Shift+Tab",),
            lambda d: d.session.record.steps.step(-1)),
    Command("same_field_next", tr("The same field of the next event"), RECORD, ("PageDown",),
            lambda d: d.session.record.steps.step_event(1)),
    Command("same_field_previous", tr("The same field of the previous event"), RECORD, ("PageUp",),
            lambda d: d.session.record.steps.step_event(-1)),
    Command("value_before", tr("The value of the event coded before"), RECORD, ("Ctrl+D",),
            lambda d: d.session.record.offer_value_before()),
    Command("remember_name", tr("Remember or forget the name"), RECORD, ("Ctrl+R",),
            lambda d: d.session.record.names.remember(), writes=True),
    Command("keep_value", tr("Keep it against the rule, because ..."), CODING, ("Ctrl+B",), lambda d: d.session.record.rules.keep(),
            tr("Event"), writes=True),
    Command("choose_words", tr("Choose words in the text for this field"), RECORD, ("Ctrl+E",),
            lambda d: d.session.record.words.choose()),
    Command("give_words", tr("Give these words to the field"), WORDS, ("Enter",), lambda d: d.session.record.words.give()),
    Command("add_words", tr("Add these words as evidence"), WORDS, ("Shift+Enter",), lambda d: d.session.record.words.add()),
    Command("leave_words", tr("Back to the field"), WORDS, ("Escape",), lambda d: d.session.record.words.stop()),
    Command("leave_record", tr("Back to the text"), RECORD, ("Escape",), lambda d: d.session.record.steps.leave()),
    Command("select_articles", tr("Select all articles that fit"), LIST, ("Ctrl+A",), lambda d: d.articles.select_all()),
    Command("articles_done", tr("Selected articles done"), LIST, ("Ctrl+Enter",), lambda d: d.articles.finish(), writes=True),
    Command("articles_no_event", tr("No codable event in those selected"), LIST, ("Ctrl+D",),
            lambda d: d.articles.ask_no_event_reason(), writes=True),
    Command("articles_reopen", tr("Reopen the selected articles"), LIST, ("Ctrl+R",), lambda d: d.articles.reopen(), writes=True),
    Command("articles_export", tr("Export events of those selected"), LIST, ("Ctrl+E",), lambda d: d.export_selected()),
    Command("leave_list", tr("Back, to the text"), LIST, ("Escape",), lambda d: d.leave_list()),
    Command("finish_article", tr("Article done, next one"), CODING, ("Ctrl+Enter",), lambda d: d.session.articles.finish(),
            tr("Article"), writes=True),
    Command("next_article", tr("Next article"), ZONES, ("Ctrl+Down",), lambda d: d.session.articles.step(1), tr("Article")),
    Command("previous_article", tr("Previous article"), ZONES, ("Ctrl+Up",), lambda d: d.session.articles.step(-1), tr("Article")),
    Command("next_panel", tr("Next panel: list, text, record"), ZONES, ("F6",), lambda d: d.cycle_panels(1), tr("View")),
    Command("previous_panel", tr("Previous panel"), ZONES, ("Shift+F6",), lambda d: d.cycle_panels(-1), tr("View")),
    Command("show_desk", tr("Code articles"), ZONES, ("Ctrl+1",), lambda d: d.project_pages.show_desk(), tr("View")),
    Command("show_overview", tr("Overview: progress, charts, map"), ZONES, ("Ctrl+2",), lambda d: d.project_pages.show_overview(), tr("View")),
    Command("leave_overview", tr("Back to the counts, to the desk"), OVERVIEW, ("Escape",), lambda d: d.project_pages.step_back()),
    Command("save_picture", tr("Save the chart or map as a picture"), OVERVIEW, ("Ctrl+S",), lambda d: d.project_pages.save_picture()),
    Command("swap_table", tr("Table or picture"), OVERVIEW, ("Ctrl+T",), lambda d: d.project_pages.swap_table()),
    Command("undo", tr("Undo"), ZONES, ("Ctrl+Z",), lambda d: d.session.undo(), tr("Edit"), writes=True, also=("codebook", "look_again")),
    Command("redo", tr("Redo"), ZONES, ("Ctrl+Shift+Z", "Ctrl+Y"), lambda d: d.session.redo(), tr("Edit"), writes=True, also=("codebook", "look_again")),
    Command("palette", tr("Find any command, code or article"), ANYWHERE, ("Ctrl+K",), lambda d: d.open_palette(), tr("Edit")),
    Command("find", tr("Filter the articles"), ZONES, ("Ctrl+F",), lambda d: d.find_articles(), tr("Edit"), also=("codebook",)),
    Command("filter_menu", tr("Order and narrow the articles"), LIST, ("Ctrl+Shift+F",), lambda d: d.articles.open_menu(), tr("Edit")),
    Command("all_articles", tr("All articles: leave the filter"), ZONES, ("Ctrl+G",), lambda d: d.articles.show_all(), tr("Article")),
    Command("list_left", tr("List articles: open or in progress"), ZONES, (), lambda d: d.articles.list_only("left"), tr("View")),
    Command("list_flagged", tr("List articles: flagged"), ZONES, (), lambda d: d.articles.list_only("flagged"), tr("View")),
    Command("list_ended", tr("List articles: done"), ZONES, (), lambda d: d.articles.list_only("ended"), tr("View")),
    Command("sort_imported", tr("Sort articles: in the order of import"), ZONES, (), lambda d: d.articles.sort(""), tr("View")),
    Command("sort_newest", tr("Sort articles: newest first"), ZONES, (), lambda d: d.articles.sort("newest"), tr("View")),
    Command("sort_oldest", tr("Sort articles: oldest first"), ZONES, (), lambda d: d.articles.sort("oldest"), tr("View")),
    Command("fold_list", tr("Fold or unfold the list of articles"), ZONES, (), lambda d: d.articles.fold(), tr("View")),
    Command("new_project", tr("New project"), ANYWHERE, ("Ctrl+N",), lambda d: d.new_project(), tr("File")),
    Command("open_project", tr("Open a project"), ANYWHERE, ("Ctrl+O",), lambda d: d.choose_project(), tr("File")),
    Command("open_sample", tr("Open the sample"), ANYWHERE, (), lambda d: d.open_sample(), tr("File")),
    Command("import", tr("Import articles"), ANYWHERE, ("Ctrl+I",), lambda d: d.import_articles(), tr("File")),
    Command("export", tr("Export a dataset"), ZONES, ("Ctrl+Shift+S",), lambda d: d.export_dataset(), tr("File")),
    Command("learn", tr("Learn from a dataset"), ZONES, (), lambda d: d.learn(), tr("File")),
    Command("pipelines", tr("Pipelines for other languages"), ANYWHERE, (), lambda d: d.pipelines(), tr("File")),
    Command("new_codebook", tr("New codebook"), ANYWHERE, (), lambda d: d.new_codebook(), tr("File")),
    Command("update_codebook", tr("Bring in a changed codebook"), ZONES, (), lambda d: d.update_codebook(), tr("File")),
    Command("project_settings", tr("Project settings"), ZONES, (), lambda d: d.project_settings(), tr("File")),
    Command("close_project", tr("Close the project"), ZONES, ("Ctrl+W",), lambda d: d.leave_project(), tr("File")),
    Command("quit", tr("Quit"), ANYWHERE, ("Ctrl+Q",), lambda d: d.quit(), tr("File")),
    Command("suggestion_quality", tr("Quality of suggestions"), ZONES, (), lambda d: d.suggestion_quality(), tr("View")),
    Command("larger", tr("Larger text"), ZONES, ("Ctrl++", "Ctrl+="), lambda d: d.zoom(1), tr("View")),
    Command("smaller", tr("Smaller text"), ZONES, ("Ctrl+-",), lambda d: d.zoom(-1), tr("View")),
    Command("usual_size", tr("Usual size of the text"), ZONES, ("Ctrl+0",), lambda d: d.zoom(0), tr("View")),
    Command("invisibles", tr("Show or hide spaces, tabs, line ends"), ZONES, (), lambda d: d.show_invisibles(), tr("View")),
    Command("marks_here", tr("Say what is marked here"), CODING, (), lambda d: d.session.said.emit(words_here(d.session)), tr("View")),
    Command("wider_list", tr("Wider list"), ZONES, (), lambda d: d.widen("list", 1), tr("View")),
    Command("narrower_list", tr("Narrower list"), ZONES, (), lambda d: d.widen("list", -1), tr("View")),
    Command("wider_record", tr("Wider record"), ZONES, (), lambda d: d.widen("record", 1), tr("View")),
    Command("narrower_record", tr("Narrower record"), ZONES, (), lambda d: d.widen("record", -1), tr("View")),
    Command("appearance", tr("Appearance and language"), ANYWHERE, (), lambda d: d.appearance(), tr("View")),
    Command("swap_colours", tr("Light or dark colours"), ANYWHERE, (), lambda d: d.swap_colours(), tr("View")),
    Command("tour", tr("Take the tour"), ANYWHERE, (), lambda d: d.take_tour(), tr("Help")),
    Command("leave_tour", tr("Leave the tour"), ZONES, ("Shift+Escape",), lambda d: d.leave_tour()),
    Command("whole_entry", tr("Codebook entry of the code or field"), ZONES, ("F1",), lambda d: d.show_entry(), tr("Help"), also=("codebook", "note")),
    Command("keys", tr("The keys"), ("text", "overview", "start"), ("?",), lambda d: d.show_keys(), tr("Help")),
    Command("keys_everywhere", tr("The keys"), ANYWHERE, ("Shift+F1", *MAC_HELP), lambda d: d.show_keys()),
    Command("change_keys", tr("Change the keys"), ANYWHERE, (), lambda d: d.change_keys(), tr("Help")),
    Command("menu", tr("Open the menu"), ANYWHERE, ("F10",), lambda d: d.open_menu()),
    *WINDOW_COMMANDS,
)  # fmt: skip

MENUS = (tr("File"), tr("Edit"), tr("Article"), tr("Event"), tr("View"), tr("Help"))
