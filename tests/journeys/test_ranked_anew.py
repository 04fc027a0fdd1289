"""What was coded a moment ago ranks what waits in the same article. Nothing that the coder looks at changes."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.suggestion import Findings
from annotator.ui.keys.keyboard import wait_until
from tests.journeys.hand import Hand, Wanted

TOWNS = ("Djibo", "Dori", "Kaya", "Tougan", "Nouna", "Fada")
TEXT = "\n".join(f"Gunmen attacked a village near {town} on Thursday." for town in TOWNS)
TAKEN = "Looting/property destruction"


def test_each_completed_event_ranks_the_suggestions_that_wait(begin) -> None:
    journey = begin((TEXT, "2018-01-12"), suggestions=True, countries=("Burkina Faso",))
    journey.wait_for_suggestions()
    session, hand = journey.window.session, Hand(journey)
    as_suggested = [each.trigger for each in session.waiting]
    before = first_codes(session)

    for line in range(4):
        hand.code(Wanted(line, TAKEN))

    assert len(before) == len(TOWNS) and TAKEN not in before
    assert wait_until(lambda: first_codes(session) == [TAKEN] * 2, 30)
    assert [each.trigger for each in session.waiting] == as_suggested[4:]
    journey.keyboard.play("Space", "Enter")
    assert session.entry.chosen.value.text == TAKEN


def test_what_is_looked_at_stays_while_the_others_are_ranked(begin) -> None:
    journey = begin((TEXT, "2018-01-12"), suggestions=True, countries=("Burkina Faso",))
    journey.wait_for_suggestions()
    session, ranked = journey.window.session, journey.window.desk.suggestions.ranked
    journey.keyboard.play("Space", "Space")
    shown, cursor, words = session.shown, session.open.cursor.index, journey.window.desk.record.accessibleName()

    ranked.emit(session.article.uuid, turned_round(session.findings))

    assert session.shown is shown and session.waiting[1] is shown
    assert (session.open.cursor.index, journey.window.desk.record.accessibleName()) == (cursor, words)
    assert first_codes(session)[0] != "Attack" and first_codes(session)[1] == "Attack"
    journey.keyboard.press("Enter")
    entry, offered = session.entry, [candidate.key for candidate in session.entry.candidates]
    ranked.emit(session.article.uuid, turned_round(session.findings))
    assert session.entry is entry
    assert [candidate.key for candidate in entry.candidates] == offered
    assert entry.chosen.value.text == "Attack"


def turned_round(findings: Findings) -> Findings:
    """The codes of each suggestion the other way round."""
    return replace(findings, events=tuple(replace(each, codes=each.codes[::-1]) for each in findings.events))


def first_codes(session) -> list[str]:
    return [each.codes[0].code for each in session.waiting]
