"""Ground, groups and arms told round about: who was let in, who came together, which vehicle drove over what.

Our own lists; the plainer words stand in the other lists of phrases.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

_MOVEMENTS = "group, faction, movement, militia, wing, brigade, clan, front, party, alliance"
_VEHICLES = "mine, device, landmine, explosive, bomb, charge"

MOVES_TOLD_ROUND: Mapping[str, tuple[str, ...]] = {
    "Government regains territory": cues(
        pairs(
            "wrest, prise, snatch, win back, take back, tear, seize back, snatch back",
            "from taliban, from rebel, from militant, from islamic, from insurgent, from fighter, from jihadist, "
            "from islamist",
        ),
        pairs("enter, storm into, push into", "end rule, end year, end month"),
        pairs(
            "push, throw, drive, chase, force, flush",
            "insurgent out, rebel out, militant out, taliban out, jihadist out, fighter out",
        ),
        cue_list(
            "wrest the centre, wrest the town, wrest district, back in government hand, back into government hand, "
            "pass back into government, national flag fly, flag fly again over, white flag be down, "
            "back in the town after"
        ),
    ),
    "Non-state actor overtakes territory": cues(
        pairs("take, take over, conquer", "township, quarter, suburb, island, junction, police station, prison"),
        pairs("remain in, be left in, leave in", "possession of, control of"),
        pairs(
            "in the hand of, into the hand of",
            "rebel, fighter, separatist, jihadist, militant, insurgent, armed, taliban, militia",
        ),
        pairs(
            "make themselves master, become master, master",
            "of town, of city, of port, of village, of base, of district, of hall",
        ),
        pairs("lose", "base to, town to, post to, district to, city to, village to, camp to"),
        pairs("slip out of, slip from, fall out of, out of", "government hand, army hand"),
        pairs(
            "their flag, its flag, black flag, white flag, insurgent flag, rebel flag",
            "be raise over, be hoist over, fly over, wave over",
        ),
        pairs("enter, storm", "from two side, from three side, from several side, from all side, from two direction"),
        cue_list(
            "take hold of the village, take hold of the town, take hold of village, sit in the governor, "
            "sit in governor compound, now sit in, master of the town"
        ),
    ),
    "Non-violent transfer of territory": cues(
        pairs(
            "raise flag, raise the flag, take position, move in, take over, take seat",
            "after peacekeeper leave, after troop leave, after rebel leave, as unit leave, as fighter leave, "
            "as troop leave",
        ),
        pairs(
            "enter, move into, roll into, drive into, walk into, arrive in, march into",
            "find nobody, find no one, meet no, without meeting, meet resistance",
        ),
        pairs("take charge of, take control of, take over", "not a shot, without shot, without resistance, peacefully"),
        pairs("elder, resident, crowd, villager", "welcome soldier, welcome troop, welcome force, welcome army"),
        pairs(
            "leave their base, leave base, quit base, vacate, pull out overnight, leave overnight",
            "move in, take over, take place, drive in",
        ),
        cue_list(
            "not a shot be fire, no resistance be meet, no resistance, hand to us, "
            "nobody to fight, no one to fight, enter without firing, have pull out overnight, hand the town, "
            "hand town to"
        ),
    ),
    "Change to group/activity": cues(
        pairs("absorb into, fold into, incorporate into, merge into", "army, police, force, group, movement"),
        pairs("column, convoy, brigade, battalion, regiment, armour", "arrive, roll in, pull up"),
        pairs(
            "pull, move, bring, send, rush, throw",
            "fresh brigade, fresh troop, brigade up, reserve to, battalion to, brigade to",
        ),
        pairs(
            "announce, declare, proclaim",
            "leave, quit, join, merge, become one, split from, break with, withdraw from, dissolve, disband, "
            "defect, unite, "
            "take order",
        ),
        pairs(
            _MOVEMENTS,
            "come together, band together, join force, merge, unite, split, part way, become one, go separate way, "
            "go their separate",
        ),
        pairs(
            "come together, band together, unite, gather, regroup, merge",
            "under a single, under one, under the banner, under single, into one, into a single, as a single",
        ),
        pairs(
            "turn back on, turn its back on, walk out of, break away from",
            "alliance, coalition, movement, group, army, front",
        ),
        pairs("leave, quit, come out of", "the bush, the forest, the maquis"),
        pairs("put down, lay down, hand in, turn in, lay aside, drop", "gun, rifle, weapon, arm"),
        pairs(
            "take its order from, take their order from, take order from, answer to",
            "government, army, tripoli, capital, ministry",
        ),
        cue_list(
            "part way with, join rank as, give themselves up, become one movement, become one group, "
            "change allegiance, "
            "cross over to the, go their separate way, single banner, single command, join its rival"
        ),
    ),
    "Headquarters or base established": cues(
        pairs(
            "move into, settle in, take up quarter in, garrison", "base, old base, former base, barrack, school and dig"
        ),
        pairs("put up, pitch, erect, occupy, move into", "camp, new base, outpost, new camp, new barrack, garrison"),
        pairs(
            "open, inaugurate, establish, set up",
            "new base, forward base, new camp, new barrack, new garrison, new post",
        ),
        cue_list("camp be occupy, base be occupy, build an outpost, open a new base"),
    ),
    "Agreement": cues(
        pairs(
            "agree to stop, agree to end, agree to halt, undertake to stop, promise to stop",
            "firing, fight, fighting, hostility, attack, shelling",
        ),
        pairs("bury, settle, end", "feud, blood feud, their dispute under"),
    ),
    "Remote explosive/landmine/IED": cues(
        pairs(
            "device, bomb, charge, mine, explosive",
            "hide under, hide in, plant under, stick under, attach to, leave under, tear open",
        ),
        pairs("tear open by, blow apart by, wreck by, hit by, destroy by", "device, bomb, mine, charge, explosion"),
        pairs("play with, tamper with, pick up, find", "shell blow up, grenade blow up, device blow up, shell explode"),
        pairs(
            "run over, drive over, roll over, pass over, go over, hit, ride over, drive onto, run onto, tread on, "
            "trod on",
            _VEHICLES,
        ),
        pairs("trip, trigger, set off, detonate", "explosive charge, anti tank, anti personnel, bury"),
        pairs(
            "drive onto, run over, plough up, step on, tread on, pick up",
            "bury shell, unexploded shell, unexploded ordnance",
        ),
        pairs("parcel, letter, package, envelope, toy", "blow up, explode, go off"),
        pairs(
            "car, motorcycle, motorbike, bicycle, cart, donkey cart, van", "rig with, load with bomb, pack with bomb"
        ),
        cue_list(
            "rig with a bomb, run over a mine, run over an anti, drive over an anti, drive over an anti, hit an anti"
        ),
    ),
    "Chemical weapon": cues(
        pairs(
            "drop, throw, fire, release, launch",
            "canister, chlorine, sarin, yellow gas, toxic gas, poison gas, barrel of gas",
        ),
        pairs(
            "give off, release, spread, emit",
            "choke smoke, white smoke, yellow smoke, yellow gas, toxic gas, smell of bleach, smell of chlorine, gas",
        ),
        pairs(
            "rocket, shell, bomb, missile, barrel, canister",
            "fill with gas, contain gas, with chlorine, with sarin, load with gas",
        ),
        cue_list(
            "gasp for breath, gasp for air, struggle to breathe, short of breath, choke smoke, suspect gas attack, "
            "gas attack"
        ),
    ),
    "Air/drone strike": cues(
        pairs("drone, plane, helicopter, unmanned aircraft", "let fall, have drop, release"),
        cue_list("unmanned aircraft fire, missile from a drone, missile from drone, let fall bomb, bomb from drone"),
    ),
    "Shelling/artillery/missile attack": cues(
        pairs("come under", "rocket fire, missile fire, mortar fire, shell fire, rocket, artillery fire"),
        pairs(
            "shell, round, mortar, rocket, missile, salvo, projectile",
            "come down on, crash into, plough into, smash into, bury, plunge into",
        ),
        cue_list("missile shoot from, rocket shoot from, shell fire from, fire land, army round come"),
    ),
    "Disrupted weapons use": cues(
        pairs(
            "take apart, neutralise, neutralize, make harmless, disarm, render harmless, put out of action, "
            "disable, blow up in a controlled",
            "bomb, device, mine, cylinder, explosive, grenade, shell, charge, mortar",
        ),
        pairs("bomb, device, mine, explosive", "be disarm, be make safe, be neutralise, be take apart"),
        cue_list("bomb be disarm, neutralise cylinder, disarm bomb, disarm a homemade"),
    ),
}
