"""French words for kinds of actors, under English words of the actor list, and for groups, under their English "
"names."""

from __future__ import annotations

from collections.abc import Mapping

_ARMED = (
    r"(?!soldats|militaires|policiers|gendarmes|combattants|rebelles|jihadistes|djihadistes|terroristes|hommes|"
    r"éléments|"
    r"miliciens)"
)
PEOPLE: Mapping[str, str] = {
    "gunmen": (
        r"(?:hommes|individus|éléments|bandits|inconnus|assaillants|personnes) (?:lourdement |fortement |"
        r"non identifiés )?(?:et )?armés|"
        r"groupes? armés?|commandos?\b|assaillants?\b|inconnus\b|tireurs?\b|agresseurs?\b|kamikazes?\b|ravisseurs?\b|"
        r"(?:hommes|"
        r"individus) (?:à moto|à bord)|hommes (?:en uniforme|"
        r"non identifiés|masqués|cagoulés)(?: (?:et )?(?:non identifiés|armés|cagoulés))?|individus\b(?! arrêtés)"
    ),
    "soldiers": (
        r"soldats?\b|gardes?-frontières?|gardes?-côtes|gardes? républicains?|(?:sous-)?officiers?\b|capitaine\b|"
        r"lieutenants?\b|sergents?\b|adjudants?\b|caporal\b|casques? bleus?|mercenaires?\b|légionnaires?\b|"
        r"(?<!camp )(?<!base )(?<!source )(?<!sources )"
        r"(?<!porte-parole )(?<!responsable )(?<!justice )(?<!tribunal )(?<!hôpital )(?<!opération )(?<!gouverneur )"
        r"(?<!service )militaires?\b(?! de la province)|troupes\b|paras?\b|parachutistes|fantassins|"
        r"unités de l[’']armée"
    ),
    "army": (
        r"l[’']armée\b|armée\b|force (?:mixte|conjointe|multinationale|africaine|régionale)(?: mixte)?|"
        r"coalition\b(?! (?:au pouvoir|électorale|gouvernementale|politique))|défense aérienne|forces (?:armées|"
        r"gouvernementales|loyalistes|régulières|russes|"
        r"ukrainiennes|israéliennes|"
        r"maliennes|de défense)|aviation\b|marine\b|FAMa\b|FARDC\b|Tsahal\b|l[’']artillerie|"
        r"avions? de (?:chasse|guerre|combat)"
    ),
    "police": (
        r"polici[eè]re?s?\b|police\b|douaniers?\b|gardes? forestiers?|gardiens? de prison|"
        r"gardes? pénitentiaires?|éco-?gardes|rangers\b|surveillants? de prison|commissaires? de police|"
        r"gendarmes?\b|gendarmerie\b|gendarmes mobiles|crs\b|brigade anti|forces anti-?émeutes?"
    ),
    "security forces": r"forces de (?:sécurité|l[’']ordre)|service de sécurité|services de sécurité|"
    "garde présidentielle|FDS\b|forces? spéciales",
    "rebels": r"rebelles?\b|rébellion|insurgés?\b|séparatistes?\b|combattants?\b|guérilla|guérilleros?\b|maquisards",
    "militants": r"jihadistes?\b|djihadistes?\b|terroristes?\b|islamistes?\b|extrémistes?\b",
    "militia": r"milices?\b|miliciens?\b|volontaires\b|autodéfense|supplétifs|chasseurs (?:dozos|traditionnels)|"
    "dozos|wazalendo",
    "gang": (
        r"gangs?\b|bandes? (?:armée|criminelle)s?|braconniers?\b|contrebandiers?\b|"
        r"pirates?\b(?! informatique)|passeurs\b|malfaiteurs\b|malfrats\b|criminels\b|brigands\b|"
        r"narcotrafiquants?\b|pillards\b|cambrioleurs?\b|bandits?\b|coupeurs de route|trafiquants|braqueurs|"
        r"voleurs de bétail|orpailleurs armés"
    ),
    "protesters": (
        r"manifestants?\b|protestataires?\b|contestataires|frondeurs|gilets jaunes|mécontents|indignés|"
        r"adversaires d[eu’']|grévistes|marcheurs|sympathisants|opposants"
    ),
    "rioters": r"émeutiers?\b|foule\b|casseurs\b|supporteurs\b|populations? en colère|jeunes en colère|"
    "riverains en colère",
    "students": r"étudiantes?\b|étudiants?\b|camarades\b|lycéens?\b|élèves?\b|collégiens",
    "teachers": r"enseignants?\b|enseignantes?\b|professeurs?\b|instituteurs?\b",
    "farmers": r"agriculteurs?\b|paysans?\b|éleveurs?\b|bergers?\b|cultivateurs?\b",
    "workers": (
        r"ouvriers?\b|travailleurs?\b|mineurs?\b|employés?\b|syndicalistes?\b|syndicats?\b|cheminots|"
        r"fonctionnaires|salariés?\b[^,.;]{0,15}|"
        r"chauffeurs? (?:de |du )?\w+|transporteurs?\b|pharmaciens?\b|boulangers?\b|planteurs?\b|éboueurs|postiers|"
        r"sages?-femmes?|hospitaliers|pilotes?\b|employés? d[’']une \w+|médecins?\b|infirmi[eè]re?s?|soignants|"
        r"dockers|routiers|avocats\b|magistrats\b"
    ),
    "activists": r"militants? (?:des droits|de l[’']opposition|associatif|écologiste|syndica)\w*|activistes?\b|"
    "défenseurs? des droits",
    "settlers": r"colons\b",
    "journalists": r"journalistes?\b|reporters?\b",
    "civilians": (
        rf"(?:\d[\d  ]* |(?:plusieurs |quelques |des )?(?:milliers|centaines|dizaines|une centaine|une dizaine|"
        rf"vingtaine|cinquantaine) (?:de |d[’'])){_ARMED}"
        r"(?:personnes|jeunes|habitants|femmes|citoyens|partisans|militants|élèves|déplacés|villageois|civils|"
        r"gens|mères|fidèles|riverains)"
        r"\b|"
        r"villageoise?s?\b|civile?s?\b|habitants?\b|personnes\b|riverains|passants\b|femmes?\b|enfants?\b|"
        r"fillettes?\b|"
        r"déplacés\b|réfugiés\b|migrants?\b|otages?\b|marchands?\b|commerçants?\b|voyageurs?\b|passagers?\b|"
        r"fidèles\b|"
        r"prêtres?\b|religieu(?:x|se)s?\b|un homme\b|une femme\b|hommes\b|jeunes?\b|chauffeurs?\b|"
        r"orpailleurs?\b|victimes\b|pêcheurs?\b|"
        r"ressortissants?\b|touristes?\b|déposants|électeurs|pèlerins|usagers|retraités|chômeurs|diplômés|"
        r"exploitants|taximen|conducteurs?\b|parents\b|mères\b|proches\b|veuves|"
        r"couple\b|époux\b|épouses?\b|mari\b|équipages?\b|pasteurs?\b|évêques?\b|moines?\b|catéchistes?\b|coiffeu\w+|"
        r"boutiqui\w+|vendeu\w+|ingénieurs?\b|technicien\w*|géologues?\b|géomètres?\b|blogueu\w+|chanteu\w+|"
        r"artistes?\b|écrivains?\b|notables?\b|conseill\w+ (?:municipal|régional|communal)\w*|(?:sous-)?préfets?\b|"
        r"diplomates?\b|ambassadeurs?\b|voleurs?\b|pickpockets?\b|expatriés?\b|invités\b|convives\b|écoliers?\b|"
        r"cultivat\w+|ménagères?\b|père\b|mère\b|frères?\b|sœurs?\b|fils\b|neveux?\b|cousins?\b|nourrissons?\b|"
        r"vieillards?\b|\w+génaires?\b|adolescente?s?\b|garçons?\b|fermi[eè]re?s?\b|gardes? du corps|footballeurs?\b|"
        r"supporters?\b|bébés?\b|députée?s?\b|élus?\b|magistrats?\b|avocate?s?\b|opposante?s?\b|responsables? (?:local|"
        r"politique)|maire\b|chefs? (?:de village|coutumier|traditionnel)|humanitaires?\b|"
        r"partisans\b|familles?\b|"
        r"population\b|détenus\b|prisonniers\b|imams?\b|étranger|suspects?\b"
    ),
}
GROUPS: Mapping[str, str] = {
    "M23": r"M23\b|Mouvement du 23[- ]Mars",
    "ADF": r"ADF\b|Forces démocratiques alliées",
    "CODECO": r"Codeco\b",
    "FDLR": r"FDLR\b",
    "JNIM": r"JNIM\b|GSIM\b|Groupe de soutien à l[’']islam et aux musulmans|Jnim\b",
    "Islamic State": r"(?:groupe )?[ÉE]tat islamique|Daech|\bEI\b|EIGS\b|Iswap\b|\bISWAP\b",
    "Boko Haram": r"Boko Haram",
    "Al Qaeda": r"Al-Qa[ïi]da|Aqmi\b|AQMI\b",
    "Al Shabaab": r"(?:al-)?[Ss]habab\b|shebabs?\b",
    "Hamas": r"Hamas\b",
    "Hezbollah": r"Hezbollah\b",
    "Houthis": r"Houthis?\b",
    "Taliban": r"talibans?\b",
    "Wagner Group": r"(?:groupe )?Wagner\b",
    "VDP": r"VDP\b|Volontaires pour la défense de la patrie",
    "Rapid Support Forces": r"Forces de soutien rapide|\bFSR\b",
    "anti-balaka": r"anti-?balakas?\b",
    "PKK": r"PKK\b",
    "Syrian Democratic Forces": r"Forces démocratiques syriennes|\bFDS\b(?= kurdes| arabo)",
    "Fano": r"Fano\b",
    "TPLF": r"TPLF\b|Front de libération du peuple du Tigré",
    "RSF": r"paramilitaires? des FSR",
    "Viv Ansanm": r"Viv Ansanm",
    "MINUSCA": r"Minusca\b",
    "MONUSCO": r"Monusco\b",
}
