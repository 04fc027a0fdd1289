"""Whether a French, Spanish, Russian or Arabic article is about something else than a conflict's news: a trial, an
exercise, a commemoration, an accident, a match, a film, figures of a year.

In such an article killing and shelling are looked back on, played or meant in another sense. Only a sentence that has
none of these words and names a day of its own still tells of an act.
"""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_topic_signs import SIGNS

_TOPICS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"(?<!\w)(?:[ولفبك]?ال|لل|[ولفبك])?(?:{words})", re.IGNORECASE)
    for words in (
        # Courts
        r"procès\b|tribuna(?:l|ux)\b|cour (?:d[’']assises|pénale|d[’']appel|de cassation)|assises\b|"
        r"condamné\w* à|perpétuité|réquisitoire|"
        r"parquet (?:a )?requi|accusés\b|prévenus?\b|plaidoi|verdict|acquitt|avocats? (?:de la défense|des parties)|"
        r"juicio|tribunal(?:es)?\b|fiscal(?:ía|es)? (?:solicit|pidi|requiri|acus)|perpetua|condenad\w+ a|"
        r"condenó a|imputad|alegato|"
        r"sentencia|veredicto|absuel|audiencia|querell|lesa humanidad|cadena perpetua|años de (?:prisión|cárcel)|"
        r"(?<!\w)суд(?:а|у|ом|е|ы|ов|)\b|судеб|приговор|подсудим|обвиняем|прокурор\w* (?:запрос|потреб)|"
        r"лишени\w+ свободы|колони[ияю]\b|"
        r"пожизненн|присяжн|апелляц|адвокат|"
        r"محاكمة|محكمة|محاكم\b|قضت\b|حكم\w* (?:ب|على)|بالسجن|المؤبد|جلسة (?:محاكمة|المحكمة)|هيئة الدفاع|الادعاء|"
        r"المدعي العام|النيابة العامة|"
        r"الدعوى|متهم\w*",
        # Exercises
        r"exercices?\b(?! (?:du|de ses|de la|des) (?:pouvoir|fonction|droit|profession|liberté|mandat))|"
        r"exercices? (?:\w+ )?(?:militaires?|conjoint|naval|annuel|à tir|de simulation)|manœuvres|manoeuvres|"
        r"simul(?:é|ation|acre)|"
        r"essais? (?:nucléaire|de missile|balistique)|entraînement|"
        r"ejercicios?\b|maniobras|simulacro|simulad|ensayos?\b|entrenamiento|adiestramiento|"
        r"учени(?:я|й|ях|ям|ями)\b|ман[её]вр|отработ|полигон|условн\w+|мишен|трениров|тактико|вводн\w+|"
        r"مناورات|مناورة|تدريب|تمرين|تمارين|أهداف (?:وهمية|افتراضية)|وهمي|افتراضي|محاكاة|تجربة صاروخية|"
        r"بالذخيرة الحية",
        # Looking back
        r"anniversaire|commémor|hommage|mémorial|mémoire\b|musée|historien|souvient|souvenir|stèle|gerbes?\b|"
        r"minute de silence|"
        r"ans après|documentaire|archives|"
        r"aniversario|conmemor|homenaje|memorial\b|memoria\b|museo|años después|historiador|documental|ofrenda|"
        r"minuto de silencio|"
        r"dictadura|años de la|represores|"
        r"годовщин|памят(?:и|ь|ник|ный|ная|ные)|мемориал|музе[йяе]|ветеран|минут\w+ молчания|возложи|историк|"
        r"лет спустя|"
        r"ذكرى\b|الذكرى|إحياء ذكرى|متحف|نصب تذكاري|دقيقة صمت|تخليد|أكاليل|وثائقي|مؤرخ",
        # Accidents and disasters
        r"accident|collision|déraill|chavir|naufrage|noy(?:é|ade)|bousculade|séisme|tremblement de terre|"
        r"inondation|glissement de terrain|"
        r"tempête|cyclone|fuite de gaz|incendie (?:accidentel|de forêt|s[’']est déclaré)|effondrement|épidémie|"
        r"pyrotechn|feux? d[’']artifice|"
        r"court-circuit|"
        r"accidente|choque (?:de|entre)|chocó|descarril|naufrag|ahogad|derrumb|terremoto|sismo|inundaci|deslave|"
        r"huracán|fuga de gas|"
        r"incendio forestal|estampida|epidemia|pirotecni|polvorín|cortocircuito|volcadura|"
        r"авари|дтп|столкнул\w* (?:с грузов|с автобус|два|два)|сош[её]л с рельсов|разбил\w*|затонул|обрушени|"
        r"землетрясени|наводнени|оползн|"
        r"ураган|бытов\w+ газ|утечк\w+ газа|эпидеми|пиротехник|неосторожн|короткое замыкание|"
        r"حادث (?:سير|مرور|مروري|تصادم|قطار)|تصادم|غرق\b|زلزال|فيضان|سيول|إعصار|انهيار|تسرب (?:ال)?غاز|تدافع|"
        r"وباء|ماس كهربائي|أسطوانة غاز|"
        r"انقلاب (?:حافلة|سيارة|شاحنة|مركب|قارب)|ألعاب نارية",
        # Games, films, markets, politics meant otherwise
        r"match\b|but(?:s|eur)\b|championnat|ligue (?:1|des champions)|coupe du monde|entraîneur|stade\b|"
        r"attaquant|film\b|réalisat|livre\b|romancier|écrivain|cinéma|prix littéraire|économistes?\b|festival|"
        r"roman\b|album|bourse\b|actions\b|croissance|inflation|budget|marché (?:boursier|automobile)|"
        r"investisse|sondage|statistique|rapport "
        r"annuel|"
        r"partido (?:de|contra|ante)|gol(?:es|eador)?\b|campeonato|liga\b|copa\b|entrenador|delantero|estadio|"
        r"película|director de cine|libro\b|escritor|premio|jurado|cine\b|narrativa|"
        r"festival|novela|bolsa\b|inversion|inflación|presupuesto|mercado\b|encuesta|estadística|informe anual|"
        r"accionistas|serie\b|"
        r"матч|чемпионат|сборн|тренер|лиг[аеиу]\b|гол(?:а|ов|ы|)\b|турнир|форвард|фильм|режисс[её]р|книг[аиу]|"
        r"писател|премию|сериал|"
        r"роман[ае]?\b|выставк|бирж|рынок|фьючерс|котировк|трейдер|акци[ий] "
        r"компани|инвест|инфляц|бюджет|рынк|статистик|опрос|исследовани|премьер[аы]\b|зрител|"
        r"مباراة|بطولة|الدوري|كأس|المنتخب|المدرب|مهاجم الفريق|فيلم|مخرج|كتاب\b|روائي|سينما|جائزة|مسلسل|رواية|"
        r"مهرجان|البورصة|أسهم|التضخم|"
        r"الميزانية|استثمار|إحصاء|"
        r"تقرير سنوي|استطلاع|معرض",
        # Talks, warnings, programmes
        r"pourparlers|négociat|sommet\b|conférence|sanctions?\b|budget de la défense|"
        r"campagne de (?:sensibilisation|vaccination)|"
        r"negociaci|cumbre\b|conferencia|sanciones|campaña (?:de|electoral)|presupuesto|mesa de diálogo|"
        r"переговор|саммит|конференци|аналитик|эксперт\w* (?:считает|полагает)|санкци|вакцинаци|законопроект|"
        r"محادثات|مفاوضات|قمة\b|البرلمان|موازنة|جلسة|نواب\b|مؤتمر|عقوبات|حملة (?:توعية|تطعيم)|مشروع قانون",
        # Figures
        r"(?:a|ont) (?:reculé|baissé|augmenté|diminué|progressé)|en (?:hausse|baisse|recul)|moyenne|au total|"
        r"bilan annuel|"
        r"(?:bajaron|subieron|disminuyeron|aumentaron|cayeron|crecieron)\b|en promedio|cifras oficiales|tasa de|"
        r"(?:сократил|снизил|увеличил|вырос)\w*|в среднем|статистик|(?:انخفض|ارتفع|تراجع)\w* (?:عدد|معدل|نسبة)|معدل|"
        r"متوسط",
    )
)
_SIGNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"(?<!\w)(?:[ولفبك]?ال|لل|[ولفبك])?(?:{words})", re.IGNORECASE) for words in SIGNS
)
_LEAST_OF_LEAD = 2
COURTS, ACCIDENTS, TALKS = 0, 3, 5


_BLAST = re.compile(r"explosi|incendi|взрыв|пожар|انفجار|حريق|détonation|estallido", re.IGNORECASE)
_MISHAP = re.compile(
    r"piste accidentelle|origine accidentelle|cause accidentelle|explosion accidentelle|incendie accidentel|"
    r"court-circuit|"
    r"fuite de gaz|causas? accidental|origen accidental|accidental(?:es|mente)?\b|cortocircuito|fuga de gas|"
    r"несчастн\w+ случа|"
    r"неосторожн\w+ обращени|нарушени\w+ (?:техники|правил) безопасности|утечк\w+ газа|короткое замыкание|"
    r"ماس كهربائي|تماس كهربائي|تسرب (?:ال)?غاز|حادث عرضي|عن طريق الخطأ",
    re.IGNORECASE,
)
"""What the cause of a blast or fire is said to be, wherever in the text."""


@lru_cache(maxsize=8)
def _topic(lead: str, whole: str) -> int:
    """The number of the topic that the beginning and the whole are about, or -1. A sign counts for two words."""
    if _MISHAP.search(whole) and _BLAST.search(lead):
        return ACCIDENTS
    counts = [
        len(words.findall(lead)) + _LEAST_OF_LEAD * (signs.search(lead) is not None)
        for words, signs in zip(_TOPICS, _SIGNS, strict=True)
    ]
    all_counts = [len(words.findall(whole)) for words in _TOPICS]
    best = max(range(len(counts)), key=lambda at: (counts[at], all_counts[at]))
    return best if counts[best] >= _LEAST_OF_LEAD else -1


def is_of_accident(text: str, span: Span) -> bool:
    """Whether a sentence speaks of an accident or a disaster."""
    return _TOPICS[ACCIDENTS].search(text, span.start, span.end) is not None


def is_by_nature(text: str, span: Span) -> bool:
    """Whether a sentence names what did the harm, and it was nobody: a storm, a leak of gas, a crash."""
    if _SIGNS[ACCIDENTS].search(text, span.start, span.end) is None:
        return False
    return _ARMS.search(text, span.start, span.end) is None


_ARMS = re.compile(
    r"engins? explosif|\bbombes?\b|attentat|sabot|\bdrones?\b|missile|\btirs?\b|coups de feu|armés|jihadiste|"
    r"\bbombas?\b|"
    r"atentado|\bdron\b|misil|disparos|armad[oa]s|guerriller|взрывн\w+ устройств|подрыв|подорв|теракт|диверси|дрон|"
    r"ракет|"
    r"обстрел|вооруж|боевик|عبوة|هجوم|قصف|مسير|صاروخ|مسلح|لغم",
    re.IGNORECASE,
)


def topic_of(text: str, lead_end: int) -> int:
    return _topic(text[:lead_end], text)


def is_of_topic(text: str, span: Span, topic: int) -> bool:
    """Whether a sentence has a word of the topic that the article is about."""
    if topic == ACCIDENTS and _BLAST.search(text, span.start, span.end) and _MISHAP.search(text):
        return True
    return topic >= 0 and any(words[topic].search(text, span.start, span.end) for words in (_TOPICS, _SIGNS))
