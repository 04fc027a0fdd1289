"""French words for ACLED's acts: beginnings of words; one that ends in a word boundary is the whole word."""

from __future__ import annotations

from collections.abc import Mapping

ACTS: Mapping[str, str] = {
    "Armed clash": (
        r"affronte|affronté|(?:conflit|violences?|heurts?|rixe) (?:\w+ )?(?:intercommunautaires?|entre (?:éleveurs|"
        r"bergers|agriculteurs|cultivateurs|communautés|ethnies|villages|clans))|combats?\b(?! (?:politique|"
        r"contre (?:la|le|les|l)|pour|électoral|syndical|"
        r"judiciaire))|accrochage|échanges? (?:nourris? )?de tirs|échanges? de coups de feu|lourdes pertes|"
        r"fusillade|embuscade|guet-apens|"
        r"assaut (?:contre|"
        r"lancé)|repouss(?:é|er|ent)\b|se sont battus|s[’']est battu|ripost|tombés? dans une|tirs nourris|"
        r"prise? d[’']assaut|(?:attaque|attaqué|assaut|raid) (?:\w+ ){0,3}(?:contre )?(?:un|une|le|la|leur) "
        r"(?:poste|camp|base|caserne|position|convoi|patrouille|check-?point|brigade|gendarmerie|commissariat)|"
        r"neutralisé\w* (?:\w+ ){0,2}(?:terroristes|jihadistes|djihadistes|assaillants|combattants|rebelles|bandits)|"
        r"(?:terroristes|jihadistes|djihadistes|assaillants|combattants|rebelles) (?:ont été )?(?:neutralisés|"
        r"abattus)|"
        r"contre-offensive|offensive (?:contre (?:les?|la) (?:rebelles|jihadistes|djihadistes|villes?|"
        r"positions)|de l[’']armée|des rebelles)"
    ),
    "Air/drone strike": (
        r"(?:frappes?|raids?|bombardements?|attaques?|tirs?) (?:\w+ )?(?:aérien|de drones?|par drones?)|"
        r"drones? (?:kamikazes? |armés? |de combat )?(?:\w+ ){0,3}(?:a |ont |s[’']est |se sont )?(?:frapp|vis|"
        r"touch|largu|"
        r"attaqu|abatt|bombard|explos|écras)|avions? de (?:chasse|guerre|combat)|hélicoptères? (?:de combat|"
        r"de l[’']armée)|"
        r"(?:mené|effectué|lancé|conduit) (?:\w+ ){0,4}(?:raids|frappes)\b|(?:raids|frappes) (?:sur|contre|"
        r"de la coalition)|largu|bombardé par l[’']aviation|aviation (?:\w+ ){0,3}(?:a |ont )?(?:bombard|pilonn|"
        r"frapp|vis)|"
        r"frappes? (?:israélienne|russe|américaine|turque|saoudienne|de l[’']aviation|de l[’']armée|d[’'])|drones?\b"
    ),
    "Shelling/artillery/missile attack": (
        r"bombard(?!ements? aérien|é par l[’']aviation)|obus\b|roquette|mortiers?\b(?! d[’']artifice)|"
        r"(?:tirs? d[’']|pièces? d[’'])?artillerie|"
        r"missiles?\b|pilonn"
    ),
    "Remote explosive/landmine/IED": (
        r"engins? explosif|mines? (?:a|ont) explos|(?:a|ont) sauté sur|sauté sur (?:une|un) (?:mine|engin)|(?:heurté|"
        r"roulé sur|marché sur|percuté|déclenché|au contact d[’']|passage sur|explosion d[’']) ?(?:une|un) (?:mine|"
        r"engin|bombe)|engin improvisé|mines? "
        r"(?:artisanale|terrestre|anti)|(?:véhicule|voiture|camion|moto|bus)s? (?:bourr|charg|"
        r"rempli)\w* d[’']explosifs|voitures? piégée|véhicules? piégé|bombes? (?:artisanale|a |ont |placée|"
        r"dissimulée|"
        r"cachée|posée)|colis piégé|(?:a|ont) explosé|explosion(?!s? (?:des?|du|de la) (?:cours|prix|coûts?|"
        r"ventes|demande|cas|nombre|dette|joie|violence))|attentat à la bombe|attentat à la voiture|"
        r"déflagration|"
        r"eei\b|ied\b"
    ),
    "Suicide bomb": (
        r"kamikaze|attentats?[- ]suicide|(?:s[’']est|se sont) fait (?:exploser|sauter)|ceinture d[’']explosifs|"
        r"ceinture explosive|attaques?[- ]suicide"
    ),
    "Chemical weapon": r"armes? chimiques?|attaque chimique|chlore\b|sarin\b|gaz (?:toxique|moutarde)|agent chimique",
    "Grenade": r"grenades?\b(?! lacrymo| assourdissante| de désencerclement)",
    "Attack": (
        r"incursion|razzia|tué(?:e?s?)\b|tuent\b|tuant\b|abattu|assassin|massacr|égorg|décapit|exécuté|"
        r"(?<!s[’'])attaqu(?!ants? |"
        r"é en justice)|fusillé|"
        r"ouvert le feu|ouvrant le feu|tiré sur|poignard|irruption|pris(?:e|es)? pour cible|mitraill|attaque\b|"
        r"tuerie|coups? de (?:machette|feu|"
        r"couteau)|"
        r"battu à mort|lapid|tortur|passage à tabac|passé à tabac|molest|exactions|homicide|criblés? de balles|"
        r"abattant|sous les (?:balles|coups|tirs)|par balles?\b|par arme à feu|fait feu|à la machette|"
        r"à l[’']arme blanche|fauché\w* par|"
        r"à bout portant"
    ),
    "Sexual violence": r"violé(?:e|es)\b|viols?\b|agress\w+ sexuel|abus sexuel|violences? sexuelle",
    "Abduction/forced disappearance": (
        r"enlev(?:é|és|ée|ées|ant|er|aient|ent)\b|enlèvement|kidnapp|capturée?s? (?:\w+ ){0,2}par|(?:pris\w*|prise|"
        r"retenu\w*) en otage|"
        r"prise d[’']otage|"
        r"otages\b|rapts?\b|séquestr|ravisseur|conduit\w* vers une destination inconnue|emmen\w+ (?:de force|"
        r"vers une)|"
        r"porté\w* disparu|disparition forcée"
    ),
    "Arrests": (
        r"arrêté(?:e?s?)\b(?! (?:ministériel|préfectoral|municipal))|arrestation|interpell(?!é le (?:ministre|"
        r"gouvernement))|"
        r"garde à vue|coup de filet|appréhend(?:é|és|ée|ées)\b|placé\w* en détention|incarcér|écroué"
    ),
    "Excessive force against protesters": (
        r"(?:tiré|ouvert le feu|tirs?|balles réelles)\b[^.]{0,40}\bmanifestant|balles réelles|"
        r"manifestants? (?:\w+ ){0,4}(?:tué|abattu|mort)|répression (?:sanglante|meurtrière)"
    ),
    "Protest with intervention": (
        r"(?:arrêté|interpell)[^.]{0,60}manifest|gaz lacrymog|grenades? (?:lacrymog|assourdissante|"
        r"de désencerclement)|"
        r"lacrymogène|dispers|cordon (?:de|policier)|canons? à eau|matraqu|bloqués? par la police|"
        r"balles en caoutchouc|délog|"
        r"évacué\w* (?:\w+ ){0,3}"
        r"par (?:la police|les gendarmes|les forces|les CRS|les policiers|des policiers)|charg(?:é|e) (?:les|"
        r"la foule|le cortège)|manifestations? "
        r"(?:\w+ ){0,2}(?:réprimée|dispersée|empêchée|étouffée)|encercl\w+ les manifestants|tirs de sommation|"
        r"empêch\w+ [^.]{0,80}(?:sit-in|manifester|marcher|rassembler)|empêch\w+ (?:les|des|la) (?:manifest|march|"
        r"rassembl)|manifest[^.]{0,80}(?:ont été |été )(?:arrêtés|"
        r"interpellés)"
    ),
    "Peaceful protest": (
        r"pour (?:réclamer|exiger|dénoncer|protester|demander)|se sont (?:réuni|massé|regroupé|retrouvé|"
        r"rassemblé)[es]*\b|brandi(?:ssant|ssaient|) des|ont convergé|"
        r"(?:a|ont) réuni (?:\w+ ){0,2}\d|tiennent un piquet|"
        r"manifest(?:é|ent|aient|er)\b|manifestations?\b|manifestants?\b|rassembl(?:és?|ées?|ement|ements)\b|"
        r"ont défilé|"
        r"défil(?:é|és|ent|ait|aient)\b(?! de mode| militaire| de haute)|marché (?:dans|à|contre|pour|en|sur|"
        r"jusqu)|sit-in|"
        r"marches? (?:pacifique|silencieuse|blanche|de protestation|contre|pour|de soutien)|(?:descendu|"
        r"dans)\w* (?:dans )?"
        r"(?:la|les) rues?\b|barr(?:é|aient) (?:la|les|des) routes?|bloqu(?:é|aient|"
        r"ent) (?:\w+ ){0,3}(?:routes?|rues?|ponts?|"
        r"accès|axes?|autoroute|carrefour|rond-point|voie|périphérique|raffinerie|dépôt|port|entrée)|cortège|"
        r"grève de la faim|"
        r"(?:milliers|centaines|dizaines|\d[\d. ]*) (?:de |d[’'])?\w+[^.;]{0,60}\b(?:rues|artères|boulevards|"
        r"avenues)\b|bougies|chaîne humaine|battu le pavé|scand(?:é|ant|aient)\b|banderoles?\b|"
        r"opération escargot|occup(?:é|ent|"
        r"aient) (?:la place|le rectorat|"
        r"les locaux|l[’']université)|mobilisation\b|(?:ont |a )protesté|protest(?:ent|aient|er)\b|veillée|"
        r"bloqué dès|barrages? (?:filtrant|routier)"
    ),
    "Violent demonstration": (
        r"(?:manifestants|émeutiers|jeunes|foule|habitants|protestataires)\b[^.;]{0,45}(?:ont|a) (?:\w+ )?(?:attaqu|"
        r"incendi|saccag|brûl|envahi|pillé|pris d[’']assaut)|(?<!anti)(?<!anti-)émeut|jets? de (?:pierres|pavés|"
        r"projectiles|cailloux|bouteilles)|(?:lanc|jet)(?:é|ant|"
        r"aient) (?:\w+ )?(?:pierres|"
        r"pavés|projectiles|cailloux|cocktails)|cocktails? molotov|barricad|caillass|cass(?:é|ant|aient) (?:des|"
        r"les) (?:vitrines|voitures|abribus|vitres)|"
        r"incendi(?:é|ant) (?:\w+ )?(?:pneus|voitures|véhicules|poubelles|abribus|commissariat)|brûl(?:é|ant|"
        r"aient) (?:des |"
        r"les )?(?:pneus|poubelles|voitures|véhicules)|(?:voitures|véhicules|poubelles|pneus|abribus|"
        r"engins) (?:ont été |étaient )?(?:brûlé|incendié|caillassé)\w*|pneus (?:brûlés|enflammés|incendiés)|heurts|"
        r"échauffourées|saccag|"
        r"poubelles (?:en flammes|incendiées|brûlées)|vitrines (?:brisées|cassées)|mortiers d[’']artifice|casseurs|"
        r"dégénéré|affronté (?:\w+ ){0,3}(?:la police|les forces de l|les CRS|les gendarmes)|"
        r"affrontements? (?:\w+ ){0,4}(?:manifestants|jeunes|étudiants|supporteurs)"
    ),
    "Mob violence": (
        r"lynch|(?:habitants|riverains|villageois|jeunes|population|foule)[^.]{0,40}(?:battu à mort|tabass|roué|"
        r"brûlé vi)|foule en colère|vindicte populaire|justice populaire|brûlés? vifs?|foule (?:a |de )|"
        r"tabass|rixe|bagarre|violences? intercommunautaires?|coups de bâton|villageois en colère|"
        r"populations? en colère"
    ),
    "Looting/property destruction": (
        r"incendi(?:é|és|ée|ées|aient|ent|ant)\b|pillé|pillage|pillard|pillant|saccag|(?:mis|mettant|mettre) le feu|"
        r"brûl(?:é|ant|aient) (?:\w+ ){0,2}(?:maisons|cases|boutiques|greniers|champs|habitations|marché|école|"
        r"village)|"
        r"rasé|(?:vol|emport|enlev)(?:é|és|ant) (?:\w+ ){0,3}(?:bétail|bœufs|troupeau|moutons|têtes)|"
        r"réduit\w* en cendres|détrui(?:t|ts|te|tes|sant)\b|cambriol|vandalis|démol"
    ),
    "Agreement": (
        r"(?:accord|conclu|signé|entrée en vigueur)[^.]{0,40}(?:cessez-le-feu|trêve)|(?:signé|conclu|paraphé)\w* "
        r"(?:\w+ ){0,3}(?:accord|trêve|pacte)(?!s? (?:commercia|d[e’'] ?(?:coopération|partenariat|libre|prêt|"
        r"financement|association|pêche)|gazier|minier|sur le (?:climat|gaz|prix)))|accord (?:de paix|de cessez|"
        r"de réconciliation|"
        r"de trêve)[^.]{0,40}(?:signé|conclu)|"
        r"(?:cessez-le-feu|trêve)[^.]{0,40}(?:est entré|entré en vigueur|a été signé|a été conclu)|"
        r"échanges? de prisonniers|cessation des hostilités|convenue?s? [^.]{0,40}(?:trêve|cessez|hostilités)|"
        r"cessez-le-feu|accord de paix"
    ),
    "Government regains territory": (
        r"(?:a|ont|avait|avaient) (?:\w+ )?repris\b|reconqu|(?:de nouveau|"
        r"à nouveau) sous (?:le )?contrôle (?:de l[’']armée|du gouvernement|gouvernemental)|"
        r"repris (?:le contrôle|la ville|la localité|position)|"
        r"reprise (?:de la|du|par l[’']armée)|libér(?:é|ation de) (?:la |du )?(?:ville|localité|village|cité)|"
        r"chassé (?:les|"
        r"des)|reprennent"
    ),
    "Non-state actor overtakes territory": (
        r"empar[ée]|pris (?:le contrôle|possession|(?:la|le) (?:ville|localité|village|cité|bourg|base|camp|poste|"
        r"aéroport|quartier))|prise (?:de la|du|de) (?:ville|localité|village|cité|base|camp)|"
        r"tomb\w+ (?:aux|entre les) mains|conqui(?:s|rent)\b|investi (?:la|le) (?:ville|village|localité)|"
        r"contrôlent désormais|s[’']est rendu\w* maître|occup(?:é|ent) (?:la ville|le village|la localité)"
    ),
    "Non-violent transfer of territory": (
        r"(?:rendu|rétrocédé|restitué|cédé|remis) [^.]{0,30}(?:base|camp|emprise|caserne)|(?:se sont|"
        r"s[’']est) retiré|retrait (?:de|du|des)\b|évacué (?:la|leur|leurs|le|ses) (?:base|ville|camp|"
        r"position)|remis\w* (?:la base|le camp|les clés|le contrôle)|sans combattre|sans combat\b|"
        r"sans résistance|rétrocéd|quitté (?:la base|le camp|leur base)"
    ),
    "Disrupted weapons use": (
        r"désamorc|caches? d[’']armes|intercept|déjou|saisi\w* [^.]{0,45}(?:armes|explosifs|munitions|kalachnikov|"
        r"fusils|grenades|roquettes|engins)|saisi\w* (?:de |d[’']|des |d[’']importantes |d[’']une |"
        r"un |une |plusieurs |"
        r"\d+ )*(?:lot |quantité |cargaison |dizaine )?(?:de |d[’'])?(?:armes|explosifs|munitions|obus|"
        r"kalachnikov|fusils|"
        r"grenades)|abattu (?:un|deux|trois|quatre|cinq|\d+|plusieurs) (?:drones?|missiles?)|démin|"
        r"neutralis\w+ (?:un|une|"
        r"des|\w+) (?:engin|bombe|mine|obus|colis)|découvert\w* (?:une |d[’']une |un |d[’']un )?(?:cache|"
        r"arsenal|dépôt)"
    ),
    "Change to group/activity": (
        r"déposé les armes|contingent [^.]{0,40}(?:arriv|débarqu)\w+|(?:soldats|troupes|militaires|"
        r"instructeurs) [^.]{0,30}(?:est|sont) arrivée?s?|se sont rendus|reddition|fait défection|prêté allégeance|"
        r"fusionn|ralli(?:é|és|ement)\b|"
        r"déploy(?:é|és|ée|er|ant)\b|déploiement|renforts|désarm(?:és|ement)\b|démobilis"
    ),
    "Headquarters or base established": (
        r"(?:install|établ|ouv|inaugur|implant)\w+ (?:\w+ ){0,2}(?:base|camp|campement|bivouac|check-?point|poste|"
        r"quartier général|caserne)\b"
    ),
    "Other": (
        r"coup d[’']état|pris le pouvoir|prise du pouvoir|tentative de putsch|couvre-feu|état d[’']urgence|"
        r"fosses? communes?|"
        r"charnier|"
        r"évad[ée]|évasion|mutin|état de siège"
    ),
}
