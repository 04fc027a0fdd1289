"""That nobody died, or that nobody knows yet, in French, Spanish, Russian and Arabic."""

from __future__ import annotations

import re

NONE_DIED = re.compile(
    r"\b(?:(?:погибших|пострадавших|раненых|жертв)(?:\s+и\s+\w+)?\s+(?:\w+\s+){0,2}нет|"
    r"нет\s+(?:погибших|жертв|пострадавших)|никто\s+не\s+(?:погиб|пострадал)|"
    r"без\s+(?:жертв|пострадавших)|(?:погибших|пострадавших|жертв)\s+не\s+было|удалось\s+избежать\s+жертв|"
    r"никто\s+из\s+\w+\s+не\s+(?:погиб|пострадал)|"
    r"pas\s+(?:fait\s+|eu\s+)?de\s+(?:morts?|victimes?|blessés?)|aucune?\s+(?:victime|mort|perte)s?|"
    r"n[’']a\s+fait\s+(?:aucun|ni)\s+(?:mort|victime|blessé)\w*|(?:sans|ni)\s+(?:faire\s+de\s+)?(?:mort|victime)s?|"
    r"personne\s+n[’']a\s+été\s+(?:tué|blessé)|"
    r"no\s+(?:se\s+reportaron|se\s+registraron|hay|hubo|dejó|dejaron|causó|provocó)\s+(?:\w+\s+)?"
    r"(?:víctimas|muertos|heridos|fallecidos|lesionados|bajas)|sin\s+(?:víctimas|muertos|fallecidos|bajas)|"
    r"sin\s+(?:dejar|causar|que\s+se\s+reportaran)\s+(?:víctimas|muertos|heridos|lesionados)|"
    r"(?:لم|لا)\s+(?:يسفر|تسفر|تقع|يقع|يصب|تسجل|يسجل|يبلغ|يخلف)\s[^.؛،]{0,30}(?:أحد|ضحايا|إصابات|قتلى|أذى)|"
    r"دون\s+(?:أن\s+[^.؛،]{0,40})?(?:تسجيل|وقوع|سقوط|خسائر|إصابات|ضحايا)[^.؛،]{0,20})(?!\w)",
    re.IGNORECASE,
)
NO_WORD_YET = re.compile(
    r"لم\s+ترد\s+[^.؛]{0,30}(?:سقوط|وقوع|إصابات|ضحايا|خسائر)|"
    r"(?:информации|данных|сведений)\s+о\s+(?:погибших|пострадавших|жертвах)[^.;]{0,30}\s(?:нет|не\s+поступало)|"
    r"о\s+(?:погибших|пострадавших|жертвах)\s+не\s+сообща\w+|"
    r"bilan\s+(?:n[’']était|inconnu|n[’']est)|se\s+desconoce\s+[^.;]{0,30}(?:víctimas|muertos)",
    re.IGNORECASE,
)
