"""Who stands on which side in a sentence that was not parsed: first the armed, then the unarmed or a foe.

Who is only quoted is on no side; who is named as killed is on the second; after "par", "por", "على يد" stands "
"who did it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
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
_BATTLES = frozenset({"Armed clash", "Government regains territory", "Non-state actor overtakes territory"})
_DEMONSTRATIONS = frozenset(
    {"Peaceful protest", "Protest with intervention", "Violent demonstration", "Excessive force against protesters"}
)
_SAY = (
    r"(?:(?:a|ont)(?:-t-(?:il|elle|on))? (?:indiqué|déclaré|annoncé|affirmé|précisé|rapporté|confirmé|appris|"
    r"fait savoir|reconnu|souligné|dit)|"
    r"dij(?:o|eron)|inform(?:ó|aron)|señal(?:ó|aron)|anunci(?:ó|aron)|indic(?:ó|aron)|report(?:ó|aron)|"
    r"afirm(?:ó|aron)|"
    r"confirm(?:ó|aron)|asegur(?:ó|aron)|precis(?:ó|aron)|detall(?:ó|aron)|denunci(?:ó|aron)|"
    r"сообщил\w*|заявил\w*|уточнил\w*|рассказал\w*|сообщает|сообщают|утверждает|утверждают|отметил\w*|передает|"
    r"[وف]?(?:قال|قالت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|صرح|أشار|أشارت|أقر|كشف|كشفت))"
)
_SOURCES = re.compile(
    rf"(?<!\w)(?:selon|d[’']après|auprès d|según|de acuerdo con|по данным|по словам|по информации|со ссылкой на|"
    rf"[وف]?(?:بحسب|وفق|وفقا ل|حسب)|نقلا عن|{_SAY})\W+(?:\w+\W+){{0,2}}$",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(rf"^\s+(?:\w+\s+){{0,2}}?{_SAY}(?!\w)", re.IGNORECASE)
_THAT = re.compile(r"(?<!\w)(?:что|que|ب?أن|إن)(?!\w)|\bqu[’']")
"""After it the one who acts stands, rather than who speaks."""
_AGENT = re.compile(
    r"(?<!\w)(?:par|por|por parte de|de la main de|a manos de|со стороны|على يد|على أيدي|من قبل|برصاص|بنيران)"
    r"\s+(?:les |des |la |l[’']|el |los |las |un |una |d[’'])?$",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?<!\w)(?:contre|aux|au|avec|visant|contra|con|a|al|от|против|с|со|по|ضد|مع|من|على|استهدف\w*|استهداف)"
    r"\s+(?:les |des |la |l[’']|el |los |las |un |una |une |le )?$",
    re.IGNORECASE,
)
_OWN_FORCES = re.compile(
    r"قوات(?:ه|ها)\b|\b(?:ses|leurs) (?:forces|troupes|hommes)\b|\bsus (?:tropas|fuerzas|"
    r"hombres)\b|\bего (?:войска|силы)"
)
_CLAIMED = re.compile(
    r"revendiqu|attribu|imput|responsab|accus|soupçon|atribuy|adjudic|reivindic|señal\w+ a|ответственност|обвин|"
    r"возлож|تبنى|تبنت|"
    r"مسؤولية|اتهم|نسب",
    re.IGNORECASE,
)
_WORDS_BEFORE = 40


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
    victims = [p for p in told if any(_is_beside(p.span, span) for span in dead)]
    near = sorted(told, key=lambda p: (p in victims, _rank(p, text, start), _distance(p.span, trigger)))
    unarmed = sorted((phrase for phrase in near if _kind(phrase) in _UNARMED), key=lambda p: p not in victims)
    armed = [phrase for phrase in near if phrase not in unarmed and phrase not in victims]
    fallen = [phrase for phrase in victims if phrase not in unarmed]
    if codes & _DEMONSTRATIONS and unarmed and not codes & _BATTLES:
        return tuple(sorted(unarmed, key=lambda phrase: phrase.span)), (*armed, *fallen)
    if not armed and codes & _OF_STATE:
        # "The navy said that it had destroyed": who tells of it also did it.
        armed = [p for p in phrases if p not in told and _family(p).startswith("state")]
    if not armed:
        return (), (*fallen, *unarmed)
    foes = [phrase for phrase in armed[1:] if not _are_one_side(phrase, armed[0], text, start)]
    allies = [phrase for phrase in armed if phrase not in foes]
    fallen = [phrase for phrase in fallen if not _are_one_side(phrase, armed[0], text, start)]
    if codes & _ON_CIVILIANS and not codes & _BATTLES and unarmed and not fallen:
        return tuple(allies), (*unarmed, *foes)
    return tuple(allies), (*fallen, *foes, *unarmed)


def _told(phrases: Sequence[ActorPhrase], text: str, start: int) -> list[ActorPhrase]:
    """Without those who are only quoted; "the army said that its forces" are the army."""
    if _OWN_FORCES.search(text):
        told = [phrase for phrase in phrases if not _OWN_FORCES.search(_words(phrase, text, start))]
    else:
        told = [phrase for phrase in phrases if not _is_quoted(phrase, text, start)]
    return told or list(phrases)


def _is_beside(one: Span, other: Span) -> bool:
    return one.overlaps(other) or 0 <= one.start - other.end <= _BESIDE


_BESIDE = 12
"""Letters between a number of dead and who they were: "huit morts parmi les civils"."""


def _words(phrase: ActorPhrase, text: str, start: int) -> str:
    return text[phrase.span.start - start : phrase.span.end - start]


def _rank(phrase: ActorPhrase, text: str, start: int) -> int:
    before = text[max(0, phrase.span.start - start - _WORDS_BEFORE) : phrase.span.start - start]
    return 0 if _AGENT.search(before) else 2 if _AGAINST.search(before) else 1


def _is_quoted(phrase: ActorPhrase, text: str, start: int) -> bool:
    before = text[max(0, phrase.span.start - start - _WORDS_BEFORE) : phrase.span.start - start]
    after = text[phrase.span.end - start : phrase.span.end - start + _WORDS_BEFORE]
    is_speaker = (found := _SOURCES.search(before)) is not None and _THAT.search(found.group()) is None
    return is_speaker or _SAYS_AFTER.search(after) is not None


def _distance(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


def _kind(phrase: ActorPhrase) -> str:
    """The role, without the nation before it."""
    return phrase.words.rsplit(" ", 1)[-1]


def _are_one_side(one: ActorPhrase, other: ActorPhrase, text: str, start: int) -> bool:
    """Of one family, or "gunmen of the group": an armed kind and a group named right by it."""
    if _family(one) == _family(other):
        return True
    first, second = sorted((one, other), key=lambda phrase: phrase.span)
    families = _family(first), _family(second)
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
        armed = [p for p in after.actors if _kind(p) not in _UNARMED]
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
