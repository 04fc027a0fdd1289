"""Patterns of whole phrases on the dead: that nobody died or nobody knows, old totals, labelled numbers."""

from __future__ import annotations

import re

NONE_DIED = re.compile(
    r"\b(?:no\s+(?:human\s+|civilian\s+)?(?:one|body|people|civilians?|soldiers?|deaths?|casualties|fatalities|"
    r"injuries|loss\s+of\s+life|victims?|"
    r"lives)(?:\s+or\s+\w+)?(?=[\s.,;]|$)(?:\s+(?:was|were|has|have|had|been|is|are))*"
    r"(?:\s+(?:reported|killed|hurt|injured|harmed|lost|died|recorded|wounded))?|"
    r"no\s+(?:reported|known)\s+(?:casualties|deaths|fatalities|injuries|victims)|"
    r"nobody\s+(?:(?:was|had|has|were|been)\s+)*(?:killed|hurt|injured|died|harmed)|none\s+(?:of\s+\w+\s+)?(?:was|were)\s+(?:killed|hurt)|"
    r"without\s+(?:causing\s+)?(?:any\s+)?(?:casualties|deaths|injuries|loss\s+of\s+life|victims)|"
    r"(?:did\s+not|didn[’']t)\s+(?:cause|result\s+in|claim)\s+(?:any\s+)?(?:casualties|deaths|injuries|lives)|"
    r"(?:casualties|deaths|fatalities)\s+were\s+not\s+reported|not\s+kill(?:ed)?\s+any(?:one|body)|"
    r"погибших\s+нет|пострадавших\s+нет|нет\s+(?:погибших|жертв|пострадавших)|pas\s+fait\s+de\s+(?:victimes?|morts?)|"
    r"لم\s+(?:يسفر|تسفر|تقع|يقع)\s[^.؛،]{0,30}(?:ضحايا|إصابات|قتلى)|"
    r"sin\s+(?:víctimas|muertos)|aucune\s+victime|pas\s+(?:eu\s+)?de\s+(?:morts?|victimes?)|aucun\s+mort|"
    r"no\s+hubo\s+(?:muertos|víctimas)|sans\s+faire\s+de\s+victimes|без\s+жертв|жертв\s+нет|"
    r"دون\s+(?:وقوع\s+)?(?:إصابات|ضحايا))\b",
    re.IGNORECASE,
)
NO_WORD_YET = re.compile(
    r"\b(?:no\s+(?:immediate\s+|official\s+|confirmed\s+)*(?:reports?|word|information|details|confirmation)\s+"
    r"(?:of|on|about)\s+(?:any\s+)?(?:casualties|deaths|fatalities|victims|injuries|the\s+dead)|"
    r"(?:casualties|deaths|fatalities|losses)\s*:?\s+(?:\w+\s+)?(?:not\s+)?(?:unknown|unclear|known|"
    r"(?<=not\s)reported)|"
    r"unclear\s+how\s+many|"
    r"(?:not|n[’']t)\s+(?:immediately\s+)?(?:clear|known)\s+(?:how\s+many|whether\s+there\s+were)|"
    r"unknown\s+number\s+of\s+(?:casualties|deaths|fatalities|people))\b",
    re.IGNORECASE,
)
# What adds up a war or a year is not this event's number.
BACKGROUND = re.compile(
    r"\bsince\s+(?:the\s+(?:start|beginning|outbreak|coup)\b|(?:\w+\s+)?(?:19|20)\d\d|it\s+began|then|"
    r"[^.,;]{3,40}\b(?:began|started|broke\s+out|erupted|took\s+power|seized\s+power)\b)|"
    r"^(?:Last|This)\s+(?:year|month)\b|^In\s+(?:19|20)\d\d\b|"
    r"\b(?:kill|death|die|murder|massacre)\w*\s[^.;,]{0,60}\b(?:last\s+(?:year|month)|in\s+(?:19|20)\d\d|"
    r"years?\s+ago)\b|"
    r"\b(?:kill|death|die|murder|massacre)\w*\s[^.;,]{0,60}\b(?:in\s+the|of)\s+(?:19|20)\d\d\b|"
    r"\b(?:massacre|riots?|attack|bombing|war|killings?)\s+of\s+(?:19|20)\d\d\b|"
    r"\blast\s+year\s+(?:\w+\s+){0,3}(?:kill|claim)\w*|\bso\s+far\s+this\s+year\b|\b(?:over|in|during)\s+the\s+(?:last|past)\s+(?:\w+\s+)?(?:years?|decades?)\b|"
    r"\b(?:war|conflict|insurgency|uprising|violence|unrest|campaign)\b[^.;]{0,60}\b(?:has|have|had)\s+(?:\w+ly\s+)?"
    r"(?:killed|claimed|left|cost)\b|\bhundreds\s+of\s+thousands\b|\btens\s+of\s+thousands\b|\bevery\s+year\b",
    re.IGNORECASE,
)
NAMED_VICTIM = re.compile(
    r"\b(?P<name>(?:[A-Z][\w’'.-]+\s+){1,4})(?:,[^,.;]{3,60},\s+)?(?:was|is|has\s+been|had\s+been)\s+(?:\w+ly\s+)?"
    r"(?:shot\s+dead|killed|assassinated|murdered|beheaded|executed|gunned\s+down|stabbed\s+to\s+death)\b"
)
LABELLED = re.compile(
    r"(?:\b(?:fatalities|deaths|dead|killed|deceased|morts|muertos)\s*(?:[:=]\s*|(?:were\s+)?coded\s+(?:as|at)\s+)|"
    r"\[[^\]]{0,60}\bcoded\s+(?:(?:as|at)\s+)?)(?P<number>\d{1,4})(?![\w,-])",
    re.IGNORECASE,
)
LONG_TROUBLE = re.compile(
    r"\b(?:war|wars|conflict|insurgency|violence|rebellion|uprising|unrest|fighting|genocide|dictatorship|years?|"
    r"decades?|"
    r"months?|(?:have|has|had)\s+(?:been\s+)?(?:killed|died|left|claimed|cost|lost))\b",
    re.IGNORECASE,
)
# A sentence without any of these tells of no deaths; most need not be read word by word. It is looked for in small
# letters: a search that passes over case takes eight times as long.
SIGN = re.compile(
    r"kill|dead|deat|die[sd]?\b|dying|slain|slay|slew|execut|behead|murder|assassin|massacre|slaughter|perish|"
    r"lynch|drown|"
    r"succumb|hang|martyr|decapitat|shot|shoot|gunned|mowed|fatal|li[fv]es?\b|bod(?:y|ies)|corpse|remains|toll|"
    r"casualt|"
    r"wiped|neutrali|throat|stab|hack|burn|beat|ston|club|trampl|crush|tortur|bludgeon|extermin|liquidat|eliminat|"
    r"lost|"
    r"took|cost|claim|buried|to (?:pieces|bits)|riddled|"
    r"cut\s+down|cutting\s+down|fell\b|coded|strang|alive|bled\b|victim|harm|injur|hurt|mort|décès|tué|tuant|tuent|muert|fallec|muri|vie\b|vida|corps|cuerp|"
    r"cad[aá]v|abatid|скончал|asesin|mató|mataron|matando|"
    r"sin\s|víctim|погиб|убит|убил|убив|гибел|жизн|жертв|قت[لي]|ضحايا|إصابات|شهداء|مصرع|استشهاد|وفاة|بحياة|دون|"
    r"unclear|unknown|not\s+known|n[’']t\s+known",
)
