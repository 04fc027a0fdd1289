"""Words for kinds of actors in French, Spanish, Russian and Arabic, each under an English word of the actor list."""

from __future__ import annotations

import re
from collections.abc import Mapping

from annotator.suggestions.foreign.foreign_acts import pattern

PEOPLE: Mapping[str, re.Pattern[str]] = {
    "gunmen": pattern(
        r"hommes (?:lourdement )?armés|individus (?:lourdement )?armés|assaillant|inconnus armés|"
        r"des inconnus|tireurs?\b|agresseurs?\b",
        r"hombres (?:fuertemente )?armados|individuos armados|sujetos armados|encapuchados|pistoleros|"
        r"desconocidos|sicarios|atacantes\b|"
        r"grupo armado|civiles armados|comando armado",
        r"вооруж[её]нн\w+ (?:люди|людей|мужчин|лица|группа|группировк)|неизвестны[ей]|боевик|нападавши|"
        r"стрелк[иа]\b",
        r"مسلح|مجهول|المهاجم",
    ),
    "soldiers": pattern(
        r"soldats?\b|militaires?\b|troupes\b|casques bleus|paras?\b",
        r"soldado|militares?\b|tropas\b|infantes de marina|marinos\b|uniformados",
        r"солдат|военн(?:ые|ых|ым|ыми|ослужащ)|войск|военный\b|морпех",
        r"جنود|جندي|عسكري(?:ين|ا|ون)\b",
    ),
    "army": pattern(
        r"l[’']armée\b|armée\b|défense aérienne|forces (?:armées|gouvernementales|loyalistes|régulières)|aviation\b",
        r"ejército|defensas? aérea|fuerzas armadas|fuerzas militares|fuerza aérea|armada\b|marina\b",
        r"арми[яиюей]+\b|авиаци[яию]\b|вооруж[её]нн\w+ сил|правительственн\w+ (?:войск|сил)|всу\b|пво\b|силы пво",
        r"القوات المسلحة|الجيش|قوات الجيش|القوات الحكومية|القوات النظامية|سلاح الجو|الدفاعات الجوية|"
        r"الدفاع الجوي|قوات حكومية|"
        r"قوات(?! (?:الأمن|الدعم))",
    ),
    "police": pattern(
        r"polici[ae]|policiers?\b|police\b|gendarme|crs\b",
        r"policía|polici[ae]l|agentes\b|carabineros|"
        r"antidisturbios|guardia civil",
        r"полици|полицейск|омон\w*|росгварди|милиционер",
        r"شرط[ةي]|الدرك|قوات مكافحة الشغب",
    ),
    "security forces": pattern(
        r"forces de (?:sécurité|l[’']ordre)",
        r"fuerzas de seguridad|fuerzas del orden|fuerza pública|"
        r"guardia nacional",
        r"силовик|силы безопасности|сил безопасности|фсб\b|спецслужб|спецназ",
        r"قوات الأمن|أجهزة الأمن|"
        r"الأمن\b|الحرس",
    ),
    "rebels": pattern(
        r"rebelle|insurgé|séparatiste|combattants?\b|guérilla|guérillero",
        r"rebelde|guerriller|"
        r"insurgente|disiden|separatista|combatientes\b",
        r"повстан|мятежник|сепаратист|ополченц|партизан",
        r"متمرد|ثوار|المعارضة المسلحة|مقاتل|فصائل|انفصالي",
    ),
    "militants": pattern(
        r"jihadiste|djihadiste|terrorist|islamiste|extrémiste",
        r"terrorist|yihadist|islamist|extremist",
        r"террорист|исламист|джихадист|экстремист",
        r"إرهابي|جهادي|متشدد|متطرف",
    ),
    "militia": pattern(
        r"milices?\b|miliciens?|volontaires\b|autodéfense|supplétifs|chasseurs dozos",
        r"milicia|"
        r"paramilitar|autodefensas|colectivos armados",
        r"ополчен|милиц|дружинник|чвк\b",
        r"ميليشيا|مليشيا|الحشد|جنجويد",
    ),
    "gang": pattern(
        r"gangs?\b|bandits?\b|coupeurs de route|trafiquants",
        r"pandill|bandas?\b|cártel|cartel|"
        r"narcotraficante|delincuentes|criminales|bandidos",
        r"банд[аыуе]?\b|бандит|картел|преступник",
        r"عصابة|عصابات|قطاع طرق|لصوص|مهربين",
    ),
    "protesters": pattern(
        r"manifestants?\b|protestataires?\b|contestataires",
        r"manifestantes?\b|protestantes|huelguistas",
        r"демонстрант|протестующ|митингующ|участник\w* (?:протеста|акции|митинга|шествия)|"
        r"активист",
        r"متظاهر|محتج|معتصم",
    ),
    "rioters": pattern(
        r"émeutiers?\b|foule\b|casseurs\b",
        r"turba\b|multitud|alborotadores|pobladores|vecinos\b",
        r"толп[аыуе]\b|погромщик",
        r"حشد|حشود|مشاغب",
    ),
    "students": pattern(
        r"étudiant|lycéen|élèves?\b",
        r"estudiante|alumnos",
        r"студент|школьник|"
        r"учащ[иегося]+\b",
        r"طلاب|طلبة|تلاميذ",
    ),
    "teachers": pattern(
        r"enseignant|professeurs?\b|instituteur",
        r"maestr[oa]s?\b|profesor|docente",
        r"учител|преподавател",
        r"معلم|مدرس|أساتذة",
    ),
    "farmers": pattern(
        r"agriculteur|paysan|éleveur|bergers?\b|cultivateur",
        r"campesin|agricultor|ganader|cocalero",
        r"фермер|крестьян|пастух",
        r"مزارع|فلاح|رعاة",
    ),
    "workers": pattern(
        r"ouvrier|travailleurs?\b|mineurs?\b|employés?\b|syndicalist|cheminots|fonctionnaires|"
        r"médecins?\b|infirmi[eè]r",
        r"trabajador|obrer|mineros?\b|emplead|sindical|médicos?\b|enfermer|transportistas|camioneros|taxistas",
        r"рабоч|шахт[её]р|сотрудни|работник|врач|медсестр|профсоюз|дальнобойщик",
        r"عمال|موظف|أطباء|طبيب|ممرض|نقاب",
    ),
    "activists": pattern(
        r"militants? (?:des droits|de l[’']opposition|associatif)|activistes?\b|défenseurs? des droits",
        r"activistas?\b|defensor(?:es|a|as)? de derechos",
        r"активист|правозащитник",
        r"ناشط|حقوقي",
    ),
    "settlers": pattern(r"colons\b", r"colonos\b", r"поселен(?:ец|ц)", r"مستوطن"),
    "journalists": pattern(r"journaliste", r"periodista|reporter", r"журналист|корреспондент", r"صحفي|صحافي|إعلامي"),
    "civilians": pattern(
        r"villageois|civils?\b|habitants?\b|personnes\b|riverains|passants\b|femmes?\b|enfants?\b|"
        r"déplacés\b|réfugiés\b|migrants?\b|"
        r"otages?\b|marchands?\b|commerçants?\b|voyageurs?\b|passagers?\b|fidèles\b|prêtres?\b|religieu|"
        r"un homme\b|hommes\b|jeunes?\b|"
        r"chauffeurs?\b|orpailleurs?\b|victimes\b|pêcheurs?\b",
        r"civiles\b|aldean|migrantes?\b|personas?\b|sospechosos\b|habitantes|mujer|niñ[oa]s?\b|"
        r"comerciantes?\b|pasajeros?\b|"
        r"indígenas?\b|líder(?:es)? (?:social|comunitari|indígena)|sacerdote|un hombre\b|hombres\b|"
        r"jóvenes\b|familias?\b|víctimas\b|"
        r"pescador|turistas?\b|refugiad|desplazad|conductor|ciudadanos|alcalde|candidat[oa]\b",
        r"мирн\w+ (?:жител\w*|граждан\w*)|жител|человек\b|людей\b|люди\b|женщин|дет(?:и|ей)\b|реб[её]н|"
        r"беженц|пассажир|прохож|"
        r"водител|торгов(?:ец|ц)|священник|имам|рыбак|граждан|мужчин",
        r"مدني|أشخاص|شخص|سكان|نازح|أهالي|قروي|نساء|امرأة|أطفال|طفل|مواطن|لاجئ|ركاب|مصل|تجار|رجل|رجال|"
        r"صياد|عائلة|سائق|ضحايا",
    ),
}
