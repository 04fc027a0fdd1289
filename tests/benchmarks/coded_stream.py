"""An invented coder's notes in order, to try the learning ranker on: wording, places and what is frequent drift.

Half-way some acts are told in other words, and what was rare becomes frequent. Some notes can be told only by who acts,
as this coder's project has it. Nothing here comes from any dataset.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

Note = tuple[str, str, str]
"""Day, text, ACLED sub-event."""

_PLACES = (
    "Lokori",
    "Marigat",
    "Kapedo",
    "Chesta",
    "Mbale North",
    "Old Harbour",
    "Tana Ferry",
    "Rumuli",
    "Sigor",
    "Dukana",
)
_GROUPS = (
    "the Red Hill militia",
    "Kobe herders",
    "Tasma raiders",
    "gunmen of the Northern Front",
    "a local vigilante band",
)
_FORCES = ("police", "anti-riot police", "the army", "wildlife rangers", "county askaris")
_PEOPLE = (
    "residents",
    "traders",
    "students",
    "teachers",
    "boda boda riders",
    "nurses",
    "sugarcane farmers",
    "fishermen",
)
_WHY = ("over unpaid wages", "against the new levy", "over a disputed poll", "over land",
        "about insecurity on the road", "following the death of a schoolboy", "over the price of maize flour",
        "after a bursary list leaked")  # fmt: skip

_EARLY: dict[str, tuple[str, ...]] = {
    "Peaceful protest": (
        "{people} held a demonstration in {place} {why}.",
        "{people} marched to the county offices in {place} {why}.",
        "{people} downed their tools and took to the streets of {place} {why}.",
        "{people} in {place} staged a sit-in {why}. No violence was reported.",
    ),
    "Violent demonstration": (
        "{people} barricaded the highway at {place} with burning tyres {why}.",
        "{people} in {place} pelted vehicles with stones and lit bonfires {why}.",
        "{people} torched a chief's office during protests in {place} {why}.",
    ),
    "Protest with intervention": (
        "{people} demonstrated in {place} {why}. {force} fired teargas to disperse them.",
        "{force} broke up a march of {people} in {place} {why}, arresting {n}.",
    ),
    "Mob violence": (
        "A crowd lynched a suspected motorcycle thief in {place}.",
        "{people} beat a man to death in {place} over witchcraft claims.",
        "Irate {people} of {place} set upon two suspected robbers, killing one.",
        "Supporters of two aspirants fought in {place} {why}; {n} were hurt.",
    ),
    "Attack": (
        "{group} shot dead {n} herders in {place}.",
        "{group} ambushed a minibus at {place} and killed {n} passengers.",
        "A chief was hacked by {group} in {place}.",
        "{force} shot dead a suspect in {place} who was unarmed.",
    ),
    "Armed clash": (
        "{group} exchanged fire with {force} at {place}; {n} died.",
        "{force} repulsed {group} near {place}, killing {n}.",
        "{group} raided {place} and fought off {force}.",
    ),
    "Looting/property destruction": (
        "{group} drove away {n} cows from {place}.",
        "{group} razed houses in {place}.",
        "Unknown men vandalised a borehole in {place} {why}.",
    ),
    "Abduction/forced disappearance": (
        "{group} abducted {n} quarry workers in {place}.",
        "A blogger went missing in {place} after men in a van took him.",
    ),
    "Arrests": ("{force} arrested {n} suspected raiders in {place}.",),
    "Remote explosive/landmine/IED": (
        "A roadside bomb planted by {group} hit a lorry of {force} near {place}, killing {n}.",
    ),
}
_LATE: dict[str, tuple[str, ...]] = {
    **_EARLY,
    "Peaceful protest": (
        "{people} picketed outside the hospital in {place} {why}.", "{people} held a prayer vigil in {place} {why}.",
        "{people} presented a petition at {place} {why}.",
    ),
    "Attack": (
        "Bodies of {n} herders were found in {place} after {group} struck.",
        "{group} gunned down a teacher in {place}.",
        "{group} waylaid a trader in {place} and left him with panga cuts.",
    ),
    "Mob violence": (
        "{people} meted out mob justice on a phone snatcher in {place}.", "Rival fans clashed with stones in {place}.",
        "{people} stormed a police post in {place} to get at a suspect, who died.",
    ),
    "Disrupted weapons use": (
        "{force} defused a device near {place}.", "{force} recovered {n} rifles in {place}.",
    ),
}  # fmt: skip
_SHARES = {
    "Peaceful protest": (30, 18), "Violent demonstration": (16, 9), "Protest with intervention": (7, 6),
    "Mob violence": (14, 22), "Attack": (12, 19), "Armed clash": (8, 9), "Looting/property destruction": (6, 5),
    "Abduction/forced disappearance": (3, 4), "Arrests": (2, 2), "Remote explosive/landmine/IED": (2, 2),
    "Disrupted weapons use": (0, 4),
}  # fmt: skip
_FILLERS = (
    "The cause is not clear.", "The area commander confirmed it.", "Calm returned by evening.",
    "Schools stayed closed.",
    "It was the second such case in a month.", "Leaders called for restraint.", "Investigations were opened.", "",
    "Witnesses spoke of shots, which the army denied.", "Students had planned a march for Monday.",
    "The road was impassable for hours.",
    "Two people died there last year in a raid.", "Traders counted their losses.", "Elders met to plan for peace.",
    "A crowd gathered afterwards.", "Police were sent to the scene.",
)  # fmt: skip
_SLIPS = 0.08
"""Real coders, and real notes, are not of one mind: a share of the notes has a neighbour's code."""


def notes(many: int, seed: int = 7) -> Iterator[Note]:
    """So many notes, in the order of their days."""
    chance = Random(seed)
    for at in range(many):
        is_late = at > many // 2
        templates = _LATE if is_late else _EARLY
        codes = [code for code in _SHARES if code in templates]
        code = chance.choices(codes, [_SHARES[each][is_late] for each in codes])[0]
        day = f"2019-{1 + 11 * at // many:02d}-{1 + at % 28:02d}"
        text = chance.choice(templates[code]).format(
            people=chance.choice(_PEOPLE), place=chance.choice(_PLACES), why=chance.choice(_WHY),
            n=chance.randint(1, 9),
            force=chance.choice(_FORCES), group=chance.choice(_GROUPS),
        )  # fmt: skip
        slipped = chance.random() < _SLIPS
        yield day, _told(chance, day, text), chance.choice(codes) if slipped else code


def _told(chance: Random, day: str, text: str) -> str:
    """The act in its surroundings: names that are met once, and sentences that could stand beside any act."""
    name = "".join(chance.choice(("ka", "mo", "ri", "lu", "te", "sha", "ngo", "wa", "bi")) for _ in range(3)).title()
    before = chance.choice((f"On {day}, ", f"On {day}, around {name} ward, ", f"{name} county, {day}: "))
    fillers = chance.sample(_FILLERS, 2)
    if chance.random() < 0.35:
        return f"{before}{fillers[0]} {text} {fillers[1]}".strip()
    return f"{before}{text[0].lower()}{text[1:]} {fillers[0]}".strip()
