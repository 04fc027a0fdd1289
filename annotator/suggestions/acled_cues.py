"""More words in which the news tells of ACLED's acts, beside those that the codebook itself gives. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping


def _list(words: str) -> tuple[str, ...]:
    return tuple(cue.strip() for cue in words.split(","))


ACLED_CUES: Mapping[str, tuple[str, ...]] = {
    "Government regains territory": _list("secure town, secure village, clear of rebel, clear of militant, free town"),
    "Non-state actor overtakes territory": _list(
        "take town, take village, take city, take airport, take base, take hill, take district, take post, "
        "capture city, capture base, capture airport, capture district, capture building, seize city, seize "
        "airport, seize district, seize base, rout, push into, raise their flag"
    ),
    "Armed clash": _list(
        "trade fire, trade gunfire, exchange shot, come under fire, attack patrol, attack convoy, attack "
        "post, attack camp, attack outpost, attack barrack, repulse, beat back, fend off, fight off, "
        "overpower, kill soldier, kill militant, kill rebel, kill fighter, kill insurgent, kill policeman, "
        "attack on army, attack on police, fire at soldier"
    ),
    "Excessive force against protesters": _list("fire at a crowd, fire on a crowd, shoot demonstrator, shoot marcher"),
    "Protest with intervention": _list(
        "use baton, fire tear gas, use tear gas, break up a rally, break up a march, charge protester, disperse crowd"
    ),
    "Peaceful protest": _list(
        "block highway, block motorway, block bridge, block street, hold a sit in, stage a walkout, turn out "
        "in protest, march through, protest march"
    ),
    "Violent demonstration": _list(
        "scuffle with police, smash window, throw petrol bomb, throw molotov, hurl petrol bomb, attack police "
        "station, storm parliament, storm consulate, storm embassy, break into parliament, burn police "
        "station, set up roadblock"
    ),
    "Mob violence": _list("crowd beat, villager beat, resident beat, communal clash, club to death"),
    "Air/drone strike": _list(
        "attack from the air, strike from the air, bomb from the air, gunship, kamikaze drone, drone hit, "
        "drone strike, plane bomb, jet bomb, warplane bomb"
    ),
    "Shelling/artillery/missile attack": _list(
        "missile hit, rocket hit, rocket land, missile land, shell hit, shell land, shell fall, bomb fall, "
        "mortar land, projectile, barrage, salvo"
    ),
    "Remote explosive/landmine/IED": _list(
        "step on a mine, drive over a mine, run over a mine, mine explode, device go off, device explode, "
        "truck bomb, bus bomb, motorcycle bomb, magnetic bomb, homemade mine, set off a bomb"
    ),
    "Grenade": _list("grenade throw, fling a grenade"),
    "Attack": _list("slit throat, hack, bludgeon, spray with bullet, fire on civilian, raid village"),
    "Abduction/forced disappearance": _list("seize hostage, carry off, take away at gunpoint"),
    "Agreement": _list(
        "sign a ceasefire, agree to a truce, agree a ceasefire, sign accord, swap prisoner, sign a truce"
    ),
    "Change to group/activity": _list(
        "surrender to, hand in weapon, hand in rifle, lay down their arm, join the army, switch side, give "
        "themselves up"
    ),
    "Disrupted weapons use": _list(
        "find bomb, find grenade, destroy grenade, find a cache, seize rifle, seize grenade, discover weapon, "
        "disarm bomb, bring down drone, down a drone, shoot down missile, find weapon"
    ),
    "Headquarters or base established": _list(
        "open a base, open a new base, set up a post, open an outpost, open a camp"
    ),
    "Looting/property destruction": _list(
        "set alight, burn building, raid store, steal cattle, loot shop, burn village"
    ),
    "Non-violent transfer of territory": _list("retreat from, withdraw from, hand back, give up town, leave the base"),
    "Other": _list("topple, oust, overthrow, mutiny, seize power"),
}
