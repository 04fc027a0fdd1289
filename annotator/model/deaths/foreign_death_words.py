"""The words in which French, Spanish, Russian and Arabic news counts the dead; `foreign_deaths` joins them.

Each pattern is of whole words with one blank between, in small letters. A word of dying stands before its number
("tuant", "مقتل"), after it ("morts", "قتلى"), or either ("murieron", "погибли").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.text.languages import Language
from annotator.model.text.word_sets import word_set


def _whole(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)})(?= |$)")


_A = r"[وفبل]?"
"""What Arabic writes on to a word."""


@dataclass(frozen=True)
class DeathWords:
    """The words of one language."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    either: re.Pattern[str]
    one: re.Pattern[str]
    """Of these a form that tells of one."""
    two: re.Pattern[str]
    hurt_before: re.Pattern[str]
    hurt: re.Pattern[str]
    partly: re.Pattern[str]
    people: re.Pattern[str]
    """Whom an article or the bare singular counts as one."""
    things: re.Pattern[str]
    units: frozenset[str]
    skipped: frozenset[str]
    """Before a number, part of its words: "at least"."""


_NOT_EVER = re.compile(r"(?!)")
WORDS: Mapping[Language, DeathWords] = {
    "fr": DeathWords(
        before=_whole(
            r"(?:a|ont|avait|avaient|ayant|aurait|auraient|avoir) (?:\w+ment |aussi |également )?"
            r"(?:tué|neutralisé|éliminé|liquidé|abattu|assassiné|exécuté|égorgé|massacré|décapité|lynché|"
            r"battu à mort|fauché|emporté|"
            r"poignardé à mort)",
            r"tuant|tuent|tue|abattant|assassinant|égorgeant|exécutant|fauchant|massacrant|tuer",
            r"(?:la )?mort (?:de|d)|la vie (?:à|de|d)|l assassinat (?:de|d)|assassinat (?:de|d)|"
            r"(?:l )?exécution (?:de|d)|décès (?:de|d)|(?:le )?meurtre (?:de|d)|(?:les? )?(?:corps|"
            r"cadavres?) (?:sans vie |calcinés? |criblés? de balles )?(?:de|d)",
        ),
        after=_whole(
            r"(?:tués?|tuées?)|morts?|mortes?|décès|décédée?s?|abattue?s?|assassinée?s?|exécutée?s?|égorgée?s?|"
            r"massacrée?s?|décapitée?s?|lynchée?s?|fauchée?s?|fusillée?s?|neutralisée?s?|liquidée?s?|"
            r"poignardée?s? à mort|cadavres?|corps|succombé|sans vie",
        ),
        either=_whole(
            r"péri|perdu la vie|laissé la vie|laissé leur vie|trouvé la mort|tombés? sous les balles|"
            r"périssent|meurent|succombent|meurt"
        ),
        one=_whole(
            r"(?:est|serait|était) (?:mort|morte|décédée?)|(?:a|aurait|avait) (?:été )?(?:également |aussi )?"
            r"(?:succombé|péri|perdu la vie|trouvé la mort|"
            r"tuée?|abattue?|assassinée?|exécutée?|égorgée?|décapitée?|lynchée?|poignardée? à mort)"
        ),
        two=_NOT_EVER,
        hurt_before=_whole(r"blessant|(?:a|ont|ayant) (?:blessé|arrêté|interpellé|enlevé|capturé|kidnappé)|enlevant"),
        hurt=_whole(
            r"(?:grièvement |légèrement )?blessée?s?|touchée?s?|arrêtée?s?|interpellée?s?|interpellations?|"
            r"arrestations?|"
            r"enlevée?s?|disparue?s?|portée?s? disparue?s?|déplacée?s?|évacuée?s?|otages|libérée?s?|violées?|"
            r"hospitalisée?s?|kidnappée?s?|capturée?s?|détenue?s?"
        ),
        partly=_whole(r"dont|parmi (?:eux|elles|lesquels|lesquelles)|y compris|notamment|incluant|d entre eux"),
        people=_whole(
            r"homme|femme|enfant|garçon|fille|fillette|adolescente?|jeune|bébé|soldat|militaire|policier|policière|"
            r"gendarme|civile?|habitante?|villageoise?|berger|éleveur|paysan|commerçante?|enseignante?|élève|"
            r"étudiante?|"
            r"lycéen|journaliste|chauffeur|conducteur|passant|passante|manifestante?|combattant|assaillant|kamikaze|"
            r"officier|capitaine|colonel|lieutenant|sergent|général|commandant|prêtre|imam|pasteur|chef|maire|"
            r"responsable|militante?|membre|garde|agent|ouvrier|mineur|pêcheur|voyageur|personne|autre|"
            r"ressortissante?|"
            r"touriste|casque|employée?|travailleur|médecin|infirmi\w+|vieillard|vigile|douanier|rebelle|jihadiste|"
            r"djihadiste|terroriste|milicien|automobiliste|motocycliste|motard|proche|frère|père|mère|fils|leader|"
            r"conseiller|élu|candidat|otage|détenu|prisonnier|adjudant|caporal|brigadier|préfet|sous|"
            r"magistrate?|juge|avocate?|vendeuse?|vendeur|diplomate|humanitaire|"
            r"sacristain|catéchiste|notable|dignitaire|secouriste|ambulancier|pompier|agriculteur|cultivateur|"
            r"orpailleur|"
            r"chasseur|colon|palestinienne?|israélienne?|collégienne?|écolier|écolière|supporteur|dozo|député|"
            r"sénateur|"
            r"ministre|gouverneur|conseillère|présidente?|secrétaire|retraitée?|octogénaire|septuagénaire|"
            r"bambin|nourrisson|"
            r"fidèle|religieux|religieuse|curé|séminariste|marabout|transporteur|taximan|camionneur|"
            r"coiffeuse?r?|boutiquier|ingénieur|douanier|voleur|pickpocket|évêque|moine|blogueur|chanteur|"
            r"quinquagénaire|sexagénaire|trentenaire|quadragénaire"
        ),
        things=_whole(
            r"(?:véhicules?|voitures?|maisons?|cases?|obus|roquettes?|missiles?|drones?|villages?|localités?|écoles?|"
            r"boutiques?|bâtiments?|jours?|nuits?|semaines?|km|kilomètres|mètres|policiers blessés|syndicats|"
            r"attaques?|incidents?|motos?|camions?|têtes|bœufs|vaches|chèvres|moutons)"
        ),
        units=word_set(
            "ans an ansdes mois jours jour semaines heures heure h km kilomètres mètres minutes degrés pour % kg "
            "tonnes millions euros dollars francs avril mai juin juillet août septembre octobre novembre décembre "
            "janvier février mars fois"
        ),
        skipped=word_set("au moins plus de environ près quelque quelques autres d les ces des jusqu à la le"),
    ),
    "es": DeathWords(
        before=_whole(
            r"mató a|mataron a|matando a|matan a|mata a|matar a|mató|mataron|matando|"
            r"(?:asesin|ejecut|abat|acribill|decapit|ultim|degoll|linch)(?:ó|aron|ieron|ió|an|a|ando|iendo|ar) a|"
            r"(?:asesinan|matan|asesina|mata|ejecutan|acribillan|ultiman|balean) (?:\w+ ){0,2}?a|"
            r"(?:asesin|ejecut|acribill|ultim)(?:ó|aron|an|a) (?:a tiros|a balazos|a puñaladas) a|"
            r"(?:el |los )?decesos? de|"
            r"abatió|abatieron|asesinó|asesinaron|dio muerte a|dieron muerte a|han matado a|ha matado a|"
            r"(?:la )?muerte (?:de|a)|(?:la )?vida (?:a|de)|(?:el )?asesinatos? de|"
            r"(?:el )?homicidio de|las muertes de|la ejecución de|el fallecimiento de|"
            r"(?:el|los) (?:cuerpos?|cadáver|cadáveres) de|los restos de"
        ),
        after=_whole(
            r"muert[oa]s?|fallecid[oa]s?|víctimas (?:mortales|fatales)|cadáveres|cadáver|cuerpos|decesos|"
            r"asesinad[oa]s?|ultimad[oa]s?|acribillad[oa]s?|abatid[oa]s?|ejecutad[oa]s?|degollad[oa]s?|"
            r"decapitad[oa]s?|"
            r"linchad[oa]s?|sin vida|dad[oa]s? de baja|neutralizad[oa]s?|masacrad[oa]s?|mortales"
        ),
        either=_whole(
            r"dejaron la vida|murieron|murió|mueren|muere|fallecieron|falleció|fallece|fallecen|perdieron la vida|"
            r"perdió la vida|"
            r"pierden la vida|pierde la vida|perecieron|pereció|han muerto|ha muerto|han fallecido|ha fallecido|"
            r"fueron (?:asesinad|ultimad|acribillad|abatid|ejecutad|degollad|linchad|masacrad)[oa]s|"
            r"fue (?:asesinad|ultimad|acribillad|abatid|ejecutad|degollad|linchad)[oa]|"
            r"resultaron muert[oa]s|resultó muert[oa]|resultaron abatid[oa]s"
        ),
        one=_whole(
            r"murió|muere|falleció|fallece|perdió la vida|pierde la vida|pereció|ha muerto|ha fallecido|"
            r"fue (?:asesinad|ultimad|acribillad|abatid|ejecutad|degollad|linchad)[oa]|resultó muert[oa]|"
            r"(?:el|un) cadáver|cadáver|(?:el|la) occis[oa]"
        ),
        two=_NOT_EVER,
        hurt_before=_whole(
            r"hiriendo a|hirió a|hirieron a|secuestraron a|secuestró a|detuvo a|detuvieron a|capturó a|capturaron a"
        ),
        hurt=_whole(
            r"(?:quedaron |resultaron |resultó |quedó )?(?:gravemente )?(?:herid|lesionad|detenid|secuestrad|"
            r"capturad|desaparecid|desplazad|hospitalizad|trasladad|arrestad|confinad|evacuad|aprehendid|rescatad|"
            r"liberad)[oa]s?|detenciones|arrestos|retenid[oa]s?"
        ),
        partly=_whole(
            r"entre (?:ellos|ellas|los que|las que|los cuales|quienes)|de (?:ellos|ellas|los cuales|las cuales)|"
            r"incluid[oa]s?|incluyendo|uno de ellos|una de ellas"
        ),
        people=_whole(
            r"hombre|mujer|niñ[oa]|joven|adolescente|menor|bebé|soldado|militar|policía|agente|uniformado|patrullero|"
            r"civil|habitante|campesin[oa]|aldean[oa]|pastor|comerciante|maestr[oa]|docente|profesor\w*|estudiante|"
            r"alumno|periodista|conductor|chofer|taxista|transportista|pasajer[oa]|manifestante|guerriller[oa]|"
            r"disidente|atacante|sicario|oficial|capitán|coronel|teniente|sargento|general|comandante|sacerdote|cura|"
            r"imán|líder|lideresa|alcalde|alcaldesa|concejal\w*|candidat[oa]|dirigente|activista|miembro|integrante|"
            r"guardia|custodio|guardaespaldas|obrer[oa]|trabajador\w*|miner[oa]|pescador|persona|otr[oa]|"
            r"ciudadan[oa]|"
            r"turista|emplead[oa]|médic[oa]|enfermer[oa]|ancian[oa]|vigilante|rebelde|terrorista|yihadista|"
            r"paramilitar|"
            r"motociclista|herman[oa]|padre|madre|hij[oa]|funcionari[oa]|fiscal|juez|ex\w+|indígena|comunero|"
            r"presunto|supuesto|delincuente|pandillero|interno|reo|recluso|defensor\w*|estilista|peluquer[oa]|"
            r"ingenier[oa]|exconcejal|locutor|cantante|pastor|tender[oa]|vendedor\w*|ladrón|gendarme|custodio|"
            r"barber[oa]|artista|misioner[oa]"
        ),
        things=_whole(
            r"(?:vehículos?|autos?|casas?|viviendas|obuses|cohetes|misiles?|drones?|pueblos|localidades|escuelas?|"
            r"locales|edificios|días?|noches?|semanas?|km|kilómetros|metros|ataques?|incidentes?|motos?|camiones|"
            r"tráileres|autobús|autobuses|reses|cabezas|kilos|armas|fusiles|minas|artefactos?|granadas?|bombas?|"
            r"disparos|"
            r"años|unidades)"
        ),
        units=word_set(
            "años año mes meses días día semanas horas hora km kilómetros metros minutos grados % kg kilos toneladas "
            "millones pesos dólares euros soles de_enero veces balazos disparos"
        ),
        skipped=word_set("al menos más de unos unas cerca casi otros otras otro los las esos hasta por lo a presuntos"),
    ),
    "ru": DeathWords(
        before=_whole(
            r"уби(?:л|ли|ла|в|вает|вают)|застрели(?:л|ли|ла|в)|расстрел(?:ял|яли|яв)|зареза(?:л|ли|в)|"
            r"ликвидировал[иа]?|нейтрализовал[иа]?|уничтожил[иа]?|казнил[иа]?|гибел(?:и|ь|ью)|смерт(?:и|ь|ью)|"
            r"(?:унес(?:ла|ли|ло)?|унёс|оборвал[иао]?) жизн[иь]|жизн[иь]|жертвами (?:\w+ )?стали|"
            r"жертвой (?:\w+ )?стал[аи]?|"
            r"жертвами|убийств[еоа]м?|тел[ао]|(?:число|количество) (?:погибших|жертв|убитых) (?:\w+ ){0,5}?до|"
            r"без вести"
        ),
        after=_whole(
            r"погибш(?:их|ими|ие|ий|ая)|убит(?:ых|ыми)|жертв|трупов|тел|умерш(?:их|ими)|смерт(?:ей|ельных исходов)"
        ),
        either=_whole(
            r"погиб(?:ли|ло|ла|нут|ают)?|уничтожен[ыо]?|убит[ыоа]?|скончал(?:ись|ся|ась|ось)|умер(?:ли|ла|ло)?|"
            r"застрелен[ыао]?|"
            r"расстрелян[ыао]?|ликвидирован[ыао]?|нейтрализован[ыао]?|зарезан[ыао]?|казнен[ыао]?|казнён|"
            r"обезглавлен[ыао]?|подстрелен насмерть|стали жертвами|лишились жизни"
        ),
        one=_whole(
            r"погиб(?:ла)?|убита?|скончал(?:ся|ась)|умер(?:ла)?|застрелена?|расстрелян|ликвидирован|нейтрализован|"
            r"зарезана?|казнен|казнён|обезглавлен|тело"
        ),
        two=_NOT_EVER,
        hurt_before=_whole(r"ранив|ранил[иа]?|задержал[иа]?|похитил[иа]?|взял[иа]? в плен|захватил[иа]? в плен"),
        hurt=_whole(
            r"(?:тяжело |легко )?ранен[ыоа]?|ранен(?:ых|ыми|ные|ный)|ранения|ранение|пострадал[иао]?|пострадавш\w+|"
            r"травмирован[ыао]?|травмы|госпитализирован[ыао]?|задержан[ыао]?|задержанных|арестован[ыао]?|"
            r"похищен[ыао]?|"
            r"похищенных|пропал[иа]?|эвакуирован[ыао]?|осужден\w*|госпитализировали|контужен\w*|спасены?|освобождены?"
        ),
        partly=_whole(r"в том числе|включая|среди (?:них|которых|погибших|убитых|жертв)|из них|из которых"),
        people=_whole(
            r"женщин[ау]|мужчина|блогера|таксиста|полицейск(?:ий|ого)|солдат|пограничник|охранник|студента|активиста|"
            r"адвоката|депутата|чиновника|предпринимателя|учителя|врача|пастуха|школьниц[ау]|школьника|рабоч(?:ий|"
            r"его)|цыгана|мужчину|сап[её]р|реб[её]нок|мальчик|девочк[ау]|подросток|девушк[ау]|журналист|журналиста|"
            r"водитель|"
            r"пенсионер(?:ка|ку)?|жительниц[ау]|житель|боевик|боевика|военнослужащий|офицер|офицера|сын|дочь|"
            r"муж|жен[ау]|"
            r"мать|отец|брат|сестр[ау]|полковник|майор|капитан|лейтенант|генерал|священник|имам|прохож(?:ий|ая)|"
            r"местный житель|мирный житель"
        ),
        things=_whole(
            r"(?:автомобил\w+|машин\w*|дом(?:а|ов)?|домов|ракет\w*|снаряд\w*|дрон\w*|беспилотник\w*|бпла|"
            r"населенн\w+|сел[ао]?|школ\w*|здани\w+|дн(?:я|ей)|суток|час\w*|км|километр\w*|метр\w*|танк\w*|"
            r"выстрел\w*|"
            r"квартир\w*|объект\w*|обстрел\w*|атак\w*|удар\w*|взрыв\w*|граду?с\w*|гранат\w*|единиц\w*|районов|"
            r"областях|"
            r"пакет\w*|из \d+)"
        ),
        units=word_set(
            "лет год года году часов часа час минут км километров километра метров процентов % рублей долларов тонн "
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря раз раза ст статьи кг"
        ),
        skipped=word_set("не менее как минимум более около еще ещё почти свыше до по меньшей мере"),
    ),
    "ar": DeathWords(
        before=_whole(
            rf"{_A}(?:ال)?مقتل|{_A}ي?ت?قتل(?:ت|وا)?|{_A}أود(?:ى|ت) بحياة|{_A}وفاة|{_A}وفيات|{_A}مصرع|{_A}استشهاد|"
            rf"{_A}استشهد(?:ت|وا)?|"
            rf"{_A}بحياة|{_A}حياة|{_A}إعدام|{_A}أعدم(?:ت|وا)?|{_A}اغتيال|{_A}اغتال(?:ت|وا)?|{_A}ذبح(?:ت|وا)?|"
            rf"{_A}تصفية|{_A}توفي(?:ت)?|{_A}قضى|{_A}قضت|{_A}لقي(?:ت)?|{_A}يلقى|{_A}ضحيته|{_A}ضحيتها|{_A}سقوط|{_A}سقط|"
            rf"{_A}جثامين|{_A}جثمان|{_A}أردى|{_A}أردت|"
            rf"(?:عدد|حصيلة) (?:ال)?(?:قتلى|ضحايا|شهداء|وفيات) (?:\S+ ){{0,5}}?إلى"
        ),
        after=_whole(
            rf"{_A}(?:ال)?قتلى|قتيلا|قتيلاً|قتيل|{_A}(?:ال)?شهداء|شهيدا|شهيداً|{_A}ضحايا|"
            r"(?:لقوا |لقي )?(?:حتفهم|حتفه|حتفها|حتفهما|مصرعهم|مصرعه|مصرعها|مصرعهما)|قتلوا|استشهدوا|قضوا|توفوا|"
            r"قتلا|وفاة|وفيات|حالات وفاة|فارقوا الحياة"
        ),
        either=_whole(rf"{_A}جثث|{_A}جثة"),
        one=_whole(
            r"حتفه|حتفها|مصرعه|مصرعها|(?:لقي|لقيت) (?:حتفه|حتفها|مصرعه|مصرعها)|قتيلا?|شهيدا?|جثة|توفي|توفيت|"
            r"توفى"
        ),
        two=_whole(rf"{_A}قتيلان|{_A}قتيلين|{_A}شهيدان|{_A}شهيدين|{_A}جثتين|{_A}جثتان|حتفهما|مصرعهما"),
        hurt_before=_whole(
            rf"{_A}(?:ال)?إصابة|{_A}ت?ي?أصيب(?:ت|وا)?|{_A}جرح(?:ت|وا)?|{_A}اعتقال|{_A}اعتقل(?:ت|وا)?|"
            rf"{_A}خطف(?:ت|وا)?|"
            rf"{_A}اختطاف|{_A}اختطف(?:ت|وا)?|{_A}توقيف|{_A}أوقف(?:ت|وا)?|{_A}نزوح|{_A}فقدان|{_A}احتجاز|{_A}أسر|"
            rf"{_A}تشريد|{_A}إنقاذ|{_A}نقل|{_A}تحرير|{_A}يصب|{_A}تصب"
        ),
        hurt=_whole(
            rf"{_A}(?:ال)?جرحى|{_A}جريحا?|جريحاً|{_A}(?:ال)?مصابين|{_A}مصابا|بجروح|إصابات|أصيبوا|جرحوا|اعتقلوا|خطفوا|"
            rf"{_A}جريحين|{_A}جريحان|مفقودين|مفقودا|نازح|نازحين|معتقلين|معتقلا|بجراح"
        ),
        partly=_whole(
            rf"{_A}بينهم|{_A}بينهن|{_A}بينها|{_A}منهم|من بينهم|{_A}ضمنهم|{_A}من ضمنهم|بمن فيهم|{_A}معظمهم|أحدهم|"
            rf"إحداهن|منها"
        ),
        people=_whole(
            r"(?:جندي|شرطي|مدني|شخص|طفل|طفلة|رجل|امرأة|سيدة|عنصر|صحفي|صحافي|ضابط|شاب|فتى|فتاة|متظاهر|مواطن|قائد|"
            r"قيادي|"
            r"مقاتل|مسلح|فلسطيني|عامل|مزارع|طالب|طالبة|معلم|مسن|سائق|راع|إمام|كاهن|قس|ناشط|ناشطة|موظف|مستوطن|"
            r"مجند|عسكري|"
            r"حارس|عميد|عقيد|رائد|نقيب|ملازم|زعيم|شيخ|مسعف|طبيب|ممرض|لاجئ|مهاجر|نازح|قاصر|رضيع|صياد|تاجر|مصور|محتج|"
            r"متمرد|إسرائيلي|سوري|عراقي|لبناني|يمني|ليبي|سوداني|مصري|تونسي|جزائري|مغربي|كردي|آخر|واحد|إرهابي|انتحاري|"
            r"مهاجم|معتقل|سجين|أسير|مختار|محافظ|مطلوب|صيدلي|راعي|طبيبة|مهندس|بائع|كاتب|أستاذ|فنان|مغن|حلاق|وزير|نائب|"
            r"قاض|"
            r"محام|أكاديمي|مرشح|مؤذن|طيار|بحار|سائح)(?:ا|اً|ة)?"
        ),
        things=_whole(
            r"(?:سيارات|سيارة|مركبات|محطات|متاجر|محال|وحدات|شاحنات|منازل|منزلا|صواريخ|صاروخا|قذائف|قذيفة|غارات|"
            r"غارة|طائرات|طائرة|أيام|يوما|أسابيع|"
            r"كيلومتر\w*|"
            r"كلم|كم|متر\w*|قرى|مدن|بلدات|مدارس|عبوات|هجمات|آليات|دبابات|ساعات|ساعة|أشهر|شهرا|سنوات|عاما|مرات|مبان)"
        ),
        units=word_set(
            "عاما عاماً عام سنة سنوات سنه يوما أيام ساعة ساعات دقيقة كيلومترا كيلومتراً كيلومتر كلم كم متر مترا "
            "أمتار "
            "مليون مليار ألف آلاف بالمئة بالمائة % دولار شهرا أشهر أسابيع مرات كانون شباط آذار نيسان أيار "
            "حزيران تموز آب "
            "أيلول تشرين يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جانفي فيفري"
        ),
        skipped=word_set("ما لا يقل عن أكثر من نحو حوالي على الأقل زهاء قرابة نحو"),
    ),
}
