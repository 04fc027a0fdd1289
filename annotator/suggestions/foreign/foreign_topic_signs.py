"""Words of which one is enough to say that a French, Spanish, Russian or Arabic article is about something else than a
conflict's news; in the order of the topics of `foreign_topics`, where two of the weaker words are needed."""

from __future__ import annotations

SIGNS: tuple[str, ...] = (
    # Courts
    r"procès (?:de|des|du|contre|en appel|s[’']est)|condamné\w* (?:\w+ )?(?:à|par)|réclusion|cour d[’']assises|"
    r"réquisitoire|"
    r"(?:a|ont) (?:été )?(?:condamné|acquitté|jugé)\w*|peine de (?:mort|prison)|ans de (?:prison|réclusion)|"
    r"comparaît|comparu|"
    r"conden(?:ó|aron|ado|ados|ada)\b[^.]{0,40}\ba |sentenci(?:ó|ado|ados|aron) a|años de (?:cárcel|prisión)|"
    r"cadena perpetua|"
    r"juicio (?:oral|contra|por)|(?:declar\w+|hall\w+) culpable|"
    r"приговор|подсудим\w+|суд[^.]{0,40}(?:приговорил|признал\w* виновн|оправдал|отправил под)|лет колонии|"
    r"лишени\w+ свободы|"
    r"(?:قضت|حكمت|أصدرت|برأت) (?:\S+ )?(?:محكمة|المحكمة)|بالسجن|السجن المؤبد|حكم\w* بالإعدام|محاكمة",
    # Exercises
    r"exercices? (?:militaires?|conjoints?|navals?|à tirs?|de simulation)|manœuvres? (?:militaires?|conjointes?|"
    r"navales?)|"
    r"ejercicios? (?:militar|conjunt|naval)|maniobras? (?:militar|conjunt|naval)|simulacro|"
    r"(?:военн\w+|совместн\w+|командно-штабн\w+|тактическ\w+) учени\w+|на полигоне|условн\w+ противник|"
    r"مناورات|تمرين\w* (?:عسكري|مشترك|بحري|تعبوي)|تدريبات (?:عسكرية|مشتركة)|بالذخيرة الحية",
    # Looking back
    r"\w+ ans (?:après|d[eu’'] (?:l[’']|la |son )?(?:assassinat|massacre|attentat|génocide|guerre|bataille|mort))|"
    r"anniversaire de|"
    r"commémor|a rendu hommage|minute de silence|"
    r"aniversario (?:de|del)|conmemor|a \w+ años (?:de|del)|\w+ años después|minuto de silencio|rindi(?:ó|"
    r"eron) homenaje|"
    r"годовщин|минут\w+ молчания|почтил\w* память|возложил\w* (?:цвет|венк)|\w+ лет (?:спустя|назад)|"
    r"(?:ال)?ذكرى (?:ال)?(?:\S+ )?(?:ل|ال|مجزرة|اغتيال|قصف|انتفاضة|ثورة|تأسيس|استقلال)|أحي(?:ت|ا|وا)\b|دقيقة صمت|"
    r"أكاليل",
    # Accidents and disasters
    r"séisme|tremblement de terre|tempête|cyclone|ouragan|inondations?|fuite de gaz|gaz domestique|bonbonne|"
    r"coup de grisou|"
    r"court-circuit|accidents? (?:de la (?:route|circulation)|d[’']avion|de train|ferroviaire|minier)|percut|"
    r"(?:véhicule|car|bus|camion|avion|hélicoptère|pirogue|embarcation|bateau) (?:\w+ ){0,3}s[’']est (?:renversé|"
    r"écrasé|échoué|retourné)|a (?:chaviré|déraillé|coulé)|naufrage|éboulement|glissement de terrain|foudre|"
    r"vents? violents?|pluies? (?:torrentielles|diluviennes)|feux? de forêt|"
    r"terremoto|sismo|huracán|tormenta|inundacion|fuga de gas|acumulación de gas|cilindro de gas|tanque de gas|"
    r"cortocircuito|"
    r"accidentes? (?:de tránsito|vial|de tráfico|aére|minero|laboral)|(?:cayó|cayeron|precipitó|despeñó)\b[^.]{0,40}"
    r"(?:barranco|abismo|precipicio|río|vacío)|volc(?:ó|adura)|chocó contra|se (?:estrelló|hundió|derrumbó)|"
    r"descarril|naufrag|"
    r"avalancha|deslizamiento de tierra|incendios? forestal|mina de carbón|"
    r"землетрясени|ураган|наводнени|паводок|паводк|бытов\w+ газ|утечк\w+ газа|газов\w+ баллон|короткое замыкание|дтп\b|"
    r"столкнул\w+ с (?:\w+ )?(?:авто|грузов|микроавто|легков|поезд|машин|мото)|опрокинул|перевернул|"
    r"сош[её]л с рельсов|затонул|"
    r"разбился|обрушени|оползн|лесн\w+ пожар|"
    r"زلزال|إعصار|عاصفة|فيضان|سيول|حادث\w* (?:ال)?(?:سير|مرور|مروري|تصادم|قطار|دهس عرضي)|تسرب (?:ال)?غاز|"
    r"أسطوانة (?:ال)?غاز|"
    r"ماس كهربائي|تماس كهربائي|غرق (?:قارب|مركب|زورق|سفينة)|انقل(?:بت|اب) (?:ال)?(?:حافلة|سيارة|شاحنة|مركب)|"
    r"انهيار (?:مبنى|منجم|أرضي)|"
    r"حرائق (?:ال)?غابات",
    # Games, films, markets, politics meant otherwise
    r"\brugby|football|\btennis\b|basket|handball|\bmanager\b|présenté (?:son|un) (?:livre|roman|album)|"
    r"championnat|ligue des champions|coupe d[u’']|\bbut(?:eur|s)\b|gardien de but|surface de réparation|\(\d-\d\)|"
    r"à la mi-temps|"
    r"le film (?:suit|raconte|retrace|sort)|la série (?:suit|raconte|retrace)|long[- ]métrage|\broman (?:de|raconte|"
    r"suit)|la bourse|"
    r"le dollar|l[’']euro (?:a|s)|valeurs bancaires|"
    r"fútbol|béisbol|presentó (?:su|un) (?:libro|novela|disco)|feria del libro|superclásico|campeonato|goles?\b|"
    r"golead|delantero|arquero|\d-\d\b|la (?:serie|película|novela) (?:narra|cuenta|"
    r"relata|sigue)|"
    r"se estren|largometraje|la bolsa (?:de|cay|sub)|el dólar|"
    r"футбол|хокке|представил\w* [^.]{0,60}(?:книг|монограф|роман|альбом|фильм)|монографи|чемпионат|матч\w*|"
    r"нападающ\w+|вратар\w+|сериал\w*|фильм\w* (?:рассказ|повеств|пок)|роман\w* (?:рассказ|"
    r"повеств)|премьера (?:фильма|сериала|спектакл|состоится)|"
    r"курс (?:рубля|доллара)|бирж\w+|котировк|фондов\w+|"
    r"كرة القدم|مباراة|الدوري|المنتخب|شباك|المهاجم|يروي الفيلم|الفيلم|المسلسل|الرواية (?:التي|تحكي|تروي)|البورصة|"
    r"الدولار|"
    r"الأسهم|تعاملات",
    # Talks, warnings, programmes
    r"pourparlers|conseil de sécurité|résolution|table ronde|campagne de (?:sensibilisation|vaccination)|"
    r"met(?:tre)? en garde|"
    r"négociations de paix|mesa de (?:diálogo|negociación)|consejo de seguridad|alert(?:ó|aron|a) sobre|"
    r"переговор\w+ (?:о|по|в|между|состоя|про)|совет\w* безопасности|резолюци|саммит\w*|"
    r"مجلس الأمن|مشروع قرار|محادثات (?:ال)?سلام|جولة (?:مفاوضات|محادثات)|حذرت (?:ال)?سفارة|لبحث|لمناقشة",
    # Figures
    r"\d(?:[.,]\d+)? ?(?:%|pour cent|por ciento|процент\w*|في المئة|في المائة|بالمئة)|(?:premier|deuxième|"
    r"dernier) (?:trimestre|semestre)|"
    r"(?:primer|segundo|último) (?:trimestre|semestre)|(?:первом|втором|третьем|первый|последн\w+) (?:квартал|"
    r"полугоди)\w*|"
    r"(?:الربع|النصف) (?:الأول|الثاني|الأخير)",
)
