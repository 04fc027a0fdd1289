"""The coder's own keys in place of the usual ones: what may be given, what it would take from whom."""

from __future__ import annotations

import pytest

from annotator.ui.keys.commands import COMMANDS, Zone
from annotator.ui.keys.key_changes import give, take_away, usual
from annotator.ui.keys.key_map import KeyMap, is_character, read, split

USUAL = KeyMap()


def test_without_changes_every_command_has_the_keys_of_the_table() -> None:
    assert USUAL.commands == COMMANDS
    assert USUAL.problems() == []


def test_a_changed_key_works_and_the_old_one_does_not() -> None:
    keys = USUAL.with_keys("undo", ("F5",))

    assert keys.find("record", "F5") == keys.command("undo")
    assert keys.find("record", "Ctrl+Z") is None


def test_usual_keys_are_not_remembered_as_a_change() -> None:
    keys = USUAL.with_keys("undo", ("F5",)).with_keys("undo", ("Ctrl+Z",))

    assert keys == USUAL


def test_a_free_key_is_given_in_place_of_the_old_one_or_beside_it() -> None:
    instead = give(USUAL, "drop", "F8")
    beside = give(USUAL, "drop", "F8", adds=True)

    assert instead.keys is not None and instead.keys.command("drop").keys == ("F8",)
    assert beside.keys is not None and beside.keys.command("drop").keys == ("x", "Delete", "F8")
    assert not instead.asks


def test_a_key_of_another_command_is_named_and_swapped_when_asked() -> None:
    proposal = give(USUAL, "start_event", "d")

    assert proposal.asks
    assert "“d” is “No codable event, next article” in the text" in proposal.sentence
    assert proposal.keys is not None
    assert proposal.keys.command("start_event").keys == ("d",)
    assert proposal.keys.command("no_event").keys == ("n",)
    assert proposal.keys.problems() == []


def test_a_command_that_cannot_have_the_other_key_is_left_without_one_and_that_is_said() -> None:
    proposal = give(USUAL, "start_event", "Ctrl+I")

    assert proposal.keys is not None
    assert proposal.keys.command("import").keys == ()
    assert "that has no key then" in proposal.sentence


def test_one_key_may_mean_two_things_in_two_places() -> None:
    proposal = give(USUAL, "start_event", "Ctrl+E")

    assert not proposal.asks
    assert proposal.keys is not None and proposal.keys.problems() == []


def test_a_key_of_two_other_commands_is_refused_with_their_names() -> None:
    keys = USUAL.with_keys("start_event", ("Ctrl+E",))

    proposal = give(keys, "undo", "Ctrl+E")

    assert proposal.keys is None
    assert "One more event from here" in proposal.sentence and "Choose words" in proposal.sentence


@pytest.mark.parametrize("core", ["Enter", "Escape", "Tab", "Shift+Tab"])
def test_enter_escape_and_tab_keep_what_they_mean(core: str) -> None:
    proposal = give(USUAL, "undo", core)

    assert proposal.keys is None
    assert "means the same everywhere" in proposal.sentence


def test_a_command_on_a_core_key_keeps_it_and_gets_another_one_beside_it() -> None:
    proposal = give(USUAL, "take", "F9")

    assert proposal.keys is not None and proposal.keys.command("take").keys == ("Enter", "F9")
    kept = take_away(proposal.keys, "take")
    assert kept.keys is not None and kept.keys.command("take").keys == ("Enter",)


@pytest.mark.parametrize(
    ("command", "key", "why"),
    [
        ("undo", "z", "writes or moves in the record"),
        ("next_candidate", "Right", "writes or moves in the record"),
        ("undo", "Ctrl+C", "writes or moves in the record"),
        ("choose_words", "Alt+e", "hint letter"),
        ("start_event", "Ctrl+;", "many layouts"),
        ("start_event", "Meta+n", "system"),
    ],
)
def test_a_key_that_no_command_may_have_there_says_why(
    monkeypatch: pytest.MonkeyPatch, command: str, key: str, why: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    proposal = give(USUAL, command, key)

    assert proposal.keys is None
    assert why in proposal.sentence


def test_the_usual_key_comes_back_unless_another_command_has_it() -> None:
    keys = USUAL.with_keys("start_event", ("F8",))
    taken = keys.with_keys("evidence", ("n",))

    again, refused = usual(keys, "start_event"), usual(taken, "start_event")

    assert again.keys == USUAL
    assert refused.keys is None and "Add to the evidence" in refused.sentence


def test_letters_can_be_given_a_modifier() -> None:
    keys = KeyMap(letters="modifier")

    assert keys.find("text", "d") is None
    assert keys.find("text", "Alt+d") == keys.command("no_event")
    assert keys.find("text", "Ctrl+Shift+E") == keys.command("previous_event")
    assert keys.find("text", "Delete") == keys.command("drop")
    assert keys.problems() == []


def test_letters_can_be_switched_off_and_the_menus_keep_their_commands() -> None:
    keys = KeyMap(letters="off")
    in_text = [key for each in keys.commands if each.works_in("text") for key in each.keys]

    assert [key for key in in_text if is_character(key)] == []
    assert keys.command("no_event").menu == "Article"
    assert keys.find("record", "+") == keys.command("more")


def test_hint_letters_move_to_another_modifier_and_name_what_is_there_already() -> None:
    keys = KeyMap(hint_modifier="Ctrl+Shift")

    assert keys.hint_letter("record", "Ctrl+Shift+F") == "f"
    assert keys.hint_letter("text", "Ctrl+Shift+F") == ""
    assert any("Ctrl+Shift+Z" in problem and "Redo" in problem for problem in keys.problems())


def test_stored_keys_are_read_back() -> None:
    keys, problem = read({"undo": ("F5",)}, "", "off")

    assert (keys.command("undo").keys, keys.letters, problem) == (("F5",), "off", "")


def test_stored_keys_of_a_command_that_is_gone_are_passed_over() -> None:
    assert read({"long_gone": ("F5",)}, "Hyper", "loud") == (USUAL, "")


@pytest.mark.parametrize("stored", [{"undo": ("z",)}, {"undo": ("Ctrl+K",)}, {"evidence": ("d",)}])
def test_stored_keys_that_cannot_be_used_fall_back_and_say_so(stored: dict[str, tuple[str, ...]]) -> None:
    keys, problem = read(stored, "", "")

    assert keys == USUAL
    assert problem.startswith("Your own keys cannot be used")


@pytest.mark.parametrize(
    ("key", "parts"), [("Ctrl++", ("Ctrl", "+")), ("+", ("+",)), ("Ctrl+Shift+Z", ("Ctrl", "Shift", "Z"))]
)
def test_a_key_is_split_into_its_modifiers_and_itself(key: str, parts: tuple[str, ...]) -> None:
    assert split(key) == parts


@pytest.mark.parametrize("zone", ["text", "record", "list", "words", "start"])
def test_no_usual_key_means_two_things_in_one_place_moves_in_the_text_included(zone: Zone) -> None:
    keys = [key for command in COMMANDS if command.works_in(zone) for key in command.keys]

    assert len(keys) == len(set(keys))
