"""How fights, attacks on people and abductions are told without the plain word for them. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

_REBELS = "rebel, militant, insurgent, fighter, jihadist, terrorist, bandit, gunman, guerrilla"
_FORCES = "soldier, troop, army, police, policeman, officer, patrol, convoy, checkpoint, post, outpost, guard, marine"
_CAPTIVES = (
    "people, person, villager, passenger, student, pupil, schoolgirl, girl, boy, woman, man, child, worker, farmer, "
    "driver, crew, engineer, teacher, nurse, doctor, journalist, priest, nun, trader, traveller, tourist, sailor, "
    "fisherman, contractor, worshipper, herder, aid worker, resident, youth"
)
_BEARERS = "captive, him, her, them, victim, hostage"

PHRASES_OF_FIGHTS: Mapping[str, tuple[str, ...]] = {
    "Government regains territory": cues(
        pairs(
            "free, liberate, clear, secure, retake, recapture, regain",
            "quarter, district, neighbourhood, suburb, area, town, city, village, hill",
        ),
        pairs(
            "eject, evict, dislodge, sweep, drive, oust, expel, throw out, clear, flush, chase, drive out, rid of, "
            "roll back",
            _REBELS,
        ),
        cue_list(
            "push extremist out, push fighter out, beat insurgent, back in army hand, back under the control of, "
            "drive in from, smash rebel, storm the last, back in charge of, back in government hand, "
            "back in control of, break hold on, break grip on, break the siege of, lift the siege of, "
            "fight their way into, fight its way into, fight way into, fall to the army, fall to government, "
            "full control of, force rebel to flee, put to flight, throw insurgent out, throw rebel out, "
            "throw militant out, drive al shabaab from, drive boko haram from, flag fly over, army control, "
            "force control, take possession of, enter after fighting, enter after battle, enter after combat, "
            "reassert authority, return to government control, storm stronghold, capture stronghold, "
            "overrun stronghold, hoist flag, win control, reconquer, regain hold, troop enter the town, "
            "secure the city"
        ),
    ),
    "Non-state actor overtakes territory": cue_list(
        "lose to the rebel, lose to the taliban, lose to insurgent, lose to the group, hoist banner, "
        "sweep past outpost, sweep past, chase garrison, drive garrison, run up flag over town, "
        "overpower garrison, town lose, enter after fighting, enter after battle, enter after combat, "
        "rebel control, now control, master of, rebel enter, take possession of, slip from grip, in control of, "
        "pour into town, pour into city, rebel pour into, fighter pour into, militant pour into, seize centre, "
        "seize compound, capture compound, seize palace, seize barrack, seize station, take the centre, "
        "take palace, city fall, town fall, village fall, district fall, base fall, fall to the rebel, "
        "fall to the group, fall into rebel hand, rebel hand, raise black flag, hoist black flag, plant flag, "
        "force police to retreat, force soldier to flee, force army to retreat, chase soldier from, "
        "drive army from, drive soldier from, rout the garrison, overcome guard, abandon under fire, "
        "overwhelm garrison, overwhelm defender, storm into town"
    ),
    "Armed clash": cues(
        pairs("open up on, rake, spray, waylay, mow down, overpower, engage, pin down, slay", _FORCES),
        pairs("surprise, intercept, catch up with, lie in wait for", f"{_REBELS}, column, terrorist, guerrilla"),
        pairs("lie in wait for, surprise", _FORCES),
        pairs("neutralise, neutralize, eliminate, slay, engage, chance upon, shoot dead, gun down, liquidate", _REBELS),
        cue_list(
            "fall upon post, fall upon patrol, fall upon convoy, fall on post, set upon by jihadist, "
            "set upon by rebel, wipe out column, wipe out patrol, wipe out unit, wipe out platoon, "
            "run into poacher, run into rebel, run into bandit, break into barrack, break into the barrack, "
            "break into base, bullet fly, bullet whistle, attack be foil, battle with poacher, storm outpost, "
            "gun down soldier, cut down soldier, pick off soldier, hold their ground, open up with machine gun, "
            "go in after, killed in an encounter, encounter in, encounter with, encounter between, "
            "armed encounter, encounter ensue, chance upon, trade shot, exchange shot, return fire, beat off, "
            "drive back by, be drive back, thwart assault, kill in action, fall in battle, shoot it out, "
            "gunbattle, hit and run, fighting rage, fighting resume, fighting pit, pit against, lose man, "
            "walk into an ambush, run into an ambush, try to enter, lay siege to base, soldier be slay, "
            "rebel be slay, militant be slay, policeman be slay, firing break out, turn their gun on each other, "
            "turn gun on, gunfire break out, heavy firing, intense gunfire, battle rage, clash leave, duel, "
            "come under attack"
        ),
    ),
    "Sexual violence": cue_list(
        "force themselves on, force himself on, violate woman, violate girl, defile, defilement, gang rape, "
        "sodomise, sodomize, abuse girl, abuse woman, ravish, sexual slave, sexual attack, rape survivor, "
        "strip woman, strip naked, assault sexually"
    ),
    "Attack": cues(
        pairs(
            "open up on, rake, spray, fire on, fire at",
            "bus, car, vehicle, boat, civilian, villager, worshipper, house, home",
        ),
        cue_list(
            "die, perish, bullet, machete, knife, pump bullet into, hail of bullet, line up against a wall, "
            "line up and, hut to hut, house to house, cut throat, throat cut, find with a cut throat, car boot, "
            "never wake, put a bullet in, empty magazine, fire from a car, fire at close range, shoot through, "
            "fire at point blank range, shoot at point blank range, machine gun bus, machine gun car, "
            "machine gun lorry, machine gun truck, machine gun vehicle, lie in wait for bus, lie in wait for column, "
            "lie in wait for car, lie in wait for lorry, lie in wait for villager, "
            "corpse discover, body discover, fire into a bus station, fire into a house, fire into a home, "
            "fire into a market, fall dead, body be find, body find, body dump, body leave, corpse find, "
            "corpse dump, remains leave, remains find, find dead, find murder, find behead, head leave, "
            "bullet riddled, riddle with bullet, spray with bullet, mow down, butcher, knife to death, cut throat, "
            "slit throat, dismember, decapitate, shoot in the head, shoot at close range, shoot at point blank, "
            "shoot several times, shoot outside, beat with club, flog, whip, torture to death, put to death, "
            "death squad, lose life, lose their life, lose her life, lose his life, drive by shooting, "
            "fire at bus, shot at, shoot at, ride into, hit by bullet, kill in cold blood, slay"
        ),
    ),
    "Abduction/forced disappearance": cues(
        pairs(
            "lead away, lead off, march off, take away, carry off, drive off with, make off with, force into", _CAPTIVES
        ),
        pairs("seize, grab, pull out, bundle, take by force, march away", _CAPTIVES),
        pairs("lead off, lead away, march off, take away, carry off, bundle", _BEARERS),
        cue_list(
            "take off a ship, take off a freighter, take sailor, take crew, take off boat, come for in the night, "
            "no word of, no word from, keep the bishop, take from bed, take from their bed, man in hood, "
            "hooded man take, hustle into, push into a car, push into car, drive away with, lead into the bush, "
            "lead into bush, lead into the forest, lead into, march into the bush, march into the forest, "
            "force into a car, force into a vehicle, force into car, force into a van, bundle into a car, "
            "bundle into a vehicle, bundle into van, take into the bush, take into the forest, take at gunpoint, "
            "be miss since, missing since, unaccounted for, whereabouts unknown, spirit away, pick up by man, "
            "hold for ransom, demand ransom, demand a ransom, ask a ransom, captor, pirate board, pirate seize, "
            "seize crew, pull from bus, pull from car, take from house, take from home, take him from, "
            "take by gunman, take by armed, armed man take, gunman take, rebel take, fail to return"
        ),
    ),
}
