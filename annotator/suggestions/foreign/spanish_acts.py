"""Spanish words for ACLED's acts: beginnings of words; one that ends in a word boundary is the whole word."""

from __future__ import annotations

from collections.abc import Mapping

ACTS: Mapping[str, str] = {
    "Armed clash": (
        r"combates?\b(?! a la| contra la (?:pobreza|corrupción|inflación))|enfrentamiento|(?:se )?enfrentar(?:on|se)|"
        r"se enfrentó|tiroteo|emboscad|fue(?:ron)? sorprendid|cay(?:ó|eron) abatid|balacera|choques? armado|"
        r"asalto a (?:la base|un puesto|una base|"
        r"la estación)|repel[ie]|"
        r"repeli(?:ó|eron)|intercambio de (?:disparos|fuego)|fuego cruzado|cruce de disparos|choques? (?:a balazos|"
        r"a tiros|armad|entre)|se tirotearon|hostigamiento|"
        r"hostigaron|"
        r"(?:atac(?:ó|aron)|ataque (?:a|contra)) (?:una?|la|el|los) (?:base|puesto|patrulla|convoy|estación|"
        r"comisaría|"
        r"cuartel|batallón|tropas|retén|unidad militar|soldados|policías|militares)|"
        r"(?:sicarios|guerrilleros|pistoleros|delincuentes|disidentes|criminales|agresores|"
        r"integrantes)[^.]{0,40}abatid|"
        r"abati(?:ó|eron) a|ofensiva (?:militar|contra|terrestre|rebelde)"
    ),
    "Air/drone strike": (
        r"(?:ataques?|bombardeos?|incursión|incursiones|operación|ofensiva) (?:aére|con drones?|de drones?)|"
        r"drones? (?:\w+ ){0,4}(?:explosiv|atac|lanz|impact|bombarde|arroj|golpe)|aviones? (?:de (?:guerra|"
        r"combate|caza)|militar)|"
        r"avión de combate|aviación\b(?! civil| comercial)|cazabombarder|helicópteros? (?:artillad|militar|"
        r"de combate)|fuerza aérea (?:\w+ ){0,3}"
        r"(?:bombarde|atac)|drones?\b|dron\b"
    ),
    "Shelling/artillery/missile attack": (
        r"morteros?\b|artiller|misil|cohetes?\b|proyectil(?:es)?\b(?! de goma)|bombarde(?!os? (?:aére|"
        r"con dron))|obuses|"
        r"tatucos?|lanzacohetes|cañoneo"
    ),
    "Remote explosive/landmine/IED": (
        r"coches? bomba|carros? bomba|motos? bomba|moto bomba|manipul(?:ar|aban|aba|ó|aron) (?:un|una) (?:granada|"
        r"artefacto|explosivo|mina|munición|bomba)|(?:pisó|pisaron|pisar|activó|activar|al pisar) (?:un|"
        r"una) (?:mina|artefacto|explosivo)|minas? (?:antiperson|terrestre|explosiv)|"
        r"campos? minados?|"
        r"artefactos? explosivo|bomba\b(?! lacrim| molotov)|bombas (?!molotov|lacrim)|explosivos?\b|explotó|explotar|"
        r"explosi(?:ón|ones)\b(?! (?:de|en) (?:los |las |la )?(?:precios|casos|consumo|color|ventas|demanda|"
        r"alegría|júbilo))|estall(?:ó|ido|ar)\b(?! (?:la|el) (?:conflicto|crisis|protesta|guerra|"
        r"polémica))|deton(?:ó|aron|ación)|"
        r"burro bomba|petardo|atentado con (?:bomba|explosivos)|cargas? explosiva|ataque explosivo"
    ),
    "Suicide bomb": (
        r"atentados? suicida|terroristas? suicida|atacantes? suicida|se inmol(?:ó|aron)\b(?! por)|"
        r"se hizo (?:explotar|"
        r"estallar|volar)|chalecos? (?:explosivo|bomba)|ataques? suicida|kamikaze"
    ),
    "Chemical weapon": r"armas? químicas?|ataque químico|cloro\b|gas (?:sarín|mostaza|tóxico)|agente químico",
    "Grenade": (
        r"granadas?\b(?! lacrim| de gas| aturdidora)|(?:lanz|arroj|deton)\w+ (?:un|una|el|otro) (?:artefacto|"
        r"granada|explosivo|"
        r"aparato explosivo)"
    ),
    "Attack": (
        r"asesin|balear(?:on)?\b|baleó|tirotear(?:on)?\b|rafaguear|incursi(?:ón|onaron|onó)|masacrad|masacr(?:ó|"
        r"aron)|con signos de (?:tortura|violencia)|maniatad|cadáver(?:es)?\b|mataron|"
        r"mató|matan\b|masacre|"
        r"matanza|atac(?:aron|ó|ado|ada|ados|adas)\b|ataque (?:contra|a|"
        r"armado)\b|"
        r"ejecut(?:ad[oa]s?|aron|ó) (?!un|la|el|obras|el presupuesto)|degoll|dispar(?:aron|ó|an|ando|ara)\b|"
        r"acribill|ultim[aó]|"
        r"ultimad|balead|a tiros|a balazos|a machetazos|a puñaladas|a cuchilladas|(?:aparec|hallad|"
        r"encontrad)\w+ (?:\w+ )?muert|impactos? de bala|heridas? de bala|arma blanca|acab(?:ó|"
        r"aron) (?:\w+ ){0,2}con la vida|"
        r"perdió la vida|sicariato|atentado|tortur|apuñal|a golpes\b|linchad|golpearon|golpiza|homicidio|"
        r"feminicidio|"
        r"abrieron fuego|abrió fuego|armas? de fuego|ráfagas|cuerpos? (?:desmembrad|calcinad|sin vida|decapitad)|"
        r"decapitad|"
        r"comando (?:armado|irrump)|"
        r"irrump\w+"
    ),
    "Sexual violence": r"violad[oa]s?\b|violaron|violación(?:es)? (?:sexual|grupal|a una|de una)|abus\w+ sexual|"
    r"agre\w+ sexual",
    "Abduction/forced disappearance": (
        r"secuestr|se llev(?:ó|aron) (?:el \w+ )?a\b|sac(?:aron|ó) de su (?:vivienda|casa|domicilio|hogar)|"
        r"se desconoce su paradero|"
        r"paradero desconocido|rehén\b|rehenes|raptad|rapt(?:ó|aron)|plagi(?:ad|aron|ó)|desaparición forzada|"
        r"desapariciones forzadas|"
        r"privad\w+ de (?:su |la )?libertad|se (?:lo|la|los|las) llevaron|se llev(?:ó|aron) (?:a|"
        r"por la fuerza)\b|levantad[oa]s?\b(?! en armas)|plagio|"
        r"retenid[oa]s por|"
        r"retuvieron a"
    ),
    "Arrests": (
        r"llev(?:ó|aron) pres[oa]s?|detuv|apres(?:ó|aron|ad[oa]s?)\b|detenid[oa]s?\b|detien|detención|detenciones|"
        r"arrest(?:ó|aron|ad)\w*|"
        r"capturó a|capturaron a|"
        r"captura(?:ron|do|dos|da)?\b(?! de imágenes| de carbono)|redada|aprehen[ds]|allan(?:ó|aron|amiento)"
    ),
    "Excessive force against protesters": (
        r"(?:dispar\w+|abri\w+ fuego|balas)\b[^.]{0,40}\b(?:manifestant|protest)|balas (?:reales|de guerra)|"
        r"armas? de (?:fuego|largo alcance|guerra)[^.]{0,60}(?:manifestant|protest|personas)|"
        r"manifestantes? (?:[^\s.]+ ){0,5}(?:murió|muert[oa]|fallec|asesinad|abatid)|(?:muert[oe]|"
        r"fallecid)\w* (?:\w+ ){0,3}por disparos "
        r"(?:policiales|de la policía|militares|del ejército)|represión (?:sangrienta|mortal)"
    ),
    "Protest with intervention": (
        r"(?:detuv|detenid|arrest)[^.]{0,60}(?:manifest|protest)|gas(?:es)? (?:lacrim|pimienta)|bombas? lacrim|"
        r"granadas? lacrim|"
        r"lacrimógen|gases\b(?! de efecto)|dispers[óa]|cañon\w* de agua|carros? hidrante|tanquetas?\b|desaloj|"
        r"intervención de (?:la fuerza pública|la policía|las fuerzas)|balas de goma|"
        r"perdigones|toletes|"
        r"(?:manifest|protest|march)[^.]{0,80}(?:fueron |resultaron )?(?:detenid|reprimid)|reprimi(?:ó|eron|d)|"
        r"antimotines|"
        r"anti(?:manifestantes|jóvenes|turba|vecinos|pobladores|estudiantes)\b[^.;]{0,45}(?:atacaron|incendiaron|"
        r"quemaron|saquearon|destruyeron|irrumpieron|asaltaron|lanzaron (?:piedras|objetos))|disturbios|impidi(?:ó|"
        r"eron) (?:\w+ ){0,4}(?:marcha|paso de|avance|protesta)|gasearon|encapsul"
    ),
    "Peaceful protest": (
        r"pedale(?:aron|ó)|(?:para|con el fin de) (?:pedir|reclamar|exigir|demandar|protestar|rechazar)|"
        r"se tomaron (?:el puente|la vía|"
        r"las? (?:instalacion|universidad|carretera|plaza|sede)|el edificio)|march(?:aron|ó|an|aba|aban)\b|"
        r"camin(?:aron|ó) (?:\w+ ){0,2}(?:por|hasta|hacia)|en (?:rechazo|repudio|protesta|solidaridad|apoyo)\b|"
        r"manifestaron|manifestación|manifestaciones|manifestantes|"
        r"protest(?:a|as|aron|ó|an|ando|aban)\b|marchas?\b|plantón|se apostaron|se plantaron|cadena humana|"
        r"pararon\b|(?:cerraron|tomaron|trancaron) (?:la |las |el |los )?(?:rutas?|vías?|carreteras?|paso|autopista|"
        r"puentes?|calles?)|(?:colmaron|llenaron|abarrotaron|inundaron) (?:la|las|el) (?:plaza|calles?|avenidas?|"
        r"centro)|en reclamo|concentr(?:aron|ación|aciones|ó frente)\b|"
        r"cacerolazo|cacerolead|bloque(?:aron|aban|o|os|ó|an) (?:\w+ ){0,3}(?:carretera|vía|ruta|calle|acceso|"
        r"puente|avenida|"
        r"autopista|paso|camino|caminos|carreteras|rutas|vías|calles)|bloqueos?\b(?! naval| económico|"
        r"os? de cuentas)|huelga de hambre|taponad|(?:mantien|permanec|sigu)\w+ (?:\w+ )?(?:bloquead|cerrad|"
        r"tomad|cortad)|obstru(?:yen|yeron|ida)|"
        r"(?:a|en|por) las? calles?\b|recorri(?:eron|ó) (?:\w+ ){0,3}(?:calles?|avenidas?|centro)|movilizaci|"
        r"se movilizaron|"
        r"mitin|mítines|caravana de|sentada|velatón|vigilia|consignas|pancartas|cortaron (?:la ruta|el tránsito|"
        r"la vía)|"
        r"cortes? de (?:ruta|vía)|piquete|congregar|se congreg|tomaron las calles|paro (?:nacional|cívico|"
        r"armado)|tractorada"
    ),
    "Violent demonstration": (
        r"disturbios|(?:lanz|arroj)\w+ (?:\w+ )?(?:piedras|bombas molotov|cócteles|objetos|palos)|barricad|"
        r"quem\w+ (?:\w+ )?(?:llantas|neumáticos|contenedores)|vandaliz|apedre|destrozos|"
        r"bombas? molotov|cócteles molotov|saque(?:aron|os) (?:comercios|tiendas|supermercado|locales)|"
        r"choc(?:aron|ó|an)\b[^.]{0,30}(?:policía|antidisturbios|uniformados|carabineros)|(?:manifestantes|"
        r"estudiantes|jóvenes)[^.]{0,40}choc(?:aron|an)\b|se enfrent(?:aron|ó|an)[^.]{0,30}(?:a|con) (?:la |"
        r"los )?(?:policía|antidisturbios|carabineros|agentes|uniformados|fuerzas)|"
        r"(?:enfrent|choques)\w*[^.]{0,50}(?:manifestant|policía[^.]{0,20}manifest|protest)|desmanes|"
        r"incendiaron (?:\w+ ){0,3}(?:sede|edificio|estación|alcaldía|municipalidad|comisaría|palacio|patrulla)"
    ),
    "Mob violence": (
        r"linch|golpe(?:aron|ó|ado) hasta|turba|golpead\w+ hasta (?:la muerte|morir)|quem(?:ad\w+|aron|ó) viv|"
        r"pobladores enfurecidos|vecinos enardecidos|"
        r"reyerta|gresca|pelea (?:entre|campal)|justicia por (?:mano propia|propia mano|su propia)|riña|"
        r"trifulca|pobladores (?:enardecidos|enojados)|"
        r"muchedumbre"
    ),
    "Looting/property destruction": (
        r"vaci(?:aron|ó) (?:\w+ ){0,2}(?:supermercado|tienda|comercio|local|bodega)s?|saqueador|incendi(?:aron|ó|"
        r"ad[oa]s?|aban)\b|saque(?:o|os|aron|ado)\b|quem(?:ó|aron|ad[oa]s?)\b(?! viv)|(?:prend|"
        r"peg)ieron fuego|"
        r"prendió fuego|robaron (?:\w+ ){0,2}ganado|destru(?:y|id)\w*|demol|derrib(?:aron|ó) (?:la|el|"
        r"una) (?!dron)|vandaliz|"
        r"despoj(?:aron|ó|ados?)\b|queman\b|incinerad?"
    ),
    "Agreement": (
        r"(?:acord|firm|pact|entr|anunci)\w+[^.]{0,40}(?:alto el fuego|cese (?:al|del|el) fuego|tregua)|"
        r"acuerdo de paz|"
        r"firm(?:ó|aron|ado|a de)\b (?:\w+ ){0,3}(?:acuerdo(?!s? (?:comercia|de (?:cooperación|libre|inversión|"
        r"préstamo|asociación)))|tregua|paz)|intercambio de prisioneros|canje de|"
        r"alto el fuego|cese (?:al|del|el) fuego|tregua"
    ),
    "Government regains territory": (
        r"recuper(?:ó|aron|ado|aran) (?:\w+ ){0,4}(?:control|ciudad|pueblo|localidad|territorio|base|zona|municipio)|"
        r"retom(?:ó|aron|ado)|reconquist|recuperó (?:la|el)\b|recuperaron (?:la|el)\b|"
        r"liber(?:ó|aron) (?:la|el) (?:ciudad|pueblo|localidad|municipio)|expuls(?:ó|aron) a"
    ),
    "Non-state actor overtakes territory": (
        r"se apoder|se tomaron (?:la ciudad|el pueblo|la localidad|el municipio|la base|el control)|"
        r"tomaron (?:el control|control|la ciudad|la localidad|el pueblo|la base|el municipio|el aeropuerto)|"
        r"tomó (?:el|la) (?:control|"
        r"ciudad|pueblo|localidad)|"
        r"se hicieron con (?:el|la)|ocuparon|toma de (?:la ciudad|la localidad|el pueblo|la base)|cayó en manos|"
        r"conquist"
    ),
    "Non-violent transfer of territory": (
        r"se retir(?:aron|ó) de|(?:salieron|se marcharon|partieron)[^.]{0,25} de la base|entreg(?:ó|"
        r"aron)[^.]{0,30}(?:la base|el control|el cuartel)|retirada de|replieg|replegaron|repliegue|entreg(?:ó|"
        r"aron) (?:la base|el control|"
        r"el campamento)|"
        r"abandonaron (?:la base|la ciudad|el pueblo|sus posiciones|la localidad)|sin combatir|sin resistencia"
    ),
    "Disrupted weapons use": (
        r"desactiv|(?:destruy|desmantel)\w+[^.]{0,60}(?:laboratorio[^.]{0,25}(?:minas|explosiv)|explosivos|pentolita|"
        r"pentonita|arsenal|depósito de armas)|(?:decomis|incaut|asegur|localiz|hall|"
        r"encontr)\w+ [^.]{0,70}(?:artefactos? explosivo|explosivos|"
        r"drones|granadas|fusiles|minas|municion|cartuchos|armas largas|arsenal)|"
        r"incaut\w+ (?:[^\s.]+ ){0,6}(?:armas?|armamento|explosivo|munici|fusil|granada|misil|cohete)|"
        r"decomis\w+ "
        r"(?:[^\s.]+ ){0,5}(?:armas?|armamento|explosivo|munici|fusil|granada|cartuch)|intercept|frustr(?:ó|"
        r"aron|ad)|desmin|"
        r"arsenal(?:es)?\b|derrib\w+ (?:\w+ )?(?:drones?|dron|misil)|(?:destru\w+|deton\w+)[^.]{0,20}controlada|"
        r"(?:depósito|caleta|escondite)s? (?:\w+ )?(?:ilegal|con|de) [^.]{0,30}(?:armas|explosiv|munici|minas|"
        r"granadas)|"
        r"minas (?:\w+ )?(?:listas|desactiv)|neutraliz\w+ (?:\w+ )?(?:artefacto|bomba|explosivo|mina)"
    ),
    "Change to group/activity": (
        r"depusieron las armas|dejaron las armas|se entregaron|se desmoviliz|deserta|desertaron|se fusion|"
        r"jur(?:aron|ó) lealtad|despl(?:eg|ieg)(?:ó|aron|ue|ues|ad)\w*|refuerzos|entrega de armas"
    ),
    "Headquarters or base established": (
        r"(?:instal|establec|inaugur|abri|mont)\w+ (?:\w+ ){0,2}(?:base|campamento|puesto|cuartel|retén)\b"
    ),
    "Other": (
        r"golpe de estado|tomaron el poder|toque de queda|estado de (?:emergencia|sitio|excepción)|fosas? comun|"
        r"fosas? clandestin|fosas\b|motín|motines|amotin|se fugaron|(?:huyeron|escaparon|"
        r"evadieron)[^.]{0,30}(?:cárcel|prisión|penal\b|penitenciar)|fuga (?:de (?:reos|presos|internos|"
        r"reclusos)|masiva)|autogolpe"
    ),
}
