"""Words that die, strike and burn in the news and are no people, for `unlisted_people`; of Russian the endings of words
for people, which has no articles to tell its nouns by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.model.text.languages import Language


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)})", re.IGNORECASE)


NO_PEOPLE: Mapping[Language, re.Pattern[str]] = {
    "fr": _words(
        r"(?:douzaine|dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|millier|million|milliard|"
        r"moitié|patrouille|détachement|colonne|unité|brigade|attaque|attentat|explosion|bombe|engin|mine|véhicule|"
        r"voiture|camion|convoi|maison|case|village|"
        r"ville|drone|"
        r"frappe|raid|tir|obus|roquette|missile|incendie|affrontement|combat|heurt|violence|opération|offensive|"
        r"fusillade|"
        r"embuscade|manifestation|marche|cortège|grève|mouvement|bilan|source|rapport|communiqué|autorité|gouvernement|"
        r"ministère|parquet|jour|nuit|semaine|mois|an|année|heure|fois|pays|région|province|zone|route|pont|rue|place|"
        r"marché|église|mosquée|école|hôpital|bâtiment|magasin|boutique|poste|camp|base|position|localité|territoire|"
        r"quartier|accord|projet|loi|match|film|dernier|dernière|premier|première|autre|deux|trois|quatre|même|fait|"
        r"cas|enquête|arme|balle|groupe|prise|mort|corps|siège|bus|moto|pirogue|avion|hélicoptère|train|feu|coup|"
        r"appel|vague|série|chose|partie|moins|plus|tout|chien|cheval|bœuf|vache|animal|mesure|décision|"
        r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?$|.*(?:tion|tions|ment|ments|ité|ités|age|ages)$"
    ),
    "es": _words(
        r"(?:docena|decena|centenar|millar|millón|millones|mitad|mayoría|patrulla|patrullas|columna|unidad|ataque|"
        r"atentado|explosión|bomba|artefacto|"
        r"mina|vehículo|camioneta|camión|camiones|convoy|casa|vivienda|aldea|"
        r"pueblo|ciudad|dron|drones|bombardeo|misil|cohete|incendio|enfrentamiento|combate|choque|violencia|operativo|"
        r"operación|ofensiva|tiroteo|emboscada|manifestación|marcha|huelga|paro|balance|fuente|informe|autoridad|"
        r"gobierno|"
        r"ministerio|fiscalía|día|noche|semana|mes|año|hora|vez|veces|país|región|provincia|zona|carretera|ruta|vía|"
        r"puente|"
        r"calle|plaza|mercado|iglesia|mezquita|escuela|hospital|edificio|local|puesto|campamento|base|posición|"
        r"localidad|"
        r"territorio|barrio|acuerdo|proyecto|ley|partido|película|último|última|primer|primera|otro|otra|dos|tres|"
        r"mismo|"
        r"hecho|caso|arma|bala|grupo|toma|muerte|cuerpo|cadáver|autobús|autobuses|moto|lancha|avión|helicóptero|tren|"
        r"fuego|"
        r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|madrugada|que|cual|cuales|quien|parte|"
        r"menos|más|"
        r"resto|total|perro|ganado|animal|medida|lugar|falta|orden|motivo|causa|crisis|impacto|disparo|"
        r"guerra|pandemia|cáncer|covid|hambre|sismo|terremoto|accidente|crimen|delito|robo|presunto|supuesto|"
        r"droga)(?:e?s)?$|"
        r".*(?:ción|ciones|sión|siones|miento|mientos|dad|dades|aje|ajes)$"
    ),
    "ru": _words(
        r"(?:понедельник|вторник|четверг|праздник|источник|беспилотник|самолёт|самолет|вертолёт|вертолет|истребитель|"
        r"двигатель|автомобиль|показатель|памятник|рынок|результат|момент|инцидент|документ|аргумент|(?:экс-?|"
        r"вице-?)?президент\w*|(?:экс-?)?губернатор\w*|"
        r"парламент\w*|министр\w*|документ\w*|инцидент\w*|момент\w*|агент\w{2,}|район|центр|город|посёлок|поселок|"
        r"конец|месяц|образец|удар|взрыв|пожар|снаряд|дом|танк|катер|"
        r"огонь|договор|мотор|размер|номер|вечер|январ\w*|феврал\w*|четвер\w*|километр\w*|метр\w*|"
        r"также|ещё|еще|только|уже|более|менее|около|однако|человек)\w?$"
    ),
    "ar": _words(
        r"(?:[وفبل]?(?:ال)?(?:عدد|عشرات|مئات|آلاف|ما|أكثر|نحو|حوالي|هجوم|انفجار|غارة|قصف|عملية|يوم|أمس|مساء|صباح|فجر|"
        r"ليل|ليلة|"
        r"مدينة|بلدة|قرية|منطقة|محافظة|شارع|سيارة|طائرة|قنبلة|صاروخ|منزل|سوق|طريق|طرق|مقر|مبنى|حي|مخيم|بعض|جميع|كل|"
        r"الذي|التي|"
        r"أن|إن|في|من|على|عن|مع|قبل|بعد|خلال|إثر|جراء|حتى|عند|كما|قد|لقد|هذا|هذه|ذلك|خاص|جديد|كبير|حادث|هجمات|أعمال|"
        r"حالة|"
        r"اثنين|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|أحد|واحد|بجروح|حتفه|مصرعه|مصرعهم|حتفهم|سبب|مظاهرة|مسيرة|"
        r"وقفة|"
        r"السلطات|الحكومة|الوزارة|وزارة|لجنة|هيئة|منظمة|مؤتمر|اجتماع|جلسة|مباراة|بطولة|حملة|معرض|ورشة|ندوة|احتفال|"
        r"رصاص|نار|"
        r"النار|الرصاص|مجموعة|جماعة|سلاح|أسلحة|محلات|متاجر|إطارات|حريق|حرائق))$|"
        r"[وفبل]?(?:ال)?(?:إثنين|اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)$"
    ),
}
_NOBODY = r"(?!)"
NO_DOERS: Mapping[Language, re.Pattern[str]] = {
    "fr": _words(
        r"(?:balles?|arme|erreur|éclats?|couteau|machette|pierres?|flammes?|eau|terre|loi|peur|ailleurs|exemple|"
        r"conséquent|"
        r"rapport|suite|peine|juge|juges|cour|tribunal|justice|maladie|homme d|mer|air|moto|nuit|jet|vent|pluie|crue|"
        r"virus|crise|tempête|nation|communauté|onu|union|état|président|ministre|chef)s?$"
    ),
    "es": _words(
        r"(?:arma|armas|error|cuchillo|machete|piedras?|llamas|agua|ley|miedo|ejemplo|tanto|eso|ello|lo|su|sus|juez|"
        r"jueza|"
        r"tribunal|justicia|enfermedad|hombre de|aire|tierra|mar|temor|razones|delitos?|homicidio|narcotráfico|"
        r"corrupción|"
        r"ello|primera|segunda|medio|favor|presidente|ministro|gobernador|unanimidad|dinero)$"
    ),
    "ru": _words(_NOBODY),
    "ar": _words(r"(?:رئيس|وزير|محكمة|ال?قاضي|مجلس|السلطة|شركة|بلدية|مدير)$"),
}
_RU_PERSON = (
    r"(?:ник|тель|ец|ист|арь|чик|щик|анин|янин|ант|ент|тор|лог|граф|ач|ич|[её]р|ёнок|енок|вед|кар|"
    r"ики|ника|ников|никам|никами|никах|тели|теля|телей|телям|телями|цы|ца|цев|цам|цами|исты|иста|истов|истам|истами|"
    r"чики|чика|чиков|щики|щика|щиков|ане|яне|ан|ян|анам|янам|анами|янами|анты|анта|антов|енты|ента|ентов|торы|тора|"
    r"торов|"
    r"[её]ры|[её]ра|[её]ров|нин|нина|нам|нка|нку|нки|ница|ницу|ницы|ачи|ача|ачей|ушка|ушку)$"
)
PEOPLE_ENDING: Mapping[Language, re.Pattern[str]] = {"ru": re.compile(_RU_PERSON, re.IGNORECASE)}
"""Only what ends so may be people there."""
