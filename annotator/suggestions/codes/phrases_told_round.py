"""Acts on people and things told round about: who was made to get out, what herds went, who met his end.

Our own lists; the plainer words stand in the other lists of phrases.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

_CAPTIVES = (
    "people, person, villager, passenger, student, pupil, schoolgirl, girl, boy, woman, man, child, worker, farmer, "
    "worshipper, teacher, nurse, midwife, doctor, sailor, priest, trader, herder, hostage, captive, resident, engineer"
)
_HERDS = "goat, cow, cattle, camel, sheep, livestock, animal, herd, donkey, horse, bull, calf, head"
_ARMS = "rifle, gun, weapon, ammunition, round, pistol, magazine, firearm"
_TAKERS = "gunman, rebel, kidnapper, bandit, militant, abductor, insurgent"

PHRASES_TOLD_ROUND: Mapping[str, tuple[str, ...]] = {
    "Abduction/forced disappearance": cues(
        pairs(
            "walk, march, lead, herd, drive",
            "them into the forest, them into the bush, out of restaurant, out of house",
        ),
        pairs("round up", "passenger, traveller, villager, woman, girl, child, pupil, worshipper"),
        pairs(
            "take, lead, march, drive",
            "driver away, child away, man away, woman away, girl away, boy away, people away",
        ),
        pairs(
            "go off with, go away with, leave with, ride off with, drive off with, run off with, flee with, "
            "escape with, "
            "disappear with, vanish with, speed off with, come away with, walk off with, make away with, "
            "ride away with",
            _CAPTIVES,
        ),
        pairs(
            "go off with, ride off with, drive off with, speed off with, disappear with, run off with", "him, her, them"
        ),
        pairs(
            "make, force, order, pull, drag, get", "out of car, out of pickup, out of lorry, out of vehicle, out of bed"
        ),
        pairs(
            "force out, order out, take, drag, pull out, get out, remove, haul",
            "of his car, of his house, of her house, of his home, of her car, of his vehicle, of his truck",
        ),
        pairs("make get, make step, make climb, order, force, make come", "out, down, off"),
        pairs("make leave, force to leave, order from", "car, jeep, bus, vehicle, pickup, lorry, truck, house"),
        pairs(
            "take with them, take along, push into, shove into, put in, force into",
            "van, car, boot, minibus, microbus, jeep",
        ),
        pairs("in the hand of", "kidnapper, abductor, captor, bandit"),
        pairs("hold by, still hold by", _TAKERS),
        cue_list(
            "take with them, whisk away, not see since, not hear from, "
            "nothing hear of, whereabouts of councillor, whereabouts of mayor, vanish after man, "
            "drive into the bush, drive them into, herd into the bush, spirit away by"
        ),
    ),
    "Looting/property destruction": cues(
        pairs("escape with, flee with, get away with", _HERDS),
        pairs(
            "smash, wreck, break",
            "press, equipment, window of office, machine, altar, statue, pump, transformer, camera",
        ),
        pairs("burn", "register, ballot, record, file, archive, book, bible, koran"),
        pairs("saw through, bring down, cut down, blow up, fell, topple", "pylon, mast, tower, line, cable, pole"),
        pairs(
            "drive, lead, go off with, leave with, disappear with, make away with, flee with, sweep away, round up",
            _HERDS,
        ),
        pairs("drive them, drive away, drive off", "from graze, from pasture, from grazing, from field, from kraal"),
        pairs("goat, cow, cattle, camel, sheep, animal, livestock, head", "miss after, recover after, missing after"),
        pairs("carry away, carry off, make off with, go off with, take away, walk off with, grab, steal", _ARMS),
        pairs("break into, force way into, force door of, burst into", "armoury, arsenal, post, barrack, depot, store"),
        pairs("hut, house, home, granary, village, shop, stall, dwelling", "go up in smoke, go up in flame"),
        pairs(
            "put a match to, set a match to, set light to, set fire to, put a torch to, put to the torch",
            "school, hut, house, village, shop, home, field, crop, church, mosque, office, store",
        ),
        pairs(
            "strip, empty, clean out, clear out", "shop, clinic, store, depot, warehouse, pharmacy, hospital, market"
        ),
        cue_list(
            "make away with, shop be empty, up in smoke, be reduce to ash, cut down olive, "
            "hut be burn, house be gut, chop down tree"
        ),
    ),
    "Armed clash": cues(
        pairs("trade, exchange", "bullet, shot for, gunshot, rifle fire"),
        pairs("turn weapon on, turn gun on, turn rifle on, turn arm on", "each other, one another"),
        pairs("shoot at, fire at, fire on, open fire on", "each other, one another"),
        pairs(
            "face off between, showdown between",
            "armed, herder, herdsman, gang, cult, militia, clan, soldier, gunman, warrior",
        ),
        cue_list(
            "confrontation, fight it out with gun, shootout, come upon rebel, come upon a rebel, fall in the fight, "
            "touch off a firefight, run into rebel, run into militant, run into bandit, hour of exchange, "
            "come between them"
        ),
    ),
    "Attack": cues(
        pairs("go", "from house to house and shoot, door to door and shoot"),
        pairs(
            "burst into, break into, walk into",
            "shop and kill, house and kill, bar and kill, home and kill, shop shoot",
        ),
        pairs("head of", "be cut off, be sever, be chop off"),
        pairs(
            "fall on, set upon, swoop on, pounce on, descend on",
            "villager, farmer, worshipper, herder, woman, trader, traveller, miner, fisherman, worker, resident, "
            "family, passer",
        ),
        pairs(
            "empty a pistol into, empty magazine into, empty pistol into, empty a rifle into, pump bullet into, "
            "pump shot into",
            "him, her, them, victim",
        ),
        pairs("line up against, put against, stand against", "wall"),
        cue_list(
            "behead, cut the throat, be knife, knife in, empty a pistol, empty a magazine, shoot as he leave, "
            "shoot as she leave, cut off head, be cut down by, shoot in the back, shoot in the street"
        ),
    ),
    "Mob violence": cues(
        pairs(
            "fight with, fight each other with, attack each other with",
            "brick, bottle, stick, stone, club, chair, iron bar",
        ),
        pairs(
            "hurl, throw, swing", "chair at each other, bottle at each other, stone at each other, brick at each other"
        ),
        pairs("hang", "him from, them from, from tree, from lamp, from pole, from bridge"),
        pairs(
            "meet their end, meet his end, meet death, die, perish",
            "at the hand of mob, at the hand of crowd, in the hand of mob, in the hand of a crowd, "
            "at the hand of villager, at the hand of resident",
        ),
        pairs("pull from, drag from, haul from, drag out of", "cab, cabin, lorry, police post, police station, cell"),
        pairs("beat with, attack with", "plank, stick, rod, club, brick, iron bar"),
        cue_list(
            "strip and beat, beat and set, jungle justice, angry mob, mob justice, pelt each other with stone, "
            "pelt one another, push the mob apart, community clash, community fight, set them alight, burn alive, "
            "trader beat, suspect be strip, tie to a pole, tie to a tree"
        ),
    ),
    "Violent demonstration": cues(
        pairs(
            "march, procession, rally, protest, demonstration, sit in, strike",
            "turn unruly, turn ugly, get out of hand, turn riotous, degenerate, become violent, end in violence",
        ),
        pairs(
            "agitator, protester, demonstrator, striker, marcher, picketer",
            "set tyre, burn tyre, damage car, throw stone, attack car, smash, torch, set fire, throw marble, "
            "block and burn",
        ),
        pairs("stone", "office, prosecutor, town hall, city hall, ministry, court, parliament, police, governorate"),
        cue_list(
            "turn unruly, get out of hand, throw catapult, set tyre alight, set tyre ablaze, torch police vehicle, "
            "torch police car"
        ),
    ),
    "Peaceful protest": cues(
        pairs("fill, throng, pack, flood, crowd into", "square, main square, avenue, boulevard, street to"),
        pairs("skip, walk out of, stay away from, stay out of, boycott", "class, lecture, lesson, school to"),
        pairs("tie up, block, shut, close", "harbour, port, mine, bridge over, border over, crossing over"),
        pairs(
            "walk, walk to, march to, march on, walk on",
            "congress, senate, assembly, presidency, government house, state house, prosecutor",
        ),
        pairs("with, carry, hold, light, wave", "candle placard, torch demand, candle demand"),
        pairs(
            "stand, sit",
            "before parliament, before the parliament, before the ministry, before the court, on the asphalt, "
            "on the track",
        ),
        pairs("close, shut, bar, cut", "road press, highway press, road demand, road protest, road in protest"),
        pairs("sit down, lie down", "on the asphalt, on the road, on the track, on the runway, in solidarity"),
        cue_list(
            "form a human chain, candlelight march, candlelit march, torchlight march, silent procession, "
            "march with candle, march with torch, human chain"
        ),
    ),
    "Protest with intervention": cues(
        pairs(
            "police, officer, gendarme, riot police, soldier",
            "move teacher, move student, move worker, move resident, move protester, move them off, spray water, "
            "spray gas",
        ),
        pairs(
            "march, protest, rally, sit in, demonstration, protester, marcher, student",
            "be meet with tear, meet with tear, be meet with baton, meet with water, be disperse, be break up",
        ),
        pairs(
            "tear gas to move, tear gas to clear, tear gas to disperse, tear gas to remove",
            "resident, crowd, protester, on",
        ),
        cue_list("move on resident, use tear gas to move, reply with tear gas, answer with tear gas, spray water at"),
    ),
    "Excessive force against protesters": cues(
        pairs(
            "kill by, wound by, hit by, shoot by", "police gunfire, police bullet, police fire, army fire, army gunfire"
        ),
        cue_list("march when police open fire, shoot dead striker"),
    ),
    "Arrests": cues(
        pairs("lead away, take away, bring out, march out", "in handcuff, handcuffed"),
        pairs(
            "police take, agent take, soldier take, officer take, security take",
            "leader from, activist from, politician from, journalist from, member from, lawyer from",
        ),
    ),
    "Other": cues(
        pairs("announce, say, declare", "oust, depose, topple"),
        pairs("oust, depose, remove, topple", "president, prime minister, king, ruler, head of state"),
        pairs(
            "free, release, spring, liberate",
            "prisoner from jail, prisoner from prison, inmate from prison, inmate from jail, detainee from jail, "
            "prisoner from a jail, inmate from a prison",
        ),
        pairs(
            "inmate, prisoner, detainee, convict",
            "get out of prison, get out of a prison, get out of jail, get out of the jail, flee after, flee jail, "
            "flee prison, escape, escape after, break out, walk free after",
        ),
        pairs(
            "cut, cut off, block, close, seal", "all road into, all road to, road into town, every road to, road out of"
        ),
        pairs(
            "lay siege to, set up a blockade of, put under siege, blockade, besiege, encircle",
            "town, city, village, base",
        ),
        cue_list(
            "jailbreak, lay siege to, set up a blockade, decree state of emergency, decree a state, "
            "declare a state of emergency, blow gate prison, gate blow open"
        ),
    ),
}
