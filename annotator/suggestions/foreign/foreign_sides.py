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
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.tokens import text_of
from annotator.suggestions.triggers.clusters import Cluster

Side = tuple[ActorPhrase, ...]
_UNARMED = word_set("civilians protesters rioters students teachers farmers workers journalists activists settlers")
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
_DEMONSTRATIONS = frozenset(
    {"Peaceful protest", "Protest with intervention", "Violent demonstration", "Excessive force against protesters"}
)
_OWN_FORCES = re.compile(
    r"قوات(?:ه|ها)\b|\b(?:ses|leurs) (?:forces|troupes|hommes)\b|\bsus (?:tropas|fuerzas|"
    r"hombres)\b|\bего (?:войска|силы)"
)
_CLAIMED = re.compile(
    r"revendiqu|attribu|imput|responsab|accus|soupçon|atribuy|adjudic|reivindic|señal\w+ a|ответственност|обвин|"
    r"возлож|предполож|подозрев|probabl|présum|sospech|presum|تبنى|تبنت|رجح|يشتبه|يعتقد|حمل\w* |"
    r"مسؤولية|اتهم|نسب",
    re.IGNORECASE,
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
    unarmed = sorted((p for p in near if _kind(p) in _UNARMED), key=lambda p: (p not in victims, not hit[p]))
    armed = [p for p in near if p not in unarmed and p not in victims and not _is_again(p, victims)]
    fallen = [p for p in victims if p not in unarmed]
    if codes & _DEMONSTRATIONS and not codes & _BATTLES:
        crowd = [p for p in near if p in unarmed or (_family(p) == "others" and p not in victims)]
        if crowd:
            named = any(_kind(p) in _CROWDS for p in crowd)
            first = sorted(
                crowd,
                key=lambda p: (
                    named and p in victims and _kind(p) not in _CROWDS,
                    hit[p] and not does[p] and p not in victims,
                    p.span,
                ),
            )
            return tuple(first), tuple(p for p in (*armed, *fallen) if p not in crowd)
    if not any(_family(p).startswith("state") for p in armed) and codes & _SEIZURES and not codes & _BATTLES:
        armed = [*(p for p in phrases if _family(p).startswith("state") and p not in fallen), *armed]
    if not armed and codes & _OF_STATE:
        # "The navy said that it had destroyed": who tells of it also did it.
        armed = [p for p in phrases if p not in told and _family(p).startswith("state")]
    if not armed:
        return _of_unarmed(codes, fallen, unarmed, does, hit, text, start)
    foes = [phrase for phrase in armed[1:] if not _are_one_side(phrase, armed[0], text, start)]
    allies = sorted(
        (phrase for phrase in armed if phrase not in foes), key=lambda p: p is not armed[0] and not _is_name(p)
    )
    allies = sorted(allies, key=lambda p: not (_is_name(p) and _family(armed[0]) == "others"))
    fallen = [phrase for phrase in fallen if not _are_one_side(phrase, armed[0], text, start)]
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
        foes = [p for p in fallen[1:] if not _are_one_side(p, fallen[0], text, start)]
        return tuple(p for p in fallen if p not in foes), (*foes, *unarmed)
    doers = [p for p in unarmed if does[p] and _kind(p) in _MAY_HARM]
    if not doers and len(unarmed) > 1:
        doers = [p for p in unarmed if does[p] and not hit[p]]
    return tuple(doers), (*fallen, *(p for p in unarmed if p not in doers))


_CROWDS = word_set("protesters rioters students teachers farmers workers")
_MAY_HARM = word_set("settlers rioters protesters")


def _is_again(phrase: ActorPhrase, victims: Sequence[ActorPhrase]) -> bool:
    """As in "three of the Forces (FSD) died": the letters of those who were killed."""
    return any(phrase.words == other.words and _is_name(phrase) for other in victims)


def _is_name(phrase: ActorPhrase) -> bool:
    return _family(phrase) != "others" and not _family(phrase).startswith("state")


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


def _kind(phrase: ActorPhrase) -> str:
    """The role, without the nation before it."""
    return phrase.words.rsplit(" ", 1)[-1]


def _are_one_side(one: ActorPhrase, other: ActorPhrase, text: str, start: int) -> bool:
    """Of one family, or "gunmen of the group": an armed kind and a group named right by it."""
    if _family(one) == _family(other) and (_family(one) != "others" or _kind(one) == _kind(other)):
        return True
    first, second = sorted((one, other), key=lambda phrase: phrase.span)
    families = _family(first), _family(second)
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


def _family(phrase: ActorPhrase) -> str:
    """Soldiers and the police of one country are one side; a named group is its own."""
    kind = _kind(phrase)
    nation = phrase.words.removesuffix(kind).strip()
    if kind in _STATE:
        return f"state {nation if nation != 'security' else ''}".strip()
    return "others" if kind in _OTHERS else phrase.words


def with_neighbours(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, sides: tuple[Side, Side]
) -> tuple[Side, Side]:
    """The sides, an open one filled from what is told right after: who claimed it, or whom it befell; and of shelling
    that goes on, by whose forces it was said to be before."""
    source, target = sides
    text, codes = found.article.text, {hit.cue.code for hit in cluster.hits}
    for number in range(here.sentence.number + 1, here.sentence.number + 1 + _FARTHEST):
        if (source and target) or number >= len(found.sentences):
            break
        after = found.sentences[number]
        if after.dates or any(not name.is_country for name in after.places):
            break
        words, begin = after.sentence.span.of(text), after.sentence.span.start
        armed = sorted((p for p in after.actors if _kind(p) not in _UNARMED), key=lambda p: not _is_name(p))
        if not source and _CLAIMED.search(words):
            source = tuple(p for p in armed if not any(_family(p) == _family(t) for t in target))
        elif source and not target:
            foes = [p for p in armed if not _are_one_side(p, source[0], words, begin)]
            hurt = [p for p in after.actors if any(p.span.overlaps(span) for span, _ in after.deaths)]
            target = tuple(p for p in (*foes, *hurt) if p not in source)
    if not source and codes & _REMOTE:
        source = _forces_before(found, here)
    return source, target


def _forces_before(found: ArticleFindings, here: SentenceFindings) -> Side:
    """A country's forces, named by their country in the sentences before."""
    for before in found.before(here.sentence.number, _LONGEST_BACK):
        forces = [p for p in before.actors if _family(p).startswith("state ") and not _family(p).endswith(" security")]
        if forces:
            return tuple(forces[:1])
    return ()


_FARTHEST, _LONGEST_BACK = 2, 4
_REMOTE = frozenset({"Shelling/artillery/missile attack", "Air/drone strike"})
