"""How demonstrations, what is done to them, and riots are told without the plain word for them. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

_CROWDS = "protester, demonstrator, marcher, crowd, march, rally, sit in, procession, striker, activist, vigil"
_HERDS = "herd, cow, cattle, camel, goat, sheep, livestock, animal, horse, donkey"

PHRASES_OF_CROWDS: Mapping[str, tuple[str, ...]] = {
    "Excessive force against protesters": cues(
        pairs("open up on, rake, mow down, gun down, spray, fire at, fire into, shoot into, machine gun", _CROWDS),
        cue_list(
            "pick off marcher, pick off protester, turn rifle on, turn gun on protester, turn their gun on, "
            "volley from soldier, volley cut down, cut down by bullet, hit by police bullet, police bullet, "
            "real ammunition, march shoot, protester bleed, protester fall, gunfire tear into crowd, "
            "bullet protester, use live round, use live bullet, shoot striker, fire on striker, "
            "shoot dead at rally, shoot dead at protest, shoot dead at demonstration"
        ),
    ),
    "Protest with intervention": cues(
        pairs(
            "chase off, chase away, drive off, disperse, move on, push into, bundle into, drag from, haul into",
            "farmer, student, worker, teacher, woman, villager, pensioner, trader, miner, lawyer, doctor, supporter, "
            "van, bus",
        ),
        pairs(
            "turn back, put an end to, haul off, haul away, drag off, drag away, scatter, chase, corral, encircle, "
            "douse, drive back, push back, push out, break up, charge at, pull away, cart off, cart away, repel, "
            "hose",
            _CROWDS,
        ),
        cue_list(
            "wade in, wade into, shove off, shove back, cloud of gas, cloud of tear gas, baton wield, lay into, "
            "truncheon, manhandle, march off demonstrator, whisk demonstrator, load into van, load into bus, "
            "herd into, turn water cannon on, turn a hose on, turn hose on, rubber pellet, plastic bullet, "
            "fire pellet, bundle into a van, bundle into van, end the sit in, end the protest, clear the street, "
            "clear the square, pull down tent, tear down tent, dismantle camp, dismantle tent, mounted police, "
            "snatch squad, pepper ball, throw stun grenade, sound grenade, crowd be disperse, march be stop, "
            "march be ban"
        ),
    ),
    "Peaceful protest": cues(
        pairs(
            "walk to, walk on, march on, head for, drive to, converge on, gather at, gather on, gather in front of, "
            "mass at, mass on, assemble at, assemble on, gather before",
            "town hall, city hall, parliament, ministry, palace, embassy, court, square, governorate, prefecture, "
            "headquarter, consulate, council, commission",
        ),
        pairs(
            "walk, march, gather, assemble, mass, converge, stand, sit, drive, parade, throng, turn out, pour, "
            "crowd, camp, congregate, sit down, cycle, meet outside",
            "demand, denounce, protest, call for, seek, condemn, in anger, in support, in solidarity, in protest, "
            "demonstrate, ask for, press for",
        ),
        cue_list(
            "hold hand round, hold hand around, fill the avenue, fill avenue, fill street, sit on the step, "
            "sit on step, bring centre to a halt, bring traffic to a halt, bring to a standstill, moor boat, "
            "blockade port, block port, slow procession, sea of flag, sea of banner, blank sheet, white sheet, "
            "black flag, beat drum, silent vigil, stage a walk out, walk off the job, leave ward, "
            "down stethoscope, say no to, chain themselves, glue themselves, procession, drive tractor, "
            "tractor through, stand in silence, sit down in front of, sit down outside, sit down at, sit down, "
            "hold portrait, hold photograph, hold picture, hold candle, hold poster, hold sign, hold banner, "
            "wave banner, wave poster, demand justice, mass outside, mass in front of, throng street, "
            "throng square, line the street, lie down in, wear black, walk out of class, blow whistle, honk horn, "
            "bang saucepan, light candle, march past, march from, walk through street, block the road, blockade, "
            "park across, park lorry, park truck, block the entrance, block access, block traffic, protest camp, "
            "day of action, mass rally, turn out in, take part in a protest, join a protest, join a march, "
            "join the march, join a rally, join protest"
        ),
    ),
    "Violent demonstration": cue_list(
        "run amok, put up roadblock, wreck petrol station, wreck office, wreck station, wreck shop, wreck car, "
        "attack passer by, rain on police, rain on riot police, stone rain, bottle rain, "
        "residence wreck, set train, set coach on fire, break shop window, trash office, lob firework, "
        "fire firework at police, fight running battle, run battle with, barricade road, barricade street, "
        "stone car, stone vehicle, stone bus, stone officer, stone police car, block road with burn, burn log, "
        "hurl masonry, throw masonry, hurl paving, throw paving, catapult, slingshot, burn barrier, light fire, "
        "turn ugly, turn violent, descend into violence, degenerate into, storm the office, break into office, "
        "burn party office, attack party office, street battle with police, vent their anger, torch police, "
        "torch bus, torch tyre, burn a police, burn ballot, destroy ballot, loot during protest, march turn"
    ),
    "Mob violence": cue_list(
        "go at each other, fall upon each other, clean out stall, loot stall, by bystander, catch a thief, "
        "alleged thief, pummel, drive family from, accuse of sorcery, witchcraft, summary justice, street justice, "
        "mete out, hack at each other, trade blow, exchange blow, burn by crowd, burn by a crowd, crowd burn, "
        "crowd drag, crowd chase, kill by crowd, attack by crowd, beat by crowd, crowd set, loot shop own, "
        "loot foreign, shop own by foreigner, prison riot, prison uprising, prison rebellion, prison mutiny, "
        "riot in prison, inmate fight, inmate attack, inmate clash, inmate riot, inmate kill, inmate invade, "
        "inmate storm, inmate break, prisoner fight, prisoner clash, roving group, roving gang, door to door, "
        "batter to death, bludgeon to death, pummel, mob drag, mob storm, mob torch, set upon by, "
        "group of youth attack, youth attack, youth beat, villager chase, villager drag, villager stone, "
        "villager burn, resident chase, resident drag, neighbour beat, beat with stick, beat by resident, "
        "beat by villager, accuse of witchcraft, suspect thief, accuse of theft, pelt with stone, "
        "throw stone at house, fight with stone, religious riot, supporter trade, free for all, fist fight, "
        "punch up, melee"
    ),
    "Looting/property destruction": cues(
        pairs("drive off, drive away, rustle, make off with, take, steal, carry off, seize, raid", _HERDS),
        pairs(
            "flatten, raze, bulldoze, pull down, tear down, knock down, gut, burn down, level",
            "house, home, building, shop, "
            "hut, clinic, school, church, mosque, shrine, statue, tent, structure, market, library, office",
        ),
        cue_list(
            "clean out, take chainsaw to, saw down, make away with, leave with cattle, leave with camel, "
            "leave with cow, leave with goat, empty of, smash up, wreck clinic, wreck school, wreck church, "
            "deface, hole in the wall, empty warehouse, empty store, empty shop, empty depot, empty granary, "
            "strip of medicine, strip of bed, strip clinic, strip centre, pillage, plunder, help themselves to, "
            "carry away food, burn to the ground, burn to ash, reduce to ash, reduce to rubble, go up in flame, "
            "cut down tree, fell tree, topple statue, smash altar, burn library, burn archive, "
            "set fire to library, burn down, break into store, blow up pipeline, blow up tower, fire shop, "
            "take away furniture, cattle rustling, steal car, rob bank, loot bank"
        ),
    ),
}
