"""How a French, Spanish, Russian or Arabic sentence tells of an act: as done, or as denied, planned, long "
"past, wished.

By the words of the clause before the act, since no model is shipped for these languages.
"""

from __future__ import annotations

import re

from annotator.model.text.span import Span
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.text.tokens import text_of

NEAR = 90
"""What is denied, planned or long past stands within so many characters of the act, in its clause."""
PROTESTS = frozenset({"Peaceful protest", "Protest with intervention", "Violent demonstration"})
_NOT_DONE = re.compile(
    r"\b(?:pourrai\w+|projet de|capables? de|capaz de|capaces de|pouvant|prév(?:u|ue|oit|oient)\b|aura lieu|"
    r"auront lieu|doi(?:t|vent)\b|devrai\w+|va\b|vont\b|"
    r"craint\w*|risque\w*|sans\b|aucun\w*|(?:afin|avant) (?:de|d[’'])|pour (?:éviter|empêcher)|menac(?:e|é|"
    r"ent)\b(?! de mort)|"
    r"appel(?:é|le|lent)\b (?:à|au)|n[’'](?:a|ont|avait) (?:pas|jamais)|interdi(?:t|te|ction)\b|s[’']ils?\b|"
    r"podría\w*|previst[oa]s?|tendrá\w*|se (?:reunir|celebrar|realizar)á\w*|planea\w*|planeaba\w*|evitar\b|temor\w*|"
    r"riesgo\w*|sin\b|ningún\b|ninguna\b|para (?:evitar|impedir)|plan de|amenaz\w*|llam(?:ó|a|an|aron) a|"
    r"convoc\w+ (?:a|para)|"
    r"no (?:se )?(?:hubo|ha|han|fue|fueron|registr\w+|report\w+)|"
    r"может|могут|способн\w+|мог(?:ли|ла)? бы|намерен\w*|планиру\w+|планировал\w*|будет|будут|готов(?:ил\w*|"
    r"ит\w*|ящ\w*|"
    r"н\w+)?|опаса\w+|"
    r"без\b|не(?= \w)|угрожа\w*|пригрози\w*|призва\w+|призыва\w+|собира\w+ся|угроз\w+|чтобы|"
    r"[وف]?(?:دعا|دعت|يدعو|تدعو|هدد\w*|يهدد|مكافحة(?=\s$)|وقف(?: \S+)?(?=\s$)|قادرة? على|سوف|سيعقد|ستعقد|"
    r"من المقرر|من المتوقع|يعتزم|تعتزم|يخطط|"
    r"خطط\w*|لم|لن|دون|"
    r"لمنع|تفادي|لتجنب|تحسبا|خشية|مخاوف|احتمال|يستعد\w*))(?!\w)",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b(?:nié|nie\b|nient|dément\w*|démenti\w*|condamn(?:é|e|ent|ation)\b|accus(?:e|ent|é|és|"
    r"ée)\b(?! réception)|inculp\w+|"
    r"livraison\w*|(?:achat|vente|fourniture|production|fabrication)s? d[e’']|pourparlers|négociations?|"
    r"exig(?:e|é|ent|eant)\b|réclam\w+|déplor\w+|regrett\w+|dénonc(?:e|é|ent|"
    r"ant)\b(?! (?:jeudi|vendredi|samedi|"
    r"dimanche|lundi|mardi|mercredi))|demand(?:é|e|ent) (?:à|un|une|le|la)|lutte contre|lutter contre|"
    r"plainte pour|enquête sur|(?:fin|arrêt) d(?:es|e la|u|e l[’'])(?=\s?$)|fuyant|fui(?:es?|s)?\b|félicit\w+|"
    r"salu(?:e|é|ent)\b|peines? (?:pour|contre)|(?:projet|"
    r"proposition)s? de loi|"
    r"ley (?:contra|sobre|de)\b|proyecto de ley|penas? (?:por|para)|"
    r"suspect\w+ d[e’']|soupçonn\w+|coupables? d[e’']|hommage|appuy\w+ par|avec l[’']appui d[eu’']|"
    r"con (?:el )?apoyo d[e]l?|apoyad\w+ por|при поддержке|en mémoire|victimes de|réaction|représailles (?:à|"
    r"contre)|"
    r"neg[óo]|niega\w*|desminti\w*|conden(?:ó|a|an|aron|ado)\b|acus(?:a|an|ó|aron|ad[oa]s?)\b|imputad\w+|"
    r"pid(?:ió|e|en|ieron)|entregas? de|suministro\w*|envío\w*|diálogo|negociaci\w+|conversaciones|exig\w+|"
    r"(?:fin|cese) de (?:los|las|la)(?=\s$)|huyendo|huyeron de|huid[oa]s? de|lucha contra|"
    r"luchar contra|denuncia por|investigan?\b|investigación (?:por|sobre|de)|sospechos\w+ de|víctimas? de|"
    r"(?:compra|venta|adquisición|producción|fabricación) de|reacción a|respuesta a|represalia por|lament\w+|"
    r"deplor\w+|repudi\w+|"
    r"rechaz\w+|"
    r"опроверг\w*|сожале\w+|соболезнов\w+|отрица\w*|осуди\w*|обвин(?:ил\w*|яет|яют|[её]н\w*|яем\w+)|"
    r"предупред\w+|предупрежда\w+|"
    r"поставк\w+|закупк\w+|производств\w+|продаж\w+|переговор\w+|"
    r"потребова\w+|требу\w+|пройд[уё]т|пройдет|состо[яи]тся|встретятся|обсуд[яи]т|борьб\w+ с|по делу о|"
    r"наказани\w+ за|ответственност\w+ за|штраф\w* за|закон\w* о|(?:прекращени|окончани|завершени)\w+(?=\s$)|"
    r"расследовани\w+|бежавш\w+ от|бежал\w* от|"
    r"подозрева\w+|причастн\w+ к|"
    r"[وف]?(?:نفى|نفت|ينفي|تنفي|أدان\w*|تدين|يدين|إدانة|اتهم\w*|يتهم|متهم\w*|المتهم\w*|طالب(?:ت|وا)?|مطالبة|"
    r"حذر\w*|يحذر|مباحثات|"
    r"محادثات|مفاوضات|بشأن|تسليم|توريد|تزويد|شراء|صفقة|صفقات|تصنيع|إنتاج|امتلاك|جهود|ندد\w*|شجب\w*|أعرب\w*|"
    r"رحب\w*|استنكر\w*|تضامنا|"
    r"ضحايا|فروا من|فر من|الفارين من|فارين من|هربا من|هربوا من|تحقيق(?:ات|ا)? في|(?:ب(?:إسناد|دعم|مشاركة|غطاء|"
    r"مساندة))(?: من)?(?=\s$)))(?!\w)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"(?:est|sont|était|étaient) (?:prévue?s?|attendue?s?)|aura lieu|auront lieu|prévue? (?:le|pour|mardi|lundi|"
    r"samedi|"
    r"dimanche|jeudi|vendredi|mercredi)|está(?:n)? previst|tendrá lugar|convocad\w+ para|"
    r"заплан|назначен|состоится|пройдет|пройд[её]т|من المقرر|المقرر(?:ة)?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:depuis (?:le début|le \d+|janvier|\d{4}|\w+ ans|plus|plusieurs|des)|en \w+ ans|"
    r"au cours de l[’']année|l[’']an dernier|"
    r"il y a \w+ ans|régulièrement|chaque (?:année|jour)|souvent|"
    r"desde (?:el inicio|el \d+|enero|\d{4}|hace|que|febrero|marzo)|en \w+ años|en lo que va|el año pasado|"
    r"hace \w+ años|"
    r"cada (?:año|día)|frecuentemente|"
    r"с (?:начала|января|апреля|\d{4})|за (?:последние|прошлый|год)|в прошлом году|\w+ лет назад|регулярно|"
    r"в \d{4}-х|ежегодно|"
    r"منذ (?:عام|\d+|اندلاعه|بداية|سنوات|اندلاع|يناير|مطلع|نحو|أكثر)|خلال (?:السنوات|العام)|العام الماضي|قبل سنوات|"
    r"(?:سنويا|كل عام))(?!\w)",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(
    r"(?:\b(?:avait|avaient) (?:\w+ )?(?:été )?(?:\w+ )?|\b(?:había|habían) (?:sido )?|\bранее(?: \w+){0,4} |"
    r"(?<!\w)و?(?:كان|كانت)(?: \S+){0,5} قد )$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_CLAUSE = re.compile(
    r"[;:—–؛]|[,،] (?:mais|tandis|alors que|où|qui|pero|mientras|donde|que|а|но|где|который|которые|بينما|لكن|"
    r"فيما|حيث)\b|"
    r"\bavant que\b|\bcuando\b|\bantes de que\b|قبل أن"
)
_DAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd|lunes|martes|miércoles|jueves|"
    r"viernes|sábado|"
    r"domingo|ayer|hoy|anoche|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень|вчера|сегодня|"
    r"накануне|ночью|утром)|"
    r"الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم",
    re.IGNORECASE,
)


_MORE_OR_LESS = re.compile(
    r"\b(?:ont (?:\w+ )?(?:augmenté|diminué|baissé|reculé|progressé|bondi)|(?:est|sont) en (?:hausse|baisse|"
    r"recul)|disminuy\w+|aumentaron|"
    r"bajaron|crecieron|se redujeron|por ciento|pour cent|выросл[оиа]|снизил(?:ось|ись|ся)|сократил(?:ось|ись|"
    r"ся)|увеличил(?:ось|ись)|процент\w*)|"
    r"(?:ارتفعت|انخفضت|تراجعت|زادت) (?:نسبة|معدلات|أعداد)|في المئة|بالمئة",
    re.IGNORECASE,
)


def is_of_years(text: str, span: Span) -> bool:
    """Whether a sentence sums up what went on for long, or compares such sums."""
    if _SINCE.search(text, span.start, span.end):
        return True
    return _MORE_OR_LESS.search(text, span.start, span.end) is not None and not tells_day(text, span)


def tells_day(text: str, span: Span) -> bool:
    """Whether it names a day of the week, or yesterday."""
    return _DAY.search(text, span.start, span.end) is not None


def is_told(text: str, span: Span, match: re.Match[str], code: str, published: str) -> bool:
    """Whether nothing in its clause denies the act, puts it off, or dates it in a year before."""
    start, end = span.start, span.end
    before = text[max(start, match.start() - NEAR) : match.start()]
    before = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    if _NOT_DONE.search(before) or (code in PROTESTS and _MAY_COME.search(before)):
        return False
    if code not in PROTESTS and (spoken := _SPOKEN_OF.search(before)) and not _DONE_AFTER.search(before, spoken.end()):
        return False
    if _FIGURE_OF_SPEECH.search(text, max(start, match.start() - 30), min(end, match.end() + 40)) and code in _LOUD:
        return False
    if _PUT_OFF.search(text, match.end(), min(end, match.end() + NEAR)):
        return False
    if _HAD_BEEN.search(before) and not tells_day(text, span):
        return False
    around = text[max(start, match.start() - NEAR) : min(end, match.end() + NEAR)]
    return all(not published or year == published[:4] for year in _YEAR.findall(around.translate(_DIGITS)))


_LOUD = frozenset(
    {"Remote explosive/landmine/IED", "Attack", "Violent demonstration", "Armed clash", "Looting/property destruction"}
)
_FIGURE_OF_SPEECH = re.compile(
    r"\b(?:prix|coûts?|loyers?|inflation|ventes|rires?|joie|applaudissements|billetterie|cyber\w*|informatiques?|"
    r"pirates informatiques|serveurs|virus|cancer|júbilo|alegría|risas|llanto|aplausos|precios|ventas|ciber\w+|"
    r"hackers?|servidores|plagas?|redes sociales|концертн\w+|публик\w+|соцсет\w+|интернет\w*|аплодисмент\w+|"
    r"кибер\w+|хакер\w*|вирус\w*|ценам?)\b|(?<!\w)(?:ال)?(?:تصفيقا|ضحكا|بكاء|غضبا|أسعار|إلكتروني\w*|سيبراني\w*|"
    r"فيروس\w*|جمهور)",
    re.IGNORECASE,
)
"""What blows up or is attacked where no arms are: prices, laughter, computers."""
_DONE_AFTER = re.compile(
    r"\b(?:ont|a) été\s(?:\w+\s)?$|\b(?:fue|fueron|han sido|resultaron)\s(?:\w+\s)?$|(?<!\w)был[аи]?\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""As in "two men accused of theft were lynched": the accusation is another verb's."""
_MAY_COME = re.compile(
    r"\b(?:possibles?|éventuel\w*|posibles?|eventual\w*|alert\w+ (?:sobre|sur)|возможн\w+|"
    r"несанкционированн\w+ акци\w+ на)(?!\w)|"
    r"(?<!\w)(?:محتملة|محتمل|مرتقب\w*)(?!\w)",
    re.IGNORECASE,
)
_SAID_ON = re.compile(
    r"(?<!\w)(?:(?:a|ont)(?:-t-(?:il|elle|on))? (?:indiqué|déclaré|annoncé|affirmé|précisé|rapporté|confirmé|"
    r"appris|fait savoir|reconnu|"
    r"souligné|dit|dénoncé|condamné)|dij(?:o|eron)|(?:inform|señal|anunci|indic|report|afirm|confirm|asegur|"
    r"precis|detall|denunci|"
    r"conden)(?:ó|aron)|сообщил\w*|заявил\w*|уточнил\w*|рассказал\w*|отметил\w*|объявил\w*|"
    r"[وف]?(?:قال|قالت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت|أضاف|أكد|أكدت|أوضح|صرح|كشف))"
    r"(?:\s(?!أن\b|إن\b|que\b|что\b|qu[’'])[\w’'-]+){0,4}\s(?:este |el |le |в |во |يوم |مساء |صباح )?$",
    re.IGNORECASE,
)


def is_day_of_saying(sentence: Sentence, span: Span) -> bool:
    """As in "a annoncé jeudi le gouverneur", "informaron este martes", "أعلن الجيش الاثنين أن"."""
    first, last = sentence.tokens[0], sentence.tokens[-1]
    words = text_of(first.doc[first.i : last.i + 1])
    start = span.start - first.idx - sentence.shift
    return _SAID_ON.search(words[max(0, start - NEAR) : start]) is not None


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def names_another_year(text: str, span: Span, published: str) -> bool:
    """Whether a sentence names a year that is not that of publication."""
    years = _YEAR.findall(span.of(text).translate(_DIGITS))
    return bool(published) and any(year != published[:4] for year in years)


_QUARREL = re.compile(
    r"\bvoisins?\b|conjoint|ex-compagn|féminicide|\bson épouse\b|jalousie|dispute (?:familiale|conjugale)|"
    r"expareja|\bsu pareja\b|"
    r"\bcelos\b|violencia (?:doméstica|machista)|feminicidio|discusión|сосед[аеуи]?\b|застоль|ссор[аыеу]|"
    r"бытов\w+|ревност|собутыльник|"
    r"خلاف(?:ات)? (?:عائلي|أسري|زوجي)|زوجته|طليقته|جاره\b",
    re.IGNORECASE,
)
_CAMPAIGN = re.compile(
    r"\bmeetings?\b|(?:mitin|acto|cierre) de campaña|campagne électorale|предвыборн|(?:مهرجان|تجمع) انتخابي",
    re.IGNORECASE,
)


def is_private_quarrel(text: str, span: Span) -> bool:
    """Violence among neighbours and couples is no event of a conflict."""
    return _QUARREL.search(text, span.start, span.end) is not None


def is_of_campaign(text: str, span: Span) -> bool:
    """A rally of candidates, which protests against nothing."""
    return _CAMPAIGN.search(text, span.start, span.end) is not None


_PLAIN_CRIME = re.compile(
    r"escroqu|fraude|corruption|cambriol|vol à main armée|bijouterie|contrebande|stupéfiant|drogue|cocaïne|cannabis|"
    r"blanchiment|pot-de-vin|estaf|hurto|joyería|contrabando|robo de (?:vehículos|autos|celulares)|corrupci[óo]n|"
    r"narcotr|droga|"
    r"cocaína|soborno|lavado de|мошенни|ограблени|контрабанд|взятк|коррупц|наркоти|краж|احتيال|فساد|رشوة|مخدرات|"
    r"سرق\w*|مسروقات|مجوهرات|تهريب|اختلاس",
    re.IGNORECASE,
)


def is_plain_crime(text: str, span: Span) -> bool:
    """Arrests for theft or drugs are no event of a conflict, told here or in the sentence before."""
    start = max(text.rfind("\n", 0, max(0, span.start - 2)), span.start - _BEFORE_CRIME, 0)
    return _PLAIN_CRIME.search(text, start, span.end) is not None


_BEFORE_CRIME = 200
