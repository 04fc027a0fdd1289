"""Words for ACLED's acts in French, Spanish, Russian and Arabic: our own lists of beginnings of words.

`HEAVY` words say how it was done, `LIGHT` ones only that somebody was attacked or that people gathered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PREFIX = r"(?<!\w)(?:[ولفب]?ال|لل|[ولفب])?"
"""What Arabic writes on to a word: and, the, to, with."""
HEAVY, LIGHT = 1.8, 0.9


def pattern(*words: str) -> re.Pattern[str]:
    """Beginnings of words; one that ends in a word boundary is the whole word."""
    return re.compile(rf"{PREFIX}(?:{'|'.join(words)})\w*", re.IGNORECASE)


ACTS: Mapping[str, tuple[float, re.Pattern[str]]] = {
    "Armed clash": (
        HEAVY,
        pattern(
            r"affronte|combats?\b|accrochage|échanges? de tirs|fusillade|embuscade|assaut contre|"
            r"repouss|s'est battu|ripost",
            r"combates?\b|enfrentamiento|se enfrentar|tiroteo|emboscad|balacera|choque armado|"
            r"asalto a la base|repeli|abatid",
            r"столкновени|боестолкновени|перестрелк|засад|бои\b|боях|бой\b|бою\b|штурм|отбили атаку|"
            r"отразил|открыли огонь|"
            r"вступил\w* в бой|уничтожен\w* боевик",
            r"اشتباك|معارك|معركة|كمين|تبادل\w* (?:ل)?إطلاق النار|صد هجوم|صدت|مواجهات مسلحة|قتال",
        ),
    ),
    "Air/drone strike": (
        HEAVY + 0.4,
        pattern(
            r"(?:frappes?|raids?|bombardements?|attaques?) (?:aérien|de drone)|drones?\b|"
            r"avions? de (?:chasse|guerre)|"
            r"hélicoptères? de combat|largu",
            r"(?:ataques?|bombardeos?) (?:aére|con dron)|drones?\b|dron\b|aviones? de (?:guerra|"
            r"combate)|avión de combate",
            r"авиауда|авианал|авиаци\w+ [^.]{0,40}удар|беспилотник|беспилотн|дрон|удар\w* с воздуха|"
            r"бомбардировк|сбросил\w* бомб|"
            r"авиабомб|"
            r"истребител|вертол[её]т\w* обстрел",
            r"غارة|غارات|طائرات? حربي|طائرة مسير|طائرات مسير|مسيرة مفخخة|قصف جوي|ضربة جوية|ضربات جوية|"
            r"درون|براميل متفجرة",
        ),
    ),
    "Shelling/artillery/missile attack": (
        HEAVY,
        pattern(
            r"bombard(?!ements? aérien)|obus\b|roquette|mortier|artillerie|missile|pilonn",
            r"mortero|artiller|misil|cohetes?\b|proyectil|bombarde(?!os? aére)",
            r"обстрел|нан[её]с\w* [^.]{0,30}удар|ракет|миномет|миномёт|артилл|снаряд|градов?\b",
            r"قصف(?! جوي)|قذائف|قذيفة|صواريخ|صاروخ|مدفعي|هاون",
        ),
    ),
    "Remote explosive/landmine/IED": (
        HEAVY,
        pattern(
            r"engins? explosif|mines? (?:a|ont) explos|a sauté sur une mine|mine artisanale|mine antipersonnel|"
            r"voitures? piégée|bombe\b|colis piégé|a explosé|ont explosé|explosion|attentat à la bombe",
            r"coches? bomba|carro bomba|minas? antipersona|campo minado|artefactos? explosivo|bomba\b|"
            r"explosivo|explotó|"
            r"explosión|estall|detonó|detonaron",
            r"взрывн|подорвал|взорвал|взрыв|фугас|мин[аеуы]\b|заминированн|бомб[аыуе]\b",
            r"عبوة|عبوات|سيارة مفخخة|سيارة ملغومة|دراجة مفخخة|انفجر|انفجار|لغم|ألغام|تفجير|متفجرة",
        ),
    ),
    "Suicide bomb": (
        HEAVY + 0.6,
        pattern(
            r"kamikaze|attentats?[- ]suicide|s'est fait exploser|ceinture d'explosifs|ceinture explosive",
            r"atentados? suicida|terrorista suicida|atacante suicida|se inmoló|se hizo (?:explotar|"
            r"estallar)|chaleco explosivo",
            r"смертни|подорвал\w* себя|пояс\w* шахида",
            r"انتحاري|حزام\w* ناسف|فجر نفسه|فجرت نفسها",
        ),
    ),
    "Chemical weapon": (
        HEAVY + 0.6,
        pattern(
            r"armes? chimiques?|attaque chimique|chlore\b|sarin|gaz (?:toxique|moutarde)",
            r"armas? químicas?|ataque químico|cloro\b|gas (?:sarín|mostaza|tóxico)",
            r"химическ\w+ (?:оруж|атак)|хлор\b|хлором|зарин|отравляющ",
            r"كيماوي|كيميائي|الكلور|السارين|غاز سام|غازات سامة",
        ),
    ),
    "Grenade": (
        HEAVY + 0.2,
        pattern(r"grenades?(?! lacrymo)", r"granada", r"гранат(?!ом[её]т)", r"قنبلة يدوية|قنابل يدوية"),
    ),
    "Attack": (
        LIGHT,
        pattern(
            r"tué|tués|tuent|tuant|abattu|assassin|massacr|égorg|décapit|exécuté|attaqu|fusill|"
            r"ouvert le feu|ont péri|poignard",
            r"asesin|mataron|mató|masacre|matanza|atacaron|atacó|ataque contra|ejecutad|degollad|"
            r"dispararon|disparó|"
            r"acribill|ultimad|baleado|a tiros",
            r"застрел|расстрел|убили|убил\b|убит|напал|напад|казнил|зарезал|погиб|убийств|обезглав",
            r"قتل[تو]?\b|مقتل|اغتال|اغتيال|هاجم|هجوم|مجزرة|أطلق\w* النار|ذبح|أعدم|اعتدى",
        ),
    ),
    "Sexual violence": (
        HEAVY,
        pattern(
            r"violée|viols?\b|violé |agressions? sexuelle|abus sexuel",
            r"violad|violaron|violación|abuso sexual|abusaron sexual|agresi\w+ sexual",
            r"изнасил|сексуальн\w+ насил",
            r"اغتصب|اغتصاب|عنف جنسي|اعتداء\w* جنسي",
        ),
    ),
    "Abduction/forced disappearance": (
        HEAVY,
        pattern(
            r"enlev[ée]|enlèvement|kidnapp|otage|rapt\b|séquestr",
            r"secuestr|rehén|rehen|raptad|plagiad|desaparición forzada|privad\w+ de (?:su )?libertad",
            r"похит|похищ|заложник|захватил\w* в плен",
            r"خطف|اختطف|رهائن|رهينة|احتجز\w* رهائن|إخفاء قسري",
        ),
    ),
    "Arrests": (
        HEAVY,
        pattern(
            r"arrêté|arrestation|interpell|garde à vue|coup de filet|appréhend",
            r"detuv|detenid|detien|arrest|capturó a|capturaron a|captura de|redada|aprehend",
            r"задерж|арест",
            r"اعتقل|اعتقال|توقيف|أوقفت|ألقت القبض|القبض على|احتجزت",
        ),
    ),
    "Excessive force against protesters": (
        HEAVY + 0.8,
        pattern(
            r"(?:tiré|ouvert le feu|tirs?|balles réelles)\b[^.]{0,40}\bmanifestant",
            r"(?:dispar\w+|abri\w+ fuego|balas)\b[^.]{0,40}\bmanifestant",
            r"(?:открыл\w* огонь|стрелял\w*)\b[^.]{0,40}\b(?:демонстрант|протест|митинг)",
            r"(?:الرصاص الحي|أطلق\w* (?:النار|الرصاص))[^.]{0,40}(?:متظاهر|محتج)|قتل متظاهر|مقتل متظاهر",
        ),
    ),
    "Protest with intervention": (
        HEAVY + 0.3,
        pattern(
            r"(?:arrêté|interpell)[^.]{0,60}manifest|gaz lacrymog|grenades? lacrymog|dispers|"
            r"canons? à eau|matraqu|bloqués? par la police|"
            r"balles en caoutchouc",
            r"(?:detuv|detenid)[^.]{0,60}(?:manifest|protest)|gas lacrim|gases lacrim|dispers|"
            r"cañon\w* de agua|carros? hidrante|desaloj|balas de goma|"
            r"perdigones",
            r"(?:задерж|арест)[^.]{0,60}(?:митинг|протест|акци)|разогна|разгон|слезоточив|водом[её]т|"
            r"рассеял|дубинк|резинов\w+ пул",
            r"(?:اعتقل|اعتقال|أوقفت)[^.]{0,60}(?:متظاهر|محتج|مظاهر)|الغاز المسيل|مسيل للدموع|تفريق|فرقت|"
            r"خراطيم المياه|الرصاص المطاطي|فض اعتصام",
        ),
    ),
    "Peaceful protest": (
        LIGHT,
        pattern(
            r"manifest[ée]|manifestation|manifestant|rassembl|ont défilé|défilé contre|marché (?:dans|à|"
            r"contre|pour)|"
            r"sit-in|marche (?:pacifique|silencieuse|blanche)|dans la rue|barré la route|"
            r"bloqué la route|cortège|grève de la faim",
            r"marcharon|marcharán|manifestaron|manifestación|manifestantes|protest|marcha\b|marchas\b|"
            r"plantón|concentr(?:aron|ación)|"
            r"cacerolazo|bloque(?:aron|aban|o de)|huelga de hambre|a las calles",
            r"протест|митинг|демонстрац|пикет|вышли на улиц|шестви|акци[яию] (?:протеста|солидарности)|"
            r"голодовк",
            r"تظاهر|مظاهر|احتجاج|متظاهر|اعتصم|اعتصام|(?<!طائرة )(?<!طائرات )مسيرة(?! مفخخة)|"
            r"وقفة احتجاج|خرج\w* إلى الشوارع|احتج\b|احتجوا",
        ),
    ),
    "Violent demonstration": (
        HEAVY,
        pattern(
            r"émeut|jets? de pierres|lancé des pierres|jeté des pierres|cocktails? molotov|barricad|caillass|"
            r"incendié des (?:pneus|voitures|véhicules)|brûlé des pneus|heurts|échauffourées|saccag",
            r"disturbios|(?:lanza|arroja)\w+ (?:piedras|bombas molotov|cócteles)|barricad|"
            r"quema\w* de (?:llantas|neumáticos)|"
            r"quemaron (?:llantas|neumáticos)|vandaliz|apedre|destrozos",
            r"беспорядк|забросал\w* камнями|бросал\w* камни|коктейл\w+ молотова|баррикад|погром|"
            r"сожгли (?:шины|покрышки|машин)",
            r"أعمال شغب|رشق|بالحجارة|زجاجات حارقة|أحرق\w* إطارات|إطارات سيارات|مشاغب",
        ),
    ),
    "Mob violence": (
        HEAVY + 0.3,
        pattern(
            r"lynch|foule en colère|vindicte populaire|justice populaire|brûlés? vifs?|battu à mort|"
            r"tabass|rixe|bagarre",
            r"linch|turba|golpead\w+ hasta (?:la muerte|morir)|quemad\w+ viv|pobladores enfurecidos|"
            r"justicia por mano propia|riña|trifulca",
            r"самосуд|толпа (?:избила|линч|забила)|линч|забили до смерти|массов\w+ драк",
            r"سحل|حشد غاضب|غاضبون|ضرب\w* حتى الموت|عراك|شجار",
        ),
    ),
    "Looting/property destruction": (
        HEAVY,
        pattern(
            r"incendi(?:é|aient|ent\b|ant)|pillé|pillage|pillard|saccag|mis le feu|"
            r"brûlé (?:des|les|plusieurs) (?:maisons|"
            r"cases|boutiques)|rasé|"
            r"vol(?:é|és) (?:du|de|des) bétail|détruit|cambriol|vandalis",
            r"incendi(?:aron|ó|ad)|saque|quem(?:ó|aron)|prendieron fuego|robaron ganado|destruy|demol|derrib(?:aron|"
            r"ó) (?:la|el|una)|vandaliz",
            r"подожг|сожгли|разграб|мародер|мародёр|снесли|разрушил|поджог|сжег|сжёг|угнал\w* скот",
            r"نهب|أحرق|إحراق|أضرم\w* النار|سلب|دمر\w* (?:منازل|منزل)|هدم|حرق منازل|جرف",
        ),
    ),
    "Agreement": (
        HEAVY,
        pattern(
            r"cessez-le-feu|accord (?:de paix|de cessez|de réconciliation)|signé un accord|trêve|"
            r"échange de prisonniers",
            r"alto el fuego|cese al fuego|cese del fuego|tregua|acuerdo de paz|firm\w+ un acuerdo|"
            r"intercambio de prisioneros|canje de",
            r"перемири|прекращени\w+ огня|соглашени\w+ о|подписал\w* соглашени|обмен\w* пленн|мирн\w+ договор",
            r"هدنة|وقف\w* (?:ل)?إطلاق النار|اتفاق\w* (?:سلام|مصالحة|لوقف|على وقف)|وقع\w* اتفاق|"
            r"تبادل (?:ال)?أسرى|صلح",
        ),
    ),
    "Government regains territory": (
        HEAVY + 0.6,
        pattern(
            r"a repris|ont repris|reconqu|reprise de la (?:ville|localité)|libéré la (?:ville|localité)|"
            r"chassé les",
            r"recuper[óa]|recuperaron|retom(?:ó|aron)|reconquist|liber(?:ó|aron) (?:la|el) (?:ciudad|"
            r"pueblo|localidad)",
            r"освободил\w*(?! заложник)|отбил[аи]?\b|вернул\w* контроль|восстановил\w* контроль",
            r"استعاد|تستعيد|استرد|حرر\w* (?:مدينة|بلدة|قرية)|تحرير (?:مدينة|بلدة|قرية)|سيطرت قوات|"
            r"سيطر الجيش|بسط\w* سيطرت",
        ),
    ),
    "Non-state actor overtakes territory": (
        HEAVY + 0.4,
        pattern(
            r"empar[ée]|pris le contrôle|prise de la (?:ville|localité)|tomb\w+ aux mains|conquis",
            r"se apoder|tomaron (?:el|la|control)|tomó (?:el|la) (?:control|ciudad)|"
            r"se hicieron con el control|ocuparon",
            r"захватил|взял\w* под контроль|заняли|занял\w* (?:город|сел|поселок)|перешел под контроль",
            r"سيطر|استول|سقطت (?:مدينة|بلدة)|تسيطر على",
        ),
    ),
    "Non-violent transfer of territory": (
        HEAVY,
        pattern(
            r"se sont retir|s[’']est retir|retrait de|évacué (?:la|leur|leurs|le) (?:base|ville|camp|"
            r"position)|remis (?:la base|le camp)|"
            r"sans combattre|sans combat",
            r"se retiraron|se retiró|retirada de|replieg|entregó (?:la base|el control)|entregaron|"
            r"abandonaron|sin combatir|sin resistencia",
            r"отступил|отошли|вывел|вывод войск|покинул\w* (?:город|позици|баз|лагер)|без боя|"
            r"передал\w* (?:баз|контроль|лагерь)",
            r"انسحب|انسحاب|تنسحب|سلم\w* (?:القاعدة|قاعدة|الموقع|المدينة)|أخل\w* (?:القاعدة|مواقع|موقع)|"
            r"دون قتال|بدون قتال",
        ),
    ),
    "Disrupted weapons use": (
        HEAVY + 0.9,
        pattern(
            r"désamorc|cache d[’']armes|intercept|déjou|neutralis|saisi\w* (?:des|d'importantes|"
            r"un lot d')? ?(?:armes|explosifs|munitions)|"
            r"a abattu un (?:drone|missile)|démin",
            r"desactiv|incaut|intercept|frustr|decomis|desmin|arsenal|derrib\w+ (?:un dron|un misil)|"
            r"destru\w+ controlada",
            r"обезвре|сбил[иа]?\b|сбиты?\b|перехват|предотвра\w+ теракт|изъял\w* (?:оруж|взрывчат|"
            r"боеприпас)|схрон|тайник|разминир",
            r"إبطال|أبطل|أسقط|اعترض|اعتراض|ضبط\w* (?:أسلحة|متفجرات|ذخ)|ضبط|إحباط|أحبط|تفكيك (?:عبوة|"
            r"قنبلة)|مخبأ",
        ),
    ),
    "Change to group/activity": (
        HEAVY,
        pattern(
            r"déposé les armes|se sont rendus|reddition|fait défection|prêté allégeance|fusionn|"
            r"ralli[ée]|déploy|renforts",
            r"depusieron las armas|dejaron las armas|se entregaron|se desmoviliz|deserta|se fusion|"
            r"juraron lealtad|despleg|refuerzos",
            r"сложил\w* оружие|сдал(?:ись|ся)|дезертир|присягн|перебросил|объединил\w*сь|переш\w+ на сторону",
            r"سلم\w* (?:أنفسهم|أسلحتهم)|انشق|انشقاق|بايع|اندمج|تعزيزات|نشر (?:قوات|جنود)|انضم",
        ),
    ),
    "Headquarters or base established": (
        HEAVY,
        pattern(
            r"(?:installé|établi|ouvert|inauguré) (?:une |un |leur |sa |son )?(?:nouvelle |"
            r"nouveau )?(?:base|camp|poste|quartier général)",
            r"(?:instal|establec|inaugur|abri)\w+ (?:una |un |su )?(?:nueva |nuevo )?(?:base|campamento|"
            r"puesto|cuartel)",
            r"(?:создал|основал|открыл|развернул|разбил)\w* (?:\w+ )?(?:баз[уы]|лагерь|штаб|блокпост|"
            r"военн\w+ баз)",
            r"(?:أقام|أنشأ|افتتح|أسس)\w* (?:قاعدة|معسكر|مقر|نقطة عسكرية)",
        ),
    ),
    "Other": (
        HEAVY,
        pattern(
            r"coup d[’'][ée]tat|pris le pouvoir|prise du pouvoir|putsch|couvre-feu|"
            r"état d[’']urgence|fosses? communes?|charnier|évad[ée]|"
            r"évasion|mutin",
            r"golpe de estado|tomaron el poder|toque de queda|estado de (?:emergencia|sitio|excepción)|fosas? comun|"
            r"fosas? clandestin|motín|se fugaron|fuga de",
            r"переворот|захватил\w* власть|комендантск\w+ час|чрезвычайн\w+ положени|"
            r"массов\w+ захоронени|братск\w+ могил|"
            r"мятеж|сбежал\w* из тюрьм",
            r"استولى\w* على السلطة|انقلاب(?! حافلة)|حظر (?:ال)?تجول|حالة الطوارئ|مقبرة جماعية|"
            r"مقابر جماعية|تمرد|فرار سجناء|"
            r"هروب سجناء",
        ),
    ),
}
