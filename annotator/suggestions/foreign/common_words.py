"""Common words of French, Spanish, Russian and Arabic that are names of towns too: the night (الليل, Lille), "Sous",
"Paz", "мост". They are read as places only where a word such as "town of" stands before them.

Knows single words; a longer name may begin with any of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.model.text.languages import Language
from annotator.model.text.word_sets import word_set

COMMON: Mapping[Language, frozenset[str]] = {
    "fr": word_set(
        "nord sud est ouest centre plus moins tous tout toute rien sous dès selon lors car or si que cela mon ma "
        "ton ta tes son sa vos même très mal pire hier midi matin soir nuit heure grève marche trêve accord "
        "police justice cour ministre reine prince mosquée temple marché rue pont gare port mine champ village "
        "ville région fille jeune vieux blessé prisonnier bombe grenade drone avion char balle bus train "
        "constitution liberté victoire front union alliance palais croix rouge blanc vert noir grand petit bas "
        "haut saint dame jean pierre paul louis françois charles michel andré marie henri jacques avant après "
        "depuis face suite bilan rappel samedi paix guerre armes sang aide crise"
    ),
    "es": word_set(
        "norte sur este oeste centro más menos todo nada bajo tras sin pero sino cuando como que cuyo ello mi tu "
        "su cada tal tan poco mal ayer tarde día noche año hora ataque choque guerra paz justicia corte fiscal "
        "ministro presidente gobernador rey reina príncipe papa obispo iglesia universidad hospital plaza calle "
        "puente estación puerto aeropuerto fábrica mina minas campo pueblo ciudad región provincia país estado "
        "niña viejo muerto bomba granada avión tanque bala arma carro bus tren barco constitución revolución "
        "libertad unidad victoria república resistencia partido unión alianza consejo palacio cruz roja azul "
        "blanco verde grande nuevo san santa maría juan pedro pablo luis miguel josé esperanza dolores jesús "
        "ángel diez treinta miles tres fue hubo van son hay así aún ya dos unos varios casa cerro río sierra isla "
        "cabo monte"
    ),
    "ru": word_set(
        "юг восток запад север час мир мост шахта свобода победа совет дума красный белый новый мирный союз заря "
        "октябрь рассвет надежда любовь вера москвич днепр дон волга"
    ),
    "ar": word_set(
        "أب أحد أسير أشار أم أمل أمن أن أنا إطار إلى إن إنا الآن الأمل التل الجزيرة الحرية الزهراء الساحل السلام "
        "الشرقية الشمالية الشهداء الصديق الغربية الفاروق الفتح الكرامة الليل النصر النور الوادي الوحدة الوسطى "
        "الجنوبية باب برج بري بستان بلا بنت بيان تل ثورة جديد جزيرة حارس حد حصار حضر حقل حكومة حول حي خبر خرج خمس "
        "داخلية داود دبابة دولة زيارة ساحل سالم سجن سلام سليمان سنة سوف سوق شرق شعب شمال شهيد شيخ صورة طرف ظهر "
        "علم عمارة عنه عين فإن قصر قصير قطار قلعة كان كرامة كشف كيف لعل ليل مزرعة مسجد مصدر مطار معسكر مقبرة مقر "
        "ملح ميدان ناصر نصر نور وان وأن وإن واحة واحد وادي عام يوم ليلة نهار صباح مساء فجر عصر خمسة ست سبع تسع "
        "عشر عشرة مئة ألف نصف ربع ثلاث أربع بيت دار منزل مركز نقطة موقع محمد أحمد محمود حسن حسين علي عمر خالد "
        "سعيد صالح يوسف إبراهيم موسى عيسى عبد الله نار ماء أرض بحر نهر جبل سهل رأس قوات جيش شرطة حرب هجوم مقاتل "
        "عناصر رجل طفل شاب نساء رجال شباب أهالي سكان عائلة قتل جرح أصيب قتلى جرحى قصف غارة صواريخ الدين الشيخ "
        "الملك الأمير الرئيس الوزير القائد العام الخاص الجديد القديم الكبير الصغير الكبرى الصغرى العليا السفلى "
        "الأولى الثانية الثالثة الأخيرة الماضي المقبل الحالي المحلية العامة الخاصة البادية الصحراء الريف الداخل "
        "الخارج المعارضة السلطات السلطة القرى القرية البلدة البلدات الأحياء الشارع الشوارع السوق الأسواق المزارع "
        "الحقول الأراضي الحدود الجبال التلال السهول الأنهار الشرطي الضابط الجندي المسلح القتيل الجريح الشهيد "
        "المصاب الأسير المواطن الشاب الرجل الطفل المرأة البيت المنزل البيوت المنازل القاعدة المعسكر الحاجز الثكنة "
        "المركز المقر البرج القلعة القصر الجسر النفق الميناء المستشفى المدرسة الجامعة المسجد الكنيسة المقبرة "
        "المخيم الصباح المساء الفجر الظهر العصر المغرب العشاء النهار السبت الأحد الإثنين الثلاثاء الأربعاء الخميس "
        "الجمعة الحرب السلم الهجوم القصف الغارة الانفجار التفجير الاشتباك المعركة المعارك القتال القتلى الجرحى "
        "الضحايا النار النيران الرصاص السلاح الأسلحة الدبابة الطائرة الصاروخ القنبلة اللغم الحكم العدالة القانون "
        "القضاء المحكمة السجن السجناء الإعدام البيان التقرير الخبر المصدر المصادر الصورة الفيديو الأول الآخر "
        "الأخرى الجانب الطرف الجهة المحور الجبهة الخط الطريق المعبر الممر الساحة الميدان الحديقة الغابة البحر "
        "النهر الجبل التل السهل الماء الهواء الأرض السماء الشمس القمر النجم اليد الرأس العين القلب الدم الحياة "
        "الموت"
    ),
}
NAMES_TOO: Mapping[Language, frozenset[str]] = {
    "fr": word_set("lourdes florence"),
    "es": word_set(
        "mercedes rosario concepción soledad asunción trinidad salvador salto florida colón bolívar sucre morelos "
        "hidalgo guerrero juárez independencia progreso porvenir"
    ),
    "ru": word_set("владимир"),
    "ar": frozenset(),
}
"""Names of people, saints and heroes that are towns: where "in" or "at" stands right before them."""
_ARTICLE = re.compile(r"(?:^|\s)[وفبكل]?(?:ال|لل)[\u0621-\u064a]{3,}\s$")
_HOLDS_PLACES = re.compile(
    r"(?:^|\s)[وفبكل]?(?:ال|لل)(?:عاصمة|مدينة|بلدة|قرية|محافظة|ولاية|منطقة|إقليم|مخيم|ناحية|قضاء|جزيرة|حي|مديرية|"
    r"جارة|شقيقة)\s$"
)


def is_common(word: str, language: Language) -> bool:
    return word.lower() in COMMON.get(language, ())


def is_name_too(word: str, language: Language) -> bool:
    return word.lower() in NAMES_TOO.get(language, ())


def follows_its_noun(word: str, before: str) -> bool:
    """Whether an Arabic word is the adjective of the noun before it, as both have the article: "الأحياء الشرقية"."""
    return word.startswith("ال") and _ARTICLE.search(before) is not None and _HOLDS_PLACES.search(before) is None
