"""What a story is about by its first sentences: a disaster, what courts and mourners look back on, "
"manoeuvres, markets.

In such a story killing and burning are hardly ever news of a conflict. English, French, Spanish, Russian and Arabic.
"""

from __future__ import annotations

import re
from typing import Literal

from annotator.suggestions.text.language import looks_english

Topic = Literal["", "disaster", "looking back", "other news"]
_FEWEST = 2
"""So many words of a topic make it the story's."""
_PREFIX = r"(?<!\w)(?:[ولفبك]?ال|لل|[ولفبك])?"


class _Words:
    """Words of several languages, the English ones first; English texts are not searched for the others."""

    def __init__(self, *lines: str) -> None:
        self._english = re.compile(rf"\b(?:{lines[0]})(?!\w)", re.IGNORECASE)
        self._others = re.compile(rf"{_PREFIX}(?:{'|'.join(lines[1:])})(?!\w)", re.IGNORECASE)

    def count(self, text: str) -> int:
        return len(self._pattern(text).findall(text))

    def are_in(self, text: str) -> bool:
        return self._pattern(text).search(text) is not None

    def _pattern(self, text: str) -> re.Pattern[str]:
        return self._english if looks_english(text) else self._others


_DISASTER = _Words(
    r"earthquakes?|quakes?|magnitude|aftershocks?|floods?|flooding|landslides?|mudslides?|hurricanes?|cyclones?|"
    r"typhoons?|storms|tornado(?:es)?|drought|heatwave|wildfires?|volcan\w+|avalanche|tsunami|lightning|"
    r"(?:bus|train|plane|car|road|air|helicopter|ferry|boat|truck|lorry) (?:crash\w*|accidents?|disasters?)|"
    r"crash(?:ed|es)?|collided|collisions?|derail\w+|plunged|overturned|capsized?|sank|ravine|stampede|"
    r"lost control|mine collapse|collapsed|drown(?:ed|ing)?|sinks|sunk|overloaded|motorway|tankers?|"
    r"pile-?up|ferr(?:y|ies)|survivors|"
    r"methane|coal mine|gas explosion|gas blast|accidents?|accidental\w*|gas leak|short circuit|"
    r"fireworks?|firecrackers?|boilers?|faulty|safety (?:rules|inspections?|standards)|factory explosion|"
    r"eruptions?|lava|crater|ash cloud|mount etna|cranes? (?:fell|collapsed)|scaffold\w*|"
    r"cholera|ebola|epidemic|outbreak|pandemic|malaria|vaccin\w+|famine|poisoned? alcohol",
    r"séismes?|tremblements? de terre|inondations?|glissements? de terrain|cyclones?|tempêtes?|"
    r"ouragans?|incendies? de forêt|"
    r"accidents?|collisions?|déraill\w+|chavir\w+|naufrages?|noyad\w+|bousculade|sauveteurs|secouristes|"
    r"pompiers|autocars?|incendies?|accidentel\w*|effondr\w+|choléra|épidémie|crash",
    r"terremotos?|sismos?|magnitud|réplicas?|inundaci\w+|aluvi\w+|deslizamientos?|huracán|huracanes|"
    r"incendios? forestal\w*|"
    r"accidentes?|choques? de|chocó|chocaron|descarril\w+|naufragi\w+|ahogad\w+|derrumb\w+|"
    r"cortocircuito|bomberos|rescatistas|incendio|estampida|epidemia|erupción",
    r"землетрясени\w+|наводнени\w+|паводк\w+|оползн\w+|ураган\w*|тайфун\w*|шторм\w*|авари\w+|катастроф\w+|дтп|"
    r"столкнулись|сош[её]л с рельсов|разбился|затонул\w*|обрушени\w+|обрушил\w+|пожар\w*|мчс|спасател\w+|"
    r"взрыв\w* (?:бытового )?газа|бытов\w+ газ\w*|утечк\w+ газа|эпидеми\w+",
    r"زلزال|زلازل|هزة أرضية|فيضان\w*|سيول|إعصار|عاصفة|حادث|حوادث|تصادم|اصطدام|انقلاب حافلة|غرق|"
    r"غرقوا|انهيار|تدافع|وباء|كوليرا|"
    r"حريق|حرائق|خفر السواحل|الإنقاذ|أنقذ\w*|تسرب",
)
_LOOKING_BACK = _Words(
    r"(?:went|goes|go|going|stood|put) on trial|trials?|tribunals?|jurors|sentenc\w+|"
    r"convict\w+|acquitt\w+|"
    r"verdicts?|appeals? court|extradit\w+|indict\w+|testif\w+|pleaded (?:not )?guilty|"
    r"charged (?:with|over)|on charges|remanded|bail|"
    r"lawsuit|sued|anniversar\w+|commemorat\w+|remembrance|to remember|remembered|memorials?|wreaths?|"
    r"moment of silence|minute of silence|in silence|museums?|documentar(?:y|ies)|films?|novels?|historians?|"
    r"movies?|film-?makers?|filmed|actress(?:es)?|bollywood|hollywood|nollywood|box office|thriller|writers?|"
    r"literary|best-?sellers?|fiction\w*|paperback|publishers?|biograph\w+|memoirs?|playwright|theatre|exhibition|"
    r"video games?|board game|on screen|screened|premieres?|premiered|sequel|episodes?|rapper|album|concerts?|"
    r"hanged|executions?|death row|death penalty|"
    r"lit (?:lamps|candles)|those killed in|inquests?|inquiry into|prayers for the dead|survivors of|"
    r"truth commission|reparations|born in|obituary|years? ago",
    r"procès|tribunaux|tribunal|condamn\w+ à|peine|perpétuité|acquitt\w+|verdict|"
    r"cour (?:d[’']assises|pénale|d[’']appel)|"
    r"anniversaire|commémor\w+|hommage|mémorial|musée|historien\w*|déport\w+",
    r"juicio|tribunal|condenad\w+ a|condenó a|absuel\w+|veredicto|"
    r"cadena perpetua|aniversario|recuerd\w+|dictadura|"
    r"conmemor\w+|homenaje|memorial|museo|años de prisión|años de cárcel",
    r"судеб\w+|приговор\w*|осужд[её]н\w*|"
    r"лишени\w+ свободы|колони\w+|годовщин\w+|памят\w+|"
    r"мемориал\w*|музе\w+|ветеран\w*",
    r"محاكمة|محاكم|قضت|حكمت|بالسجن|بسجن|المؤبد|إدانت\w*|ذكرى|إحياء|متحف|نصب تذكاري",
)


_COURTS = _Words(
    r"judges?|jury|prosecutors?|courts?|charges of|hearing",
    r"juges?|juez|jueza|jueces|fiscal|fiscalía|суд(?:а|у|ом|е|ы|ов|ах)?|судь\w+|обвиняем\w+|прокур\w+|محكمة|القاضي|"
    r"النيابة",
)
"""Who may also be killed or protested at: they only count beside what courts do."""
_EXERCISES = _Words(
    r"(?:military|joint|naval|annual|live[- ]fire|war) (?:exercises?|drills?|manoeuvres|maneuvers|games)|"
    r"mock|blank rounds|parades?|took delivery|paratroopers|"
    r"exercises?|drills?|manoeuvres|maneuvers|rehearsals?|test[- ]fir\w+|missile tests?|nuclear tests?|test launch",
    r"exercices? (?:militaires?|conjoints?|navals?)|manœuvres|manoeuvres|essais? (?:nucléaires?|de missiles?)",
    r"ejercicios? (?:militares|conjuntos|navales)|maniobras|ensayos? (?:nuclear|de misiles)",
    r"учени(?:я|й|ях|ям|ями)|ман[её]вр\w*|отработ\w+|полигон\w*|условн\w+ противник\w*|мишен\w+",
    r"مناورات|مناورة|تدريبات|أهداف وهمية|تجربة صاروخية|تجارب صاروخية",
)
"""Manoeuvres and tests of weapons."""
_BEASTS = _Words(
    r"elephants?|lions?|lioness|leopards?|crocodiles?|hippos?|wildlife|mauled|trampled|marauders?|poachers?|rangers?|"
    r"sharks?|bears?|wolf|wolves|man-?eater|snakebite\w*|stray dogs?|rabies|game (?:reserve|wardens?)|national park",
    r"éléphants?|elefantes?|тигр\w*|медвед\w+|فيلة",
)
"""What beasts do to people, and people to beasts."""
_OTHER_NEWS = _Words(
    # Markets and games
    r"dollars?|euros?|shares|stocks|inflation|central bank|bonds?|eurobonds?|creditors?|investors?|"
    r"currency|interest rates?|"
    r"budget|economists?|exports|imports|traders said|dealers said|monetary fund|imf|gdp|barrels? a day|credit line|"
    r"match(?:es)?|league|champions|championships?|tournament|olympic\w*|world cup|goals?|coach|striker|midfielder|"
    r"goalkeeper|stadium|derby|referee|umpire|penalty|substitutes?|defender|kick-?off|half-?time|final whistle|"
    r"(?:first|second)[- ]half|equali[sz]er|winger|hat-trick|extra time|title race|relegation|innings|wickets?|"
    r"cricket|rugby|tennis|basketball|boxing|boxer|playoffs?|knockout|visitors|top of the table|team-?mates?|"
    r"semi-?finals?|quarter-?finals?|medals?|scored|[0-7]-[0-7]|"
    r"cricketers?|bowled|skipper|sixes|batsm[ae]n|batters|captains|rugby|tackles?|league side|"
    r"(?:win|victory|defeat|triumph) (?:over|against|by)|\d+-\d+ (?:win|victory|defeat|loss)|"
    # Business and networks
    r"traders|speculators|rates|naira|cedi|rand|rouble|lira|profits?|revenues?|market share|customers|retail\w*|"
    r"takeover|merger|chief executive|start-?ups?|software|hack(?:ed|ers?|ing)|servers|online sellers|"
    r"bank of [a-z]+|"
    # Studies and tallies
    r"stud(?:y|ies)|surveys?|researchers|statistics|index|(?:annual|new|latest|yearly|quarterly) report|"
    r"report (?:published|released|issued|documents|documented|says|found)|number of (?:attacks|killings|incidents|"
    r"deaths|kidnappings|murders)|(?:figures|data) (?:show|are|were|released|published)|doubled|tripled|halved|"
    r"(?:rose|fell|increased|decreased|dropped|jumped|climbed) (?:by )?\d+|percent|per cent|compared (?:with|to)|"
    r"murder rate|crime rate|over the past (?:year|decade|\w+ years)",
    r"banque centrale|inflation|devises?|bourse|investisseurs?|croissance|budget|fmi|"
    r"match|attaquant|championnat|ligue|coupe du monde|entraîneur|buts?|stade|étape",
    r"banco central|inflación|divisas?|bolsa|inversionistas?|presupuesto|pib|"
    r"partido|gole\w+|delantero|campeonato|liga|copa|entrenador|goles|estadio|selección",
    r"центробанк\w*|инфляци\w+|рубл\w+|бирж\w+|инвестор\w*|бюджет\w*|нефт\w+|мвф|"
    r"матч\w*|чемпионат\w*|сборн\w+|тренер\w*|лиг[аеиу]|гол[аов]{0,2}|турнир\w*",
    r"البنك المركزي|التضخم|الدولار|البورصة|العملة|الميزانية|صندوق النقد|أسعار النفط|"
    r"مباراة|بطولة|الدوري|كأس العالم|المنتخب|المدرب|هدف",
)
_FEWEST_OTHER = 3


def topic_of(first_sentences: str) -> Topic:
    """What these sentences speak of, where they use two or more of its words."""
    counts: dict[Topic, int] = {
        "disaster": _DISASTER.count(first_sentences),
        "looking back": _LOOKING_BACK.count(first_sentences),
    }
    if counts["looking back"]:
        counts["looking back"] += _COURTS.count(first_sentences)
    best = max(counts, key=lambda topic: counts[topic])
    if counts[best] >= _FEWEST:
        return best
    if _EXERCISES.count(first_sentences) >= _FEWEST or _BEASTS.count(first_sentences) >= _FEWEST_OTHER:
        return "other news"
    return "other news" if _OTHER_NEWS.count(first_sentences) >= _FEWEST_OTHER else ""


def looks_back(sentence: str) -> bool:
    """Whether this very sentence speaks of a court or of mourning, of manoeuvres, markets, games or beasts."""
    return any(words.are_in(sentence) for words in (_LOOKING_BACK, _EXERCISES, _OTHER_NEWS, _BEASTS))


_HAND = _Words(
    r"attack\w*|militants?|rebels?|gunm[ae]n|insurgents?|bomb\w*|shell(?:ed|ing|s)|air ?strikes?|"
    r"drones?|missiles?|rockets?|"
    r"militia\w*|fighters?|clash\w*|ambush\w*|raid\w*|protest\w*|demonstrat\w*|riot\w*|mobs?|"
    r"march(?:ed|ers)?|rall(?:y|ied)|kidnap\w*|abduct\w*|assailants?|armed|police fired|landmines?|grenades?|suicide",
    r"attaqu\w*|hommes armés|rebelles?|soldats?|armée|frappes?|manifest\w*|enlev\w+|attentat\w*|milic\w+|obus",
    r"ataques?|atac\w+|hombres armados|rebeldes?|soldados?|ejército|guerriller\w*|manifest\w*|"
    r"secuestr\w+|atentado\w*",
    r"напал\w*|нападени\w*|атак\w*|боевик\w*|солдат\w*|военн\w+|обстрел\w*|взорва\w*|теракт\w*|митинг\w*|протест\w*",
    r"هجوم|هاجم\w*|مسلح\w*|جيش|جنود|قصف|غارة|غارات|متظاهر\w*|احتجاج\w*|خطف\w*|تفجير\w*|اشتباك\w*",
)


def names_a_hand(sentence: str) -> bool:
    """Whether somebody is said to have done it: in the story of a disaster most of the dead are nobody's."""
    return _HAND.are_in(sentence)
