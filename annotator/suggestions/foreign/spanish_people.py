"""Spanish words for kinds of actors, under English words of the actor list, and for groups, under their "
"English names."""

from __future__ import annotations

from collections.abc import Mapping

PEOPLE: Mapping[str, str] = {
    "gunmen": (
        r"(?:hombres|individuos|sujetos|personas|civiles|desconocidos|grupo|comando|grupos) (?:fuertemente |"
        r"no identificados? )?armad[oa]s?|"
        r"grupos? (?:delictivos?|criminales?|armados?)|civiles armados|encapuchad[oa]s|enmascarados|pistoleros?\b|"
        r"desconocidos\b|sicarios?\b|atacantes?\b|agresores?\b|(?:un |"
        r"el )?comando\b(?! (?:conjunto|de la))|"
        r"hombres (?:en (?:motocicleta|moto|motos)|encapuchados|no identificados)|sujetos\b|tirador\b|homicidas|"
        r"victimarios|secuestradores"
    ),
    "soldiers": (
        r"soldados?\b|capitán\b|tenientes?\b|sargentos?\b|suboficial\w*|cabo (?:primero|segundo|del)|cascos azules|"
        r"mercenarios?\b|reservistas|militares\b|militar\b(?= (?:murió|fue|resultó|mató))|"
        r"tropas(?: del Ejército)?\b|infantes de marina|marinos\b|efectivos militares|conscriptos"
    ),
    "army": (
        r"ejército\b|aviación\b(?! civil)|coalición\b(?! (?:de gobierno|electoral|oficialista|política))|"
        r"fuerza (?:multinacional|conjunta)|defensas? aérea|fuerzas armadas|fuerzas militares|fuerza aérea|"
        r"la armada\b|armada nacional|"
        r"secretaría de marina|"
        r"la marina\b|fuerzas (?:rusas|ucranianas|israelíes|conjuntas)|ejército nacional|sedena\b|guardacostas|"
        r"batallón"
    ),
    "police": (
        r"policías?\b|gendarmería|custodios?\b|guardias? (?:penitenciari|municipal|civil)\w*|detectives?\b|"
        r"comisarios?\b|polici[ae]l(?:es)?\b|agentes\b|carabineros|patrulleros?\b|antidisturbios|antimotines|"
        r"guardia civil|uniformados\b|"
        r"esmad\b|undmo\b|gendarmes?\b|gendarmería|efectivos policiales|ertzaintza|mossos"
    ),
    "security forces": r"fuerzas de seguridad|fuerzas del orden|fuerza pública|guardia nacional|"
    "cuerpos? de seguridad|fuerzas federales",
    "rebels": r"rebeldes?\b|guerriller[oa]s?\b|guerrilla\b|insurgentes?\b|disiden\w+|separatistas?\b|"
    "combatientes?\b|subversivos",
    "militants": r"terroristas?\b|yihadistas?\b|islamistas?\b|extremistas?\b",
    "militia": r"milicias?\b|milicianos?\b|paramilitar\w*|autodefensas|colectivos armados|policía comunitaria|"
    "ronderos|guardia comunitaria",
    "gang": (
        r"pandill\w+|barras bravas|contrabandistas?\b|piratas?\b|extorsionistas?\b|gatilleros?\b|ladrones\b|"
        r"asaltantes?\b|saqueadores\b|bandoleros\b|mafios\w+|cabecillas?\b|capos?\b|abigeos?\b|"
        r"(?<!la )bandas?\b(?! sonora)|banda\b|cártel\w*|cartel\b|carteles\b|narcotraficantes?\b|narcos\b|delincuentes|"
        r"criminales\b|bandidos|"
        r"(?:presuntos )?(?:integrantes|miembros|sicarios|hombres|células?|gatilleros) (?:de |del )(?:la |los |"
        r"las )?(?:(?-i:[A-ZÁÉÍÓÚÑ])\w*\s?){1,4}|"
        r"integrantes (?:de (?:un|una|la|los) (?:banda|pandilla|mara|"
        r"grupo|organización|célula)|del (?:cártel|crimen))|crimen organizado|grupo (?:criminal|delictivo)|maras?\b|"
        r"mareros|reclusos\b|presos\b|internos\b|reclusas|reos\b"
    ),
    "protesters": (
        r"manifestantes?\b|protestantes\b|huelguistas|marchistas|inconformes|bloqueadores|movilizados|"
        r"plantonistas|seguidores\b|"
        r"simpatizantes|partidarios|opositores"
    ),
    "rioters": r"turba\b|multitud|muchedumbre|alborotadores|pobladores\b|vecinos\b|hinchas|barristas|moradores",
    "students": r"estudiantes?\b|alumnos?\b|universitarios|normalistas",
    "teachers": r"maestr[oa]s?\b|profesor\w*|docentes?\b|magisterio",
    "farmers": (
        r"ganaderos?\b|lecheros?\b|arroceros?\b|apicultor\w*|campesin[oa]s?\b|agricultor\w*|ganader\w*|"
        r"cocaler\w*|productores\b|comuneros?\b|cafeteros|jornaleros"
    ),
    "workers": (
        r"trabajador\w*|obrer[oa]s?\b|mineros?\b|emplead[oa]s?\b|sindica\w+|médicos?\b|enfermer[oa]s?\b|"
        r"transportistas|camioneros|taxistas|"
        r"choferes\b|chófer|funcionarios|jubilados|pensionados|petroleros"
    ),
    "activists": r"activistas?\b|defensor(?:es|a|as)? de (?:los )?derechos|ambientalistas?\b|"
    "colectivos (?:de búsqueda|feministas)|buscadoras|feministas\b",
    "settlers": r"colonos\b",
    "journalists": r"periodistas?\b|reporter\w*|comunicador\w*",
    "civilians": (
        r"(?:\d[\d.]* |(?:unas |unos |cerca de |más de )?(?:miles|cientos|centenares|decenas|centenar|docenas?|"
        r"decenas) de )"
        r"(?:personas|jóvenes|habitantes|mujeres|ciudadanos|vecinos|familias|pobladores|indígenas|residentes|"
        r"familiares|madres|migrantes|"
        r"civiles|desplazados)\b|"
        r"civiles\b|aldean\w+|migrantes?\b|personas?\b|sospechosos?\b|habitantes|mujer(?:es)?\b|niñ[oa]s?\b|"
        r"comerciantes?\b|pasajer[oa]s?\b|"
        r"indígenas?\b|líder(?:es)? (?:social|comunitari|indígena)\w*|lideresa|sacerdotes?\b|un hombre\b|"
        r"hombres\b|una mujer|los clientes|clientes\b|"
        r"jóvenes\b|un joven|familias?\b|familiares\b|víctimas\b|pescador\w*|turistas?\b|refugiad\w+|"
        r"desplazad\w+|conductor\w*|ciudadan[oa]s\b|"
        r"jubilad[oa]s|padres de familia|madres\b|usuarios|feligreses|peregrinos|damnificados|mototaxistas|"
        r"desempleados|"
        r"ingenier[oa]s?\b|topógraf[oa]s?\b|geólog[oa]s?\b|técnic[oa]s?\b(?= (?:de|que|fue|mur))|estilistas?\b|"
        r"peluquer[oa]s?\b|tender[oa]s?\b|vendedor\w*|paner[oa]s?\b|locutor\w*|cantantes?\b|artistas?\b|pastor(?:es|"
        r"a)?\b|monjas?\b|misioner[oa]s?\b|catequistas?\b|ancian[oa]s?\b|adolescentes?\b|pareja\b|espos[oa]s?\b|"
        r"herman[oa]s?\b|hij[oa]s?\b|padre\b|madre\b|prim[oa]s?\b(?= )|sobrin[oa]s?\b|abuel[oa]s?\b|ladrón\b|"
        r"ex(?:concejal|alcalde|diputad|funcionari|militar|policía)\w*|taxistas?\b|mototaxistas?\b|escoltas?\b|"
        r"guardaespaldas|cura\b|obispo\b|venezolan[oa]s\b|bebés?\b|fiscal\b|jueza?\b|abogad[oa]s?\b|"
        r"empresari[oa]s?\b|diputad[oa]s?\b|dirigentes?\b|"
        r"políticos?\b|regidor\w*|alcalde\w*|alcaldesa|candidat[oa]s?\b|concejal\w*|menor de edad|menores\b|"
        r"población\b|residentes\b|"
        r"exguerriller\w+|excombatientes?\b"
    ),
}
GROUPS: Mapping[str, str] = {
    "ELN": r"ELN\b|Ejército de Liberación Nacional",
    "FARC": r"(?:disidencias? de las |disidentes de las |ex-?)?FARC\b|Estado Mayor Central|Segunda Marquetalia",
    "Gulf Clan": r"Clan del Golfo|Autodefensas Gaitanistas|\bAGC\b",
    "Sinaloa Cartel": r"Cártel de Sinaloa|Cartel de Sinaloa|Los Chapitos",
    "CJNG": r"CJNG\b|Cártel Jalisco(?: Nueva Generación)?",
    "Gulf Cartel": r"Cártel del Golfo",
    "Los Zetas": r"Los Zetas|Cártel del Noreste",
    "Mara Salvatrucha": r"MS-13|Mara Salvatrucha",
    "Barrio 18": r"Barrio 18",
    "Tren de Aragua": r"Tren de Aragua",
    "EZLN": r"EZLN\b",
    "Shining Path": r"Sendero Luminoso",
    "Hamas": r"Ham[áa]s\b",
    "Hezbollah": r"Hezbol[áa]\b|Hizbul[áa]",
    "Houthis": r"hut[íi]es\b",
    "Taliban": r"talib[áa]n(?:es)?\b",
    "Islamic State": r"Estado Islámico|Daesh\b|\bEI\b",
    "Al Qaeda": r"Al[- ]Qaeda|Al Qaida",
    "Boko Haram": r"Boko Haram",
    "Al Shabaab": r"Al[- ]Shabab",
    "Wagner Group": r"(?:grupo )?Wagner\b",
    "ETA": r"ETA\b",
    "PKK": r"PKK\b",
    "Viv Ansanm": r"Viv Ansanm",
}
