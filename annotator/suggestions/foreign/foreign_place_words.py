"""Words that stand before the names of places in French, Spanish, Russian and Arabic, and words that are none."""

from __future__ import annotations

import re

from annotator.model.text.word_sets import word_set

AFTER_PLACE_WORD = {
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
UNIT_BEFORE = re.compile(
    r"(?:مدينة|بلدة|قرية|محافظة|ولاية|قضاء|إقليم|مخيم|ناحية|مديرية|بلدية|ضاحية|محلية|ville de|localité de|"
    r"village de|commune de|"
    r"ciudad de|localidad de|municipio de|pueblo de|город[аеу]?|сел[еау]|пос[её]лк[аеу])\s$"
)
TITLED = re.compile(
    r"\b(?:président\w*|ministre|général|colonel|capitaine|commandant|juge|docteur|dr|m\.|mme|maire|gouverneur|"
    r"député\w*|sénateur|"
    r"presidente|presidenta|ministr[oa]|coronel|capitán|comandante|juez|señor|gobernador\w*|alcalde\w*|"
    r"diputad[oa]|senador\w*|"
    r"gobierno de|destitución de|renuncia de|don|doña|san|frente|президент\w*|министр\w*|генерал\w*|"
    r"полковник\w*|глав[аеу]|посол|"
    r"генсек\w*|рамках|учений)\s(?:[A-ZÀ-ÞА-ЯЁ][\w-]+\s)?$",
    re.IGNORECASE,
)
STREET = re.compile(
    r"(?:\b(?:place|rue|avenue|boulevard|pont|gare|stade|hôpital|lycée|université|plaza|calle|carrera|puente|"
    r"estadio|avenida|"
    r"aeropuerto|aéroport|hospital|colegio|parque|bar|hôtel|hotel)(?: d[eu]| la| de la)?\s|"
    r"(?<!\w)(?:улиц[аеуы]|(?<!центральную )(?<!центральной )(?<!главную )(?<!главной )площад[ьи]|проспект[ае]?|"
    r"метро|мост[ау]?|имени)\s)$",
    re.IGNORECASE,
)
"""Streets and buildings are named after other places and people."""
NO_NAMES = word_set(
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
    "دولة الليل ليلة النهار الظهر العصر المساء الصباح "
    "الساعة الطريق الشارع الساحة السوق المستشفى المسجد الجامع السجن المطار القصر البرلمان المبنى المقر المعبر الجسر"
)
"""Words that begin sentences, institutions, days: no places, whatever the gazetteer of the world holds."""
_FR_OF = (
    r"(?:(?:de|du|des|la|le|les|Grand|Petit|ville|village|localité|commune|quartier|secteur|district|camp|site|axe)\s|"
    r"[ldLD][’'])"
)
_ES_OF = r"(?:(?:de|del|la|el|los|las|municipio|barrio|localidad|colonia|vereda|estado|ciudad|pueblo|departamento)\s)"
IS_IN = {
    "fr": re.compile(
        rf"\b(?:(?:à|a|au|aux|en|dans|près|sur|contre|autour|hors|devant)\s(?:(?:{_FR_OF}){{0,2}}|"
        rf"(?:[\w’'-]+\s){{1,6}}?(?:{_FR_OF}){{1,2}})|"
        r"(?:le contrôle|la prise|la chute|la sortie|l[’']entrée|environs|abords|alentours|périphérie|banlieue|"
        r"faubourgs?|portes) (?:de |du |d[’']))$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        rf"\b(?:(?:en|a la altura de|cerca de|contra|accesos a|sobre|afueras de)\s(?:(?:{_ES_OF}){{0,2}}|"
        rf"(?:[\w-]+\s){{1,6}}?(?:{_ES_OF}){{1,2}}|l[ao]s? [\w-]+\s|el [\w-]+\s)|(?:el control|la toma|la caída|"
        rf"la salida|la entrada|alrededores|inmediaciones|afueras) "
        r"(?:de |del ))$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:в|во|на|под|подо|у|около|возле|близ|вблизи|центру|окраине|недалеко от|неподалеку от|рядом с|"
        r"обстрел(?:а|е|у|ом|ы|ов)?|атак\w* на|удар\w* по|захват(?:а|ил\w*)?|освобо\w+|жител\w+|улиц\w+|"
        r"центр\w*)\s(?:[\w-]+\s){0,2}$",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)[وف]?(?:في|قرب|على|[ب](?:ال)?(?:مدينة|بلدة|قرية|محافظة|ولاية|قضاء|منطقة|إقليم|مخيم|ناحية|حي|مديرية)|"
        r"وسط|مشارف|أطراف|ضواحي|محيط)\s(?:(?:ال)?(?:مدينة|بلدة|قرية|محافظة|ولاية|قضاء|منطقة|إقليم|مخيم|ناحية|حي|مديرية|"
        r"شمال\S*|جنوب\S*|شرق\S*|غرب\S*|وسط|ريف|محيط|أطراف|ضواحي|مشارف|أحياء|مناطق|سوق|جزيرة|عاصمة|ميناء|مطار|جبهات?|"
        r"مدخل|"
        r"قرى|بلدات|مركز|قلب|شوارع|كل من)\s(?:\S+\s)?){0,2}$"
    ),
}
FROM = re.compile(
    r"(?<!\w)(?:из|родом из|уроженц\w+|уроженец|выходц\w+ из|originaires? (?:de|du|d[’'])|natifs? (?:de|du|d[’'])|"
    r"venus? (?:de|du|d[’'])|"
    r"en provenance (?:de|du|d[’'])|procedentes? de|oriund[oa]s? de|natural(?:es)? de|provenientes? de|"
    r"originari[oa]s? de|"
    r"القادم\w* من|قادم\w* من|ينحدر\w* من|المنحدر\w* من|من (?:أهالي|أبناء|سكان|مواليد))\s?(?:la |los |le |les |"
    r"مدينة |محافظة |города )?$",
    re.IGNORECASE,
)
"""Where somebody comes from."""
LEAVES = re.compile(
    r"(?:отош|отступ|вывел|вывод|уш[ёел]|покин|выбил|выбит|вытесн|бежал|retir|repli|chass|quitt|délog|expuls|abandon|"
    r"evacu|évacu|"
    r"انسحب|انسحاب|طرد|إخراج|دحر)[^,.;]{0,45}$",
    re.IGNORECASE,
)
"""Who leaves a town was there when it happened."""
SIDE_OF = re.compile(
    r"(?:\b(?:nord|sud|est|ouest|nord-est|nord-ouest|sud-est|sud-ouest) (?:de |du |d[’'])(?:la |l[’'])?|"
    r"\b(?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste|oriente|occidente) (?:de |del )(?:la )?|"
    r"(?<!\w)(?:юге|севере|востоке|западе|юго-\w+|северо-\w+) |"
    r"(?<!\w)[وب]?(?:شمال|جنوب|شرق|غرب)ي?(?: (?:شرق|غرب)ي?)? )$",
    re.IGNORECASE,
)
"""What is told of the side of a place is told of the land around it, where another name stands before."""
DISTRICT = re.compile(r"\s(?:район|административн\w+ район)(?:а|е|у|ом)?\s[А-ЯЁ]")
"""After a Russian adjective: a part of the town that follows."""
OF_WATER = re.compile(
    r"(?<!\w)(?:fleuve|rivière|lac|mer|golfe|río|lago|mar|golfo|рек[аиуе]|берег\w*|озер\w+|пролив\w*|мор[еяю]|"
    r"русл\w+|نهر|بحر|بحيرة|"
    r"خليج|ضفاف)\s(?:de |du |d[’']|la |del )?$",
    re.IGNORECASE,
)
OF_TOWN = re.compile(
    r"(?:[وفبل]?(?:ال)?(?:مدينة|بلدة|قرية|قضاء|مخيم|ناحية|حي)|ville de|localité de|village de|cité de|"
    r"commune de|ciudad de|localidad de|municipio de|"
    r"pueblo de|vereda|город[аеу]?|сел[оеау]|пос[её]лк[аеу]|пос[её]лок)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
FAR_FROM = re.compile(
    r"(?:\bkm|kilom\w+|kilóm\w+|(?<!\w)км|километр\w*|كيلومتر\w*|كلم|كم)\s[^.;]{0,40}$", re.IGNORECASE
)
CAPITAL_CITY = re.compile(
    r"\b(?:la capitale|la capital)\b(?!\s(?:d[eu’']|del|humano))|(?<!\w)столиц[аеуы]\b|"
    r"(?<!\w)[وبل]?العاصمة(?:\sال\S+ية\b(?!\sال)|(?!\s(?:\S+ية\s)?ال))",
    re.IGNORECASE,
)
