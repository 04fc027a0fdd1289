"""Whether a date phrase lies ahead of the publication day or behind it, by the words of its clause.

A weekday or a day of a month without its year does not say so itself: "will meet Monday" is not "met Monday".
"""

from __future__ import annotations

import re
from typing import Literal

from annotator.model.text.word_sets import word_set

Tense = Literal["ahead", "back", ""]
"""What is to come, what has been; empty where nothing tells."""

_CLAUSE = 120
"""Characters before a phrase (and after it) in which its verb is looked for."""

_SPEAKING = "said|says|told|announced|reported|added|warned|confirmed|declared|stated|wrote"
# Told of the past by their form alone; then those that may be participles too ("the men held in Lima").
_FINITE = (
    "was|were|did|began|broke|came|drove|fell|flew|gave|went|grew|knew|overran|ran|rose|saw|shook|sank|stole|took|threw|"
    "blew|spoke|withdrew|chose|rode|drew|wore|swore|ate|died|collapsed|happened|occurred|arrived|suffered"
)
_IRREGULAR = (
    f"{_FINITE}|had|brought|burst|caught|fled|fought|found|got|held|kept|led|left|lost|made|met|sent|shot|stood|struck|"
    "swept|won|heard|spent|built|bought|sold|dealt|sought|slew|hid|dug|felt"
)
_PAST = rf"(?:{_SPEAKING}|{_IRREGULAR}|(?!united\b|wounded\b|armed\b)\w{{2,}}ed)"

# What has been planned; a modal after which nothing is only said or seen; what begins by the calendar.
_NO_PLAN = r"(?!\s+(?:not\s+)?(?:have|say|comment|confirm|identify|discuss|disclose|elaborate|hear|see|only)\b)"
_SOON = (
    "be held|begin|start|resume|open|meet|visit|arrive|come|return|leave|vote|end|expire|take place|take effect|happen"
)
_FOR = r"(?=\s*$|\s+(?:for|to|on|in|at|by)\b)"
# "Announced plans to build", "rejected calls for talks": nouns.
_BEFORE_NOUNS = ("the", "a", "its", "his", "their", "peace", "of", "new", "any")
_NO_NOUN = r"(?<!ed\s)" + "".join(rf"(?<!\b{word}\s)" for word in _BEFORE_NOUNS)
_ADVERB = r"(?:\w+ly\s+|also\s+|now\s+|still\s+|then\s+|not\s+)?"
_CUES = (
    rf"(?:would|must|should|might|(?-i:(?<!\d )may(?!\.))){_NO_PLAN}",
    r"(?:will|shall|[’']ll|won[’']t)(?!\s+(?:not\s+)?have\b)",
    rf"(?:can|could)\s+(?:{_SOON})",
    r"(?:is|are|was|were|am|[’']s|[’']re)\s+going\s+to(?!\s+(?:work|school|church|market|mosque|bed|town|the|an?)\b)",
    rf"{_NO_NOUN}plans?\s+(?:to|an?|another|more|further)|{_NO_NOUN}calls?\s+for|planning|planned{_FOR}|likely{_FOR}",
    r"(?:is|was|are|were)\s+forecast|scheduled|slated|set\s+(?:to|for)|expects?|expecting|(?<!than\s)(?<!\bas\s)expected",
    r"upcoming|forthcoming|next(?=\s*$)|ahead\s+of(?=(?:\s+\w+){0,3}\s*$)|run-?up\s+to|deadline\s+(?:is|was|of|for|to)",
    r"payable|effective(?=\s*$|\s+on\b)|of\s+record",
    r"(?<!in\s)due(?!\s+to\b)|due\s+to\s+(?:be|face|go|appear|hold|take|" + _SOON + ")",
    rf"(?:is|are|was|were|be)\s+{_ADVERB}to(?!\s+(?:have|blame)\b)|(?:has|have)\s+to",
    r"(?:threaten|vow|hop|intend|want|wish|prepar|promis|pledg)(?:e|ed|es|s|ing)?\s+(?:\w+\s+)?to",
    r"agreed\s+to\s+(?:meet|hold|resume|begin|start|return|open)",
    r"called\s+(?:for(?!\s+by\b)|an?\s+(?:[\w-]+\s+)?\w+\s+for)|campaign(?:s|ing|ed)?\s+for|candidates?\s+(?:in|for)",
    r"(?:postpon\w+|delay\w*|adjourn\w*|deferr?\w*|reschedul\w+|extend\w*|suspend\w*|closed|put\s+off|moved|put\s+back)\s"
    r"(?:[^,]{0,40}?\s)?(?:until|till|to|for)(?=\s*$)",
    r"(?:give|gave|given|has|have|had)\s+(?:[\w’']+\s+){0,4}(?:until|till)(?=\s*$)|(?:an?|two|three|\d+)\s+weeks?\s+(?:from|on(?!\s+from\b))",
    r"(?:are|can|will)\s+(?:you|we)|is\s+there|do\s+(?:you|we)|(?:I|we|you)\s+(?:have|need)\s+(?:an?|to|the)",
    r"(?:we|they|you|I)\s+(?:leave|go|fly|meet|vote|start|begin|open|play|march|return|travel)",
    r"сто|будет|состоится|пройд[её]т|намечен\w*|запланирован\w*|سوف|ستعقد|سيعقد|ستجرى|المقرر",
    r"prévue?s?|aura\s+lieu|auront\s+lieu|se\s+tiendra|devra|sera|seront|prochaine?",
    r"será|serán|celebrará|tendrá\s+lugar|deberá|previst[oa]s?|programad[oa]s?|próxim[oa]",
)
_AHEAD = re.compile(rf"(?:(?<!\w)|(?=[’']))(?:{'|'.join(_CUES)})(?!\w)", re.IGNORECASE)
# "Call me on Monday": bidden at the start of a clause.
_BIDDEN = re.compile(
    r"\W*(?:please\s+|do\s+not\s+|don[’']t\s+)?(?:call|come|meet|send|book|move|see|remind|schedule|cancel|wake|let|join|"
    r"bring|pay|put|add|make|arrange|pick|visit|stay|leave|wait|vote|march|gather|boycott)\s",
    re.IGNORECASE,
)
# "The trial opens Tuesday", "is leaving for Cairo on Friday": the present of what goes by a calendar.
_BY_CALENDAR = re.compile(
    r"(?:^|(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bof)(?<!\bhis)(?<!\bits)(?<!\btwo)(?<!\bto)(?<!\bnot)(?<!\bdid)(?<!\bin)"
    r"(?<!\bfor)(?<!\bthree)(?<!\btheir)(?<!\bwith)(?<!\bthese)\s)"
    r"(?:meets?|opens?(?!\s+fire)|begins?|starts?|resumes?|convenes?|reopens?|heads|turns|arrives?|departs?|returns?|flies|fly|travels?|"
    r"visits|hosts|votes|goes|go|faces|gathers?|takes?\s+(?:place|effect|over|office|part)|expires?|ends|closes|"
    r"concludes|leaves|holds|runs?\s+out|kicks?\s+off|comes?\s+into\s+(?:force|effect)|"
    r"(?:is|are)\s+(?:also\s+|now\s+)?(?:meet|open|beginn|start|arriv|leav|go|fly|travel|head|visit|hold|host|vot|"
    r"return|gather|fac|march|appear|tak)\w?ing)\b[^;,]{0,60}$",
    re.IGNORECASE,
)
_BACK_AGAIN = re.compile(
    rf"(?<!\bbe )(?<!\bbeen )(?<!\bbeing )\b(?:{_SPEAKING}|passed|lapsed)\b|\b(?:{_FINITE})\b|"
    rf"\b(?:after|when|who|which|because|where|following|since|whose|as|that)\b.*\b{_PAST}\b|"
    rf"(?:\b(?:he|she|it|they|we|I|and|but)|,)\s+(?:{_IRREGULAR}|\w{{2,}}ed)\b|"
    # "Hoping to topple the king shelled the palace": a verb after its subject, before its object or the day
    r"(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bto)(?<!\bof)(?<!ly)(?<!\bby)(?<!\bits)(?<!\btheir)(?<!\bmore)\s"
    r"(?!aimed|based|backed|called|named|expected|needed|accused|related|united)\w{2,}ed\s+(?:$|(?:the|an?|his|their|its|on)\s)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|been|being|get|have|has)\b(?!.*\b(?:he|she|they|who|which)\b)", re.IGNORECASE)
_WENT = re.compile(rf"(?<!\w){_PAST}(?!\w)", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|desde|depuis)\s+(?:the\s+|le\s+|el\s+)?$", re.IGNORECASE)
# "Monday's raid" was not planned for all to know, whatever is to come of it.
_BEFALLS = re.compile(
    r"(?:\s+(?:night|morning|evening|afternoon))?(?:[’']s?)?\s+"
    r"(?:(?!(?:after|before|in|on|at|to|for|with|over|about|from|by|as|when|and|of|the|an?|that|since|following)\b)"
    r"[\w-]+\s+){0,3}?(?:attacks?|bomb\w*|blasts?|explosions?|shootings?|killings?|murders?|crash|quake|"
    r"earthquake|raids?|coup|massacre|clash\w*|riots?|storm|arrests?|announcement|decision|statement|violence|unrest|"
    r"assassination|hijacking|ambush|slaying|disaster|shelling|strikes?\s+on|air\s?strikes?|ruling|verdict|remarks|close|"
    r"defeat|victory|loss|collapse|resignation|fire|blaze|accident|collision|derailment|sinking|landslide|eruption|floods?|"
    r"tornado|deaths?|kidnapping|abduction|robbery|stabbing|incident|invasion|incursion|sentence|judgment|order|plunge)\b",
    re.IGNORECASE,
)
_PLANNED = (
    "(?:votes?|voting|elections?|referendum|ballot|polls?|run-?off|summit|meeting|talks|hearing|trial|game|match|deadline|"
    "funeral|ceremony|inauguration|session|debate|conference|congress)"
)
_NOW = r"\s+(?:is|are|looms?|remains?)\b"
_IS_ON = re.compile(r"\b(?:is|are)\s+(?:on\s+)?$", re.IGNORECASE)
_PLANNED_AFTER = re.compile(rf"(?:[’']s)?\s+(?:[\w-]+\s+){{0,3}}?{_PLANNED}\b(?P<now>{_NOW})?", re.IGNORECASE)
_PLANNED_BEFORE = re.compile(rf"(?:^\W*|\b{_PLANNED}\s+(?:on\s+|of\s+)?)$", re.IGNORECASE)
_IS = re.compile(rf"(?!.*\b(?:results?|outcome|winner|accused|fraud|rig\w*|after|following)\b).*{_NOW}", re.IGNORECASE)
_NOW_AFTER = re.compile(_NOW, re.IGNORECASE)
_COMES_BEFORE = re.compile(r"(?:on|by|but|and|from|next|the|in|\W)*", re.IGNORECASE)
_ENDS = re.compile(r"(\w*)[.!?][\"”’')]*\s+(?=[\"“‘(]?[^\W\d_a-z])|;\s|\n\s*\n|\n(?=[\"“]?[A-Z])")
_NO_END = word_set(
    "mr mrs ms dr gen col lt sgt maj capt gov sen rep rev st adm brig jan feb aug sept oct nov dec inc corp co ltd no "
    "vs jr sr"
)


def tense(text: str, start: int, at: int, end: int) -> Tense:
    """Of the date phrase from `at` to `end`, by its clause; nothing before `start` is read."""
    if _BEFALLS.match(text, end):
        return "back"
    before = _clause_before(text[max(start, at - _CLAUSE) : at])
    if _SINCE.search(before):
        return "back"
    cues = [match.end() for match in _AHEAD.finditer(before)]
    if cues:
        return "back" if _turns_back(before[cues[-1] :]) else "ahead"
    if len(before) < _CLAUSE and _BIDDEN.match(before) and not _WENT.search(before):
        return "ahead"
    by_calendar = _BY_CALENDAR.search(before)
    if by_calendar is not None and not _WENT.search(before, by_calendar.start() + 1):
        return "ahead"
    if _is_planned(before, text[end : end + _CLAUSE]):
        return "ahead"
    if _WENT.search(before):
        return "back"
    return _tense_after(text[end : end + _CLAUSE]) if _COMES_BEFORE.fullmatch(before) else ""


def _is_planned(before: str, after: str) -> bool:
    """As in "the vote is Sunday", "Sunday's vote is the first", "the summit on Monday is seen as crucial"."""
    if _IS_ON.search(before) and not after.startswith(("'", "’")):
        return True
    planned = _PLANNED_AFTER.match(after)
    if planned is not None:
        return bool(planned["now"]) or bool(_IS.match(before))
    return bool(_NOW_AFTER.match(after)) and bool(_PLANNED_BEFORE.search(before))


def _turns_back(words: str) -> bool:
    """Whether a verb of the past comes between a word of what is to come and the date."""
    verb = _BACK_AGAIN.search(words)
    return verb is not None and not _PASSIVE.search(words, 0, verb.end())


def _tense_after(after: str) -> Tense:
    """Of a phrase with which its clause begins: "On Monday, the premier will ...", "Monday's summit will ..."."""
    first_end = next((match.start() for match in _ENDS.finditer(after)), len(after))
    ahead, back = _AHEAD.search(after, 0, first_end), _WENT.search(after, 0, first_end)
    is_aside = ahead is not None and after[: ahead.start()].endswith(("who ", "which ", "that "))
    if ahead is not None and not is_aside and (back is None or ahead.start() <= back.start()):
        return "ahead"
    return "back" if back is not None else ""


def _clause_before(before: str) -> str:
    """What of it belongs to the sentence of the phrase after it; "Gen. Smith" and "Aug. 3" end none."""
    ends = [match.end() for match in _ENDS.finditer(before) if not _is_short(match[1] or "")]
    return before[ends[-1] :] if ends else before


def _is_short(word: str) -> bool:
    """Whether a full stop after it only shortens it: "p.m.", "U.S.", "Gen."."""
    return len(word) == 1 or word.lower() in _NO_END
