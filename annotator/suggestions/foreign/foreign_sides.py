"""Who stands on which side in a sentence that was not parsed: first the armed, then the unarmed or a foe.

Who is only quoted is on no side; who is named as killed is on the second; after "par", "por", "على يد" stands "
"who did it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.foreign.foreign_standing import is_agent, is_among_dead, is_dress, is_hit, is_quoted
from annotator.suggestions.found import SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.tokens import text_of
from annotator.suggestions.triggers.clusters import Cluster

Side = tuple[ActorPhrase, ...]
UNARMED = word_set("civilians protesters rioters students teachers farmers workers journalists activists settlers")
_STATE = word_set("soldiers army police forces")
_OTHERS = word_set("gunmen rebels militants militia gang")
_ON_CIVILIANS = frozenset(
    {"Attack", "Sexual violence", "Abduction/forced disappearance", "Looting/property destruction"}
)
_OF_STATE = frozenset(
    {"Arrests", "Disrupted weapons use", "Government regains territory", "Air/drone strike", "Armed clash"}
)
_SEIZURES = frozenset({"Disrupted weapons use"})
_BATTLES = frozenset({"Armed clash", "Government regains territory", "Non-state actor overtakes territory"})
DEMONSTRATIONS = frozenset(
    {"Peaceful protest", "Protest with intervention", "Violent demonstration", "Excessive force against protesters"}
)
_OWN_FORCES = re.compile(
    r"قوات(?:ه|ها)\b|\b(?:ses|leurs) (?:forces|troupes|hommes)\b|\bsus (?:tropas|fuerzas|"
    r"hombres)\b|\bего (?:войска|силы)"
)


def foreign_sides(here: SentenceFindings, cluster: Cluster) -> tuple[Side, Side]:
    """The phrases of both sides of one act, surest first."""
    first, last = here.sentence.tokens[0], here.sentence.tokens[-1]
    start = first.idx + here.sentence.shift
    words = text_of(first.doc[first.i : last.i + 1])
    dead = [span for span, reading in here.deaths if reading.best not in ("", "0")]
    codes = {hit.cue.code for hit in cluster.hits}
    return sides_by_kind(here.actors, here.sentence.span_of(cluster.tokens[:1]), words, start, dead, codes)


def sides_by_kind(
    phrases: Sequence[ActorPhrase],
    trigger: Span,
    text: str,
    start: int,
    dead: Sequence[Span] = (),
    codes: frozenset[str] | set[str] = frozenset(),
) -> tuple[Side, Side]:
    """The phrases of both sides, those nearest to the trigger first. `text`: of the sentence, from offset `start`.

    Who is only quoted is on no side, unless nobody else is named. `dead`: where those who were killed are told.
    """
    told = _told(phrases, text, start)
    victims = [p for p in told if any(is_among_dead(p.span, span, text, start) for span in dead)]
    victims = [p for p in victims if not is_agent(p.span, text, start)]
    hit = {p: p in victims or is_hit(p.span, text, start) for p in told}
    does = {p: not hit[p] and is_agent(p.span, text, start) for p in told}
    near = sorted(told, key=lambda p: (hit[p], not does[p], _distance(p.span, trigger)))
    unarmed = sorted((p for p in near if kind(p) in UNARMED), key=lambda p: (p not in victims, not hit[p]))
    armed = [p for p in near if p not in unarmed and p not in victims and not _is_again(p, victims)]
    fallen = [p for p in victims if p not in unarmed]
    if codes & DEMONSTRATIONS and not codes & _BATTLES:
        crowd = [p for p in near if p in unarmed or (family(p) == "others" and p not in victims)]
        if crowd:
            named = any(kind(p) in _CROWDS for p in crowd)
            first = sorted(
                crowd,
                key=lambda p: (
                    named and p in victims and kind(p) not in _CROWDS,
                    hit[p] and not does[p] and p not in victims,
                    p.span,
                ),
            )
            return tuple(first), tuple(p for p in (*armed, *fallen) if p not in crowd)
    if not any(family(p).startswith("state") for p in armed) and codes & _SEIZURES and not codes & _BATTLES:
        armed = [*(p for p in phrases if family(p).startswith("state") and p not in fallen), *armed]
    if not armed and codes & _OF_STATE:
        # "The navy said that it had destroyed": who tells of it also did it.
        armed = [p for p in phrases if p not in told and family(p).startswith("state")]
    if not armed:
        return _of_unarmed(codes, fallen, unarmed, does, hit, text, start)
    foes = [phrase for phrase in armed[1:] if not are_one_side(phrase, armed[0], text, start)]
    allies = sorted(
        (phrase for phrase in armed if phrase not in foes), key=lambda p: p is not armed[0] and not is_name(p)
    )
    allies = sorted(allies, key=lambda p: not (is_name(p) and family(armed[0]) == "others"))
    fallen = [phrase for phrase in fallen if not are_one_side(phrase, armed[0], text, start)]
    if codes & _ON_CIVILIANS and not codes & _BATTLES and unarmed and not fallen:
        return tuple(allies), (*unarmed, *foes)
    return tuple(allies), (*fallen, *foes, *unarmed)


def _of_unarmed(
    codes: frozenset[str] | set[str],
    fallen: Sequence[ActorPhrase],
    unarmed: Sequence[ActorPhrase],
    does: Mapping[ActorPhrase, bool],
    hit: Mapping[ActorPhrase, bool],
    text: str,
    start: int,
) -> tuple[Side, Side]:
    """Where nobody armed is left to have done it: settlers and crowds may have, and two armed who fell fought."""
    if codes & _BATTLES and len(fallen) > 1:
        foes = [p for p in fallen[1:] if not are_one_side(p, fallen[0], text, start)]
        return tuple(p for p in fallen if p not in foes), (*foes, *unarmed)
    doers = [p for p in unarmed if does[p] and kind(p) in _MAY_HARM]
    if not doers and len(unarmed) > 1:
        doers = [p for p in unarmed if does[p] and not hit[p]]
    return tuple(doers), (*fallen, *(p for p in unarmed if p not in doers))


_CROWDS = word_set("protesters rioters students teachers farmers workers")
_MAY_HARM = word_set("settlers rioters protesters")


def _is_again(phrase: ActorPhrase, victims: Sequence[ActorPhrase]) -> bool:
    """As in "three of the Forces (FSD) died": the letters of those who were killed."""
    return any(phrase.words == other.words and is_name(phrase) for other in victims)


def is_name(phrase: ActorPhrase) -> bool:
    return family(phrase) != "others" and not family(phrase).startswith("state")


def _told(phrases: Sequence[ActorPhrase], text: str, start: int) -> list[ActorPhrase]:
    """Without those who are only quoted; "the army said that its forces" are the army."""
    phrases = [phrase for phrase in phrases if not is_dress(phrase.span, text, start)]
    if _OWN_FORCES.search(text):
        told = [phrase for phrase in phrases if not _OWN_FORCES.search(_words(phrase, text, start))]
    else:
        told = [phrase for phrase in phrases if not is_quoted(phrase.span, text, start)]
    return told or list(phrases)


def _words(phrase: ActorPhrase, text: str, start: int) -> str:
    return text[phrase.span.start - start : phrase.span.end - start]


def _distance(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


def kind(phrase: ActorPhrase) -> str:
    """The role, without the nation before it."""
    return phrase.words.rsplit(" ", 1)[-1]


def are_one_side(one: ActorPhrase, other: ActorPhrase, text: str, start: int) -> bool:
    """Of one family, or "gunmen of the group": an armed kind and a group named right by it."""
    if family(one) == family(other) and (family(one) != "others" or kind(one) == kind(other)):
        return True
    first, second = sorted((one, other), key=lambda phrase: phrase.span)
    families = family(first), family(second)
    if families == ("others", "others"):
        return _APART.search(text[first.span.end - start : second.span.start - start + 2]) is None
    names = [each for each in families if each != "others" and not each.startswith("state")]
    if "others" not in families or len(names) != 1:
        return False
    between = text[first.span.end - start : second.span.start - start + 2]
    return len(between) < _NEAR_NAME and _APART.search(between) is None


_NEAR_NAME = 45
_APART = re.compile(
    r"[,،;:]|\b(?:et|contre|avec|y|contra|con|entre|и|с|против)\b|(?<!\w)(?:مع|ضد|بين|و\w)", re.IGNORECASE
)


def family(phrase: ActorPhrase) -> str:
    """Soldiers and the police of one country are one side; a named group is its own."""
    role = kind(phrase)
    nation = phrase.words.removesuffix(role).strip()
    if role in _STATE:
        return f"state {nation if nation != 'security' else ''}".strip()
    return "others" if role in _OTHERS else phrase.words
