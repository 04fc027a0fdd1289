"""Stretches of a French, Spanish, Russian or Arabic sentence that may name a place, and the forms to look up "
"for them.

What Arabic writes on to a name, French elision and Russian cases are taken off. Asks no gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.model.text.languages import Language
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.foreign.russian_cases import first_forms


@dataclass(frozen=True)
class Stretch:
    """Words that may be a name; `is_placed`: a word of place stands before them; `is_bare`: nothing but a small word
    or none, and they are common enough to be other words."""

    span: Span
    forms: tuple[str, ...]
    is_placed: bool
    is_bare: bool = False
    is_in: bool = False
    """Whether "in", "at" or "near" stands before it, rather than "of" or "from"."""
    is_dateline: bool = False


_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ](?:[\w-]|[’'](?=\w))*"
_JOINT = r"(?:\s(?:de|du|des|la|le|les|el|los|las|del)\s(?:la\s|las\s|los\s|le\s)?|\sd[’']|\s)"
_LATIN = re.compile(rf"(?<![\w’'-])(?:[dlDL][’'])?(?P<name>{_CAPITAL}(?:{_JOINT}{_CAPITAL}){{0,3}})")
_CYRILLIC = re.compile(r"(?<![\w-])(?P<name>[А-ЯЁІЇЄ][а-яёіїє’']+(?:-[А-Яа-яЁё]+)*(?:\s[А-ЯЁ][а-яё]+)?)")
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}")
_PLACED = {
    "fr": re.compile(
        r"(?:\b(?:à|au|aux|en|dans|près de|vers|sur|depuis|autour de|hors de|proche de|ville|localité|village|"
        r"commune|cité|région|"
        r"province|département|camp|quartier|territoire|axe|district|préfecture|capitale|banlieue|périphérie|"
        r"nord|sud|est|ouest)"
        r"(?:\s(?:de|du|des|d|de la|de l|voisin de|voisine de|située? à))?\s(?:la |le |l[’'])?|\bA\s|\bd[’']|"
        r"\bde\s)$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:\b(?:en|a|hacia|desde|cerca de|contra|entre|hasta|ciudad|localidad|pueblo|municipio|vereda|"
        r"provincia|departamento|"
        r"estado|región|distrito|barrio|colonia|corregimiento|cantón|parroquia|capital|norte|sur|este|oeste|"
        r"accesos|rural|vecina|"
        r"colombiana|mexicana|peruana|boliviana|ecuatoriana|venezolana|hondureña|salvadoreña|guatemalteca|"
        r"haitiana|chilena|"
        r"argentina|de)(?:\s(?:de|del|de la|a))?\s)$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:в|во|на|под|подо|у|около|возле|близ|вблизи|из|из-под|к|по|над|за|от|до|между|через|вокруг|"
        r"центру|окраине|"
        r"районе|город[аеу]?|сел[аое]у?|пос[её]лк[аеу]?|деревн[еюи]|станиц[еы]|аул[еа]?|г\.|с\.|пос\.|пригороде|"
        r"жител\w+|"
        r"улиц\w+|мэр\w?|власт\w+|столиц\w+|хутор[еа]?|кишлак[еа]?)\s$",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)[وف]?(?:في|من|إلى|الى|على|قرب|نحو|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط|بين|حول|خارج|"
        r"داخل|باتجاه|ريف|حي|"
        r"[بل]?(?:ال)?(?:مدينة|بلدة|قرية|محافظة|ولاية|قضاء|منطقة|إقليم|مخيم|ناحية|مديرية|بلدية|جزيرة|ميناء|مطار|"
        r"ضاحية|عاصمة|مدينتي|بلدتي|محلية|"
        r"دائرة|أطراف|ضواحي|محور|جبهة|سوق|معبر|سجن|مستشفى))\s$"
    ),
}
_UNIT_BEFORE = re.compile(
    r"(?:مدينة|بلدة|قرية|محافظة|ولاية|قضاء|إقليم|مخيم|ناحية|مديرية|بلدية|ضاحية|محلية|ville de|localité de|"
    r"village de|commune de|"
    r"ciudad de|localidad de|municipio de|pueblo de|город[аеу]?|сел[еау]|пос[её]лк[аеу])\s$"
)
_TITLED = re.compile(
    r"\b(?:président\w*|ministre|général|colonel|capitaine|commandant|juge|docteur|dr|m\.|mme|maire|gouverneur|"
    r"député\w*|sénateur|"
    r"presidente|presidenta|ministr[oa]|coronel|capitán|comandante|juez|señor|gobernador\w*|alcalde\w*|"
    r"diputad[oa]|senador\w*|"
    r"gobierno de|destitución de|renuncia de|don|doña|san|frente|президент\w*|министр\w*|генерал\w*|"
    r"полковник\w*|глав[аеу]|посол|"
    r"генсек\w*|рамках|учений)\s(?:[A-ZÀ-ÞА-ЯЁ][\w-]+\s)?$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:\b(?:place|rue|avenue|boulevard|pont|gare|stade|hôpital|lycée|université|plaza|calle|carrera|puente|"
    r"estadio|avenida|"
    r"aeropuerto|aéroport|hospital|colegio|parque|bar|hôtel|hotel)(?: d[eu]| la| de la)?\s|"
    r"(?<!\w)(?:улиц[аеуы]|площад[ьи]|проспект[ае]?|метро|мост[ау]?|имени)\s)$",
    re.IGNORECASE,
)
"""Streets and buildings are named after other places and people."""
_NO_NAMES = word_set(
    "le la les un une des el los las en dans a à au aux selon avec pour par sur il ils elle elles on ce cette "
    "ces de du "
    "y o que se no su sus con por para según tras desde hasta entre quelques plusieurs trois deux quatre cinq six "
    "fuerzas armadas policía ejército gobierno estado fiscalía ministerio armada congreso iglesia nacional general "
    "república defensoría guardia instituto secretariado federación armée police gouvernement état ministère parquet "
    "préfecture république assemblée église onu afp efe ap epl crs lundi mardi mercredi jeudi vendredi samedi "
    "dimanche "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre islam islamique "
    "ramadan noël "
    "première premier otras otros cinco dos tres cuatro miles cientos al un uno una vecinos hombres policías "
    "militares "
    "в во на с со из по от до за у к о об и а но это этот эта они он она его их как что по-прежнему также ранее "
    "сегодня вчера накануне полиция армия силовики военные минобороны мвд фсб оон нато ес совет комитет российской "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря тем всего двое трое "
    "العاصمة المدينة البلدة القرية المنطقة البلاد الحدود الشمال الجنوب الشرق الغرب الوسط الوطن الشعب الجيش "
    "الشرطة الأمن "
    "الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم صباح مساء فجر ليل ظهر أمس اليوم يناير "
    "فبراير مارس "
    "أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين "
    "المتحدة الدولة الدولية الحكومة القوات قوات وزارة الدفاع الداخلية الرئيس رئيس الأول الثاني الثالث عدد قبل "
    "بعد خلال "
    "هجوم هجمات قتل مقتل جراء إثر عملية حين حيث التي الذي هذا هذه ذلك أن إن لم قد كان كانت حتى غير كل بعض المسلحين "
    "الإسلامية الإسلامي الديمقراطية الشعبية العربية الوطنية الوطني السلام الحرية الثورة الاستقلال العدل الحق النصر "
    "مدينة بلدة قرية محافظة ولاية قضاء منطقة إقليم مخيم ناحية مديرية بلدية جزيرة ميناء مطار ضاحية محلية حي شارع "
    "شوارع "
    "الساعة الطريق الشارع الساحة السوق المستشفى المسجد الجامع السجن المطار القصر البرلمان المبنى المقر المعبر الجسر"
)
"""Words that begin sentences, institutions, days: no places, whatever the gazetteer of the world holds."""
_WRITTEN_ON = ("وب", "فب", "ول", "ب", "و", "ل", "ف", "ك")
_LONGEST = 3


_IN = {
    "fr": re.compile(
        r"\b(?:à|a|au|aux|en|dans|près|sur|vers)\s(?:de |du |d[’'])?(?:l[’']|[\w-]+\s){0,5}(?:d[’'])?$", re.IGNORECASE
    ),
    "es": re.compile(r"\b(?:en|cerca de|contra|accesos a|hacia)\s(?:[\w-]+\s){0,5}$", re.IGNORECASE),
    "ru": re.compile(
        r"(?<!\w)(?:в|во|на|под|у|около|возле|близ|вблизи|центру|окраине)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE
    ),
    "ar": re.compile(
        r"(?<!\w)[وف]?(?:في|قرب|[ب](?:ال)?(?:مدينة|بلدة|قرية|محافظة|ولاية|قضاء|منطقة|إقليم|مخيم|"
        r"ناحية))\s(?:\S+\s){0,2}$"
    ),
}
_TOWN = re.compile(
    r"(?:[وفبل]?(?:ال)?(?:مدينة|بلدة|قرية|قضاء|مخيم|ناحية|حي)|ville de|localité de|village de|cité de|"
    r"commune de|ciudad de|localidad de|municipio de|"
    r"pueblo de|vereda|город[аеу]?|сел[оеау]|пос[её]лк[аеу]|пос[её]лок)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_FAR = re.compile(r"(?:\bkm|kilom\w+|kilóm\w+|(?<!\w)км|километр\w*|كيلومتر\w*|كلم|كم)\s[^.;]{0,40}$", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:^|\n)\s*(?:\d{1,2} \w+\. )?[^\n.،:]{2,40}?(?:, [^\n]{2,40}?)?\s?"
    r"(?:\([^)\n]{2,40}\)\s*(?:[-–—:]|\.-?)|\.-|\s[-–—]|\.\s*/[^/\n]{2,30}/\.?|\.)\s"
)
_LONGEST_DATELINE, _FIRST = 90, 400


def _dateline_end(text: str, span: Span) -> int:
    """Where the dateline ends that this sentence begins with or is; its start where there is none."""
    line = text.rfind("\n", 0, span.start) + 1
    if line > _FIRST or span.start - line > _LONGEST_DATELINE:
        return span.start
    match = _DATELINE.match(text, max(0, line - 1), line + _LONGEST_DATELINE)
    if match is None or not (match.group().strip()[-1] != "." or match.group().strip(" .\n").isupper()):
        return span.start
    return max(span.start, match.end())


def stretches(text: str, span: Span, language: Language) -> Iterator[Stretch]:
    """What may be names, the longer first at each place."""
    end = _dateline_end(text, span)
    for stretch in _of_language(text, span, language):
        before = text[max(span.start, stretch.span.start - 45) : stretch.span.start]
        is_in = _IN[language].search(before) is not None and _FAR.search(before) is None
        is_in = is_in or (language == "ar" and text[stretch.span.start - 1 : stretch.span.start] == "ب")
        first = stretch.forms[0].partition(" ")[0] if language == "ar" else ""
        is_in = is_in or _TOWN.search(before) is not None or _TOWN.fullmatch(f"{first} ") is not None
        yield replace(stretch, is_in=is_in, is_dateline=stretch.span.end <= end)


def _of_language(text: str, span: Span, language: Language) -> Iterator[Stretch]:
    if language == "ar":
        yield from _in_arabic(text, span)
    elif language == "ru":
        yield from _in_russian(text, span)
    elif language in ("fr", "es"):
        yield from _in_latin(text, span, language)


def _before(text: str, span: Span, at: int) -> str:
    return text[max(span.start, at - 40) : at]


def _in_latin(text: str, span: Span, language: Language) -> Iterator[Stretch]:
    for match in _LATIN.finditer(text, span.start, span.end):
        start, name = match.start("name"), match["name"]
        before = _before(text, span, start)
        is_elided = match.start() < start
        is_placed = is_elided or _PLACED[language].search(before) is not None
        if _TITLED.search(before) or _STREET.search(before):
            continue
        for first, words in _cuts(name):
            if words.lower() not in _NO_NAMES and len(words) > 1:
                begin = start + first
                is_first = begin == span.start
                placed = is_placed if not first else name[:first].split()[-1].lower() in _IN_LATIN
                yield Stretch(Span(begin, begin + len(words)), (words,), placed, is_bare=is_first)


_IN_LATIN = word_set("en à a dans au aux de du sur vers près hacia desde")


def _cuts(name: str) -> Iterator[tuple[int, str]]:
    """The whole name, then the same without small words that begin it."""
    yield 0, name
    words = list(re.finditer(r"\S+", name))
    first = 0
    while first < len(words) - 1 and words[first].group().lower() in _NO_NAMES:
        first += 1
        yield words[first].start(), name[words[first].start() :]


_REGION = re.compile(r"(?P<stem>[А-ЯЁ][а-яё-]+?[сц]к)(?:ой|ую|ая)\s(?:област[иью]+|республик\w+)")


def _in_russian(text: str, span: Span) -> Iterator[Stretch]:
    for region in _REGION.finditer(text, span.start, span.end):
        yield Stretch(Span(region.start(), region.end()), (f"{region['stem']}ая область",), True)
    for match in _CYRILLIC.finditer(text, span.start, span.end):
        before = _before(text, span, match.start())
        is_placed = _PLACED["ru"].search(before) is not None
        if (_TITLED.search(before) and not is_placed) or _STREET.search(before):
            continue
        name = match["name"]
        first = name.split()[0]
        if first.lower() in _NO_NAMES:
            second = name[len(first) + 1 :]
            if second and second.lower() not in _NO_NAMES:
                begin = match.start() + len(first) + 1
                placed = _PLACED["ru"].search(f"{first} ") is not None
                yield Stretch(Span(begin, match.end()), tuple(first_forms(second)), placed)
            continue
        yield Stretch(Span(match.start(), match.end()), tuple(first_forms(name)), is_placed)
        if " " in name and is_placed:
            yield Stretch(Span(match.start(), match.start() + len(first)), tuple(first_forms(first)), True)


def _in_arabic(text: str, span: Span) -> Iterator[Stretch]:
    words = list(_ARABIC.finditer(text, span.start, span.end))
    for at, word in enumerate(words):
        before = _before(text, span, word.start())
        has_unit = _UNIT_BEFORE.search(before) is not None
        is_placed = _PLACED["ar"].search(before) is not None
        for length in range(_LONGEST, 0, -1):
            run = words[at : at + length]
            gaps = {text[one.end() : two.start()] for one, two in pairwise(run)}
            if len(run) < length or gaps - {" "}:
                continue
            if run[0].group() in _NO_NAMES or (length > 1 and run[-1].group() in _NO_NAMES - {"العاصمة"}):
                continue
            whole = text[run[0].start() : run[-1].end()]
            yield Stretch(
                Span(run[0].start(), run[-1].end()), (whole,), is_placed, is_bare=length == 1 and not has_unit
            )
            for prefix in _WRITTEN_ON:
                if whole.startswith(prefix) and len(run[0].group()) - len(prefix) > 2:
                    name = whole.removeprefix(prefix)
                    if prefix[-1] == "ل" and name.startswith("ل"):
                        name = f"ا{name}"
                    if name.split()[0] in _NO_NAMES:
                        continue
                    is_in = prefix in ("ب", "وب", "فب")
                    stretch = Span(run[0].start() + len(prefix), run[-1].end())
                    yield Stretch(stretch, (name,), is_in or is_placed, is_bare=length == 1)
                    break
