"""How somebody stands in a French, Spanish, Russian or Arabic sentence: as who did it, to whom it was done, or as who
only tells of it.

By the words beside the phrase. `text` is the sentence's, which begins at the offset `start` of the article.
"""

from __future__ import annotations

import re

from annotator.model.text.span import Span

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
_ARTICLES = (
    r"(?:(?:les?|des?|la|du|un|une|el|los|las|unos|unas|una|al|présumés?|presunt[oa]s?|supuest[oa]s?|deux|trois|dos|"
    r"tres|"
    r"plusieurs|varios|quelques|autres|otros|jeunes)\s|[ldLD][’'])"
)
_AGENT = re.compile(
    r"(?<!\w)(?:par|por|por parte de|de la main d[eu’']s?|sous les (?:balles|tirs|coups) d[eu’']s?|a manos de|"
    r"со стороны|"
    rf"на счету|по вине|руками|от рук|على يد|على أيدي|من قبل|من جانب|برصاص|بنيران|بأيدي)\s*{_ARTICLES}{{0,3}}$",
    re.IGNORECASE,
)
_WITH_HELP = re.compile(
    r"(?:appuy|soutenu|épaul|escort|accompagn|armé|financ|dirig|men|command|encadr|rejoint|accus|condamn|apoyad|"
    r"respaldad|"
    r"acompañad|escoltad|encabezad|liderad|dirigid|acusad)\w* (?:par|por)\s"
    rf"{_ARTICLES}{{0,3}}(?:\w+\s)?(?:d[eu’']\s?|de los )?$|(?:при поддержке|во главе с|в сопровождении) (?:\w+ )?$|"
    r"(?:بدعم من|بإسناد من|بمساندة|مدعوم\w* من|برفقة|بقيادة) (?:\S+ )?$",
    re.IGNORECASE,
)
"""Who only helps those that act."""
_AGAINST = re.compile(
    r"(?<!\w)(?:contre|aux?|avec|visant|ciblant|contra|con|a|al|от|против|на|по|ضد|مع|من|على|استهدف\w*|استهداف|ب?حق)"
    rf"\s+{_ARTICLES}{{0,3}}$",
    re.IGNORECASE,
)
_DRESSED = re.compile(
    r"(?:vêtus?|habillés?|déguisés?|uniformes?|tenue) (?:de la |de l[’']|d[eu’']s? ?|en )?$|(?:vestid|disfrazad|"
    r"uniformad)[oa]s "
    r"(?:de|como) $|(?:uniformes?|chalecos?|prendas|distintivos|ropa) (?:de la |del |de )?$|в форме $|"
    r"переодет\w+ (?:в )?$|(?:بزي|بلباس|يرتدون (?:زي|"
    r"ملابس)) (?:ال)?$",
    re.IGNORECASE,
)
"""As in "men in police uniform"."""
_ACTIVE = re.compile(
    r"(?:\s[^\s,;.:]+){0,5}?\s(?:(?:a|ont|avaient|avait|ayant)(?:\s(?:aussi|également|ensuite|\w+ment))?\s"
    r"(?!été|péri|perdu|trouvé la|succombé|subi|reçu|fui|dû|eu\b|déclaré|indiqué|affirmé|dit\b)\w+|"
    r"se sont emparés?|s[’']est emparée?|(?!(?:mur|falleci|fu|perdi|pereci|sufri|recibi|hu|quedar|resultar|tuvi|estuvi|"
    r"dij|inform|señal|asegur)\w*)\w+(?:aron|ieron)\b|"
    r"(?:mató|asesinó|secuestró|atacó|disparó|abrió|lanzó|arrojó|irrumpió|quemó|incendió|detuvo|capturó|tomó|recuperó|"
    r"dispersó|reprimió|incautó|decomisó|bombardeó|abatió|detonó|saqueó|destruyó|derribó|desactivó|rescató|chocó)\b|"
    r"(?!погиб|пострад|получи|скончал|умер|был|сообщ|заяв|оказал|утвержд|лиши|рассказ)\w{3,}(?:ли|ла|л|ил|ал)\b)",
    re.IGNORECASE,
)
"""The verb of those who did something, a few words after them."""
_PASSIVE = re.compile(
    r"(?:\s[^\s,;.:]+){0,5}?\s(?:(?:a|ont|avaient|avait)(?:\s\w+ment)?\s(?:été|péri|perdu la vie|trouvé la mort|"
    r"succombé|subi)\b|"
    r"(?:sont|est|était|étaient)\s(?:morte?s?|décédée?s?|tombée?s?|pris\b)|(?:fue|fueron|resultó|resultaron|ha sido|"
    r"han sido|quedó|quedaron)\s"
    r"\w+[aoe]d?[oa]s?\b|mur(?:ió|ieron)\b|falleci(?:ó|eron)\b|perdi(?:ó|eron) la vida|pereci(?:ó|eron)\b|"
    r"(?:был[аи]?\s)?(?:погиб\w*|убит[аы]?\b|ранен[аы]?\b|похищен[аы]?\b|застрелен[аы]?\b|скончал\w+|пострадал\w*|"
    r"задержан[аы]?\b|обстрелян[аы]?\b|атакован[аы]?\b))",
    re.IGNORECASE,
)
"""The verb of those to whom it was done."""
_ACT_BEFORE = re.compile(
    r"(?<!\w)[وف]?(?:هاجم|اقتحم|خطف|اختطف|اغتال|أحرق|نهب|قصف|استهدف|شن|أطلق|فجر|داهم|اعتقل|أوقف|ألقى|نفذ|سيطر|استعاد|"
    r"اعترض|ضبط|فرق|أعدم|ذبح|نصب|دمر|أصاب|حرر|أسقط|أضرم|رشق|تصد)(?:ت|وا|ى|ا)?\s(?:(?:ال)?(?:عشرات|مئات|"
    r"عدد)\s(?:من\s)?)?$"
)
"""An Arabic verb right before who did it."""
_OF_MISSION = re.compile(
    r"(?<!\w)[وفب]?(?:ال)?(?:مقتل|اغتيال|اختطاف|اعتقال|إصابة|استشهاد|توقيف|إعدام|مصرع|استهداف|ضد|بحق)\s(?:\S+\s)?$"
)


def is_agent(span: Span, text: str, start: int) -> bool:
    """After "by", or with a Russian ending that means the same, or before the verb of doing."""
    before = _before(span, text, start)
    if _WITH_HELP.search(before):
        return False
    if _AGENT.search(before) or _ACT_BEFORE.search(before):
        return True
    word = text[span.start - start : span.end - start].split()[-1:]
    is_instrument = bool(word) and _INSTRUMENT.search(word[0]) is not None and not _WITH.search(before)
    return is_instrument or (not _AGAINST.search(before) and _ACTIVE.match(text, span.end - start) is not None)


_INSTRUMENT = re.compile(r"[а-яё](?:ами|ями|ыми|ими|иком|ником|цем|телем|щиком)$", re.IGNORECASE)
_WITH = re.compile(
    r"(?<!\w)(?:с|со|между|перед|над|под|за|рядом с|вместе с|стал\w*|был\w*|являл\w*)\s(?:\w+\s){0,2}$", re.IGNORECASE
)


def is_hit(span: Span, text: str, start: int) -> bool:
    """After "against", before "was killed", after an Arabic "killing of"."""
    before = _before(span, text, start)
    if _AGAINST.search(before) or _OF_MISSION.search(before):
        return True
    return _AGENT.search(before) is None and _PASSIVE.match(text, span.end - start) is not None


def is_quoted(span: Span, text: str, start: int) -> bool:
    before = _before(span, text, start)
    after = text[span.end - start : span.end - start + _WORDS_BEFORE]
    is_speaker = (found := _SOURCES.search(before)) is not None and _THAT.search(found.group()) is None
    return is_speaker or _SAYS_AFTER.search(after) is not None


def is_dress(span: Span, text: str, start: int) -> bool:
    return _DRESSED.search(_before(span, text, start)) is not None


def is_among_dead(span: Span, dead: Span, text: str, start: int) -> bool:
    """Whether they are the dead, or stand right after their number: "huit morts parmi les civils"."""
    if span.overlaps(dead):
        return True
    between = text[dead.end - start : max(dead.end, span.start) - start]
    return 0 <= span.start - dead.end <= _BESIDE and _WHO_THEY_WERE.fullmatch(between) is not None


_BESIDE = 20
_WHO_THEY_WERE = re.compile(
    r"[\s,:(«\"]*(?:(?:parmi|de|des|du|les|la|le|entre|los|las|el|среди|из|числа|من|في صفوف|بين|عناصر|dos|deux|tous|"
    r"todos|их|все)[\s’']+|d[’']){0,3}",
    re.IGNORECASE,
)
_WORDS_BEFORE = 40


def _before(span: Span, text: str, start: int) -> str:
    return text[max(0, span.start - start - _WORDS_BEFORE) : span.start - start]
