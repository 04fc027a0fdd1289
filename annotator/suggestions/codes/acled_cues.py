"""More words in which the news tells of ACLED's acts, beside those that the codebook itself gives. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list

ACLED_CUES: Mapping[str, tuple[str, ...]] = {
    "Government regains territory": cue_list(
        "secure town, secure village, clear of rebel, clear of militant, free town, wrest from, take back control, "
        "re establish control, re take, drive rebel from, drive militant from, drive fighter out, drive insurgent "
        "out, push rebel out, push militant out, push fighter out, chase rebel out, chase militant out, rout rebel "
        "from, clear village, clear district, army regain, troop regain, force regain, back under government "
        "control, raise national flag, recovery of town, end rebel control, dislodge rebel, expel rebel, expel "
        "fighter, purge of militant, sweep rebel from"
    ),
    "Non-state actor overtakes territory": cue_list(
        "take town, take village, take city, take airport, take base, take hill, take district, take post, capture "
        "city, capture base, capture airport, capture district, capture building, seize city, seize airport, seize "
        "district, seize base, rout, push into, raise their flag, seize port, seize headquarter, seize camp, "
        "capture camp, capture post, capture outpost, capture hill, capture headquarter, town fall to, city fall "
        "to, village fall to, district fall to, base fall to, capital fall to, sweep into, march into, capture of "
        "town, capture of village, capture of city, fall of the town, fall of the city, seizure of town, gain a "
        "foothold, expel soldier from, drive soldier out, drive army out, hoist their flag, under rebel control, "
        "take the border post, seize border post, storm and capture, wrest control, occupy village, occupy town"
    ),
    "Armed clash": cue_list(
        "trade fire, trade gunfire, exchange shot, come under fire, attack patrol, attack convoy, attack post, "
        "attack camp, attack outpost, attack barrack, repulse, beat back, fend off, fight off, overpower, kill "
        "soldier, kill militant, kill rebel, kill fighter, kill insurgent, kill policeman, attack on army, attack "
        "on police, fire at soldier, battle with, gunfight with, fight break out, fighting break out, fighting "
        "erupt, clash erupt, clash break out, fighting flare, heavy gunfire, street battle, gun fight, shoot out, "
        "cross fire, attack garrison, attack position, attack on position, attack on post, attack on base, attack "
        "on camp, attack on barrack, assault on base, assault on position, attack police station, attack on police "
        "station, raid police station, storm base, storm camp, storm police station, storm barrack, storm post, lay "
        "an ambush, fall into an ambush, ambush convoy, ambush patrol, kill officer, shoot policeman, shoot "
        "soldier, kill terrorist, kill jihadist, kill bandit, kill gunman, kill guerrilla, kill separatist, kill "
        "commander, raid hideout, raid camp, fire on patrol, fire on soldier, open fire on patrol, open fire on "
        "soldier, open fire on police, counteroffensive, incursion, intercept gunman, thwart an attack on, foil an "
        "attack on, skirmish with, fight each other, cattle raid, rival gang, turf war, tribal clash, clan clash, "
        "militia clash, infighting, gun down policeman, gun down soldier, break through line, attack checkpoint, "
        "attack on checkpoint"
    ),
    "Excessive force against protesters": cue_list(
        "fire at a crowd, fire on a crowd, shoot demonstrator, shoot marcher, fire on marcher, open fire on "
        "marcher, open fire on rally, fire on rally, fire on people demonstrate, shoot at demonstrator, shoot into "
        "crowd, shoot at crowd, protester be wound by bullet, protester be run over, demonstrator die, protester be "
        "kill, marcher be kill, student be shoot, real bullet, beat protester unconscious, open fire on student, "
        "open fire on striker, open fire on mourner"
    ),
    "Protest with intervention": cue_list(
        "use baton, fire tear gas, use tear gas, break up a rally, break up a march, charge protester, disperse "
        "crowd, break up a sit in, break up a demonstration, break up a gathering, block march, block protester, "
        "stop protester, prevent protester, stop march, prevent demonstrator, clear protester, clear square, clear "
        "camp, evict protester, remove protester, drag away protester, kettle, arrest at protest, detain at "
        "protest, arrest at demonstration, detain at demonstration, detain at rally, arrest at rally, detain "
        "marcher, arrest marcher, arrest striker, beat protester, beat demonstrator, fire rubber bullet, fire water "
        "cannon, use water cannon, fire warning shot, fire in the air, fire into the air, lob tear gas, volley of "
        "tear gas, cordon off, baton charge, whip protester, push back protester, detain activist"
    ),
    "Peaceful protest": cue_list(
        "block highway, block motorway, block bridge, block street, hold a sit in, stage a walkout, turn out in "
        "protest, march through, protest march, march in, march on, march to, stage a protest, hold a protest, hold "
        "a demonstration, hold a vigil, candlelight vigil, silent march, down tool, lay down tool, go slow, "
        "blockade road, block rail, bang pot, wave flag, wave placard, carry placard, carry banner, gather in front "
        "of, gather outside, assemble outside, stage a die in, form a human chain, rally in support, rally against, "
        "rally outside, camp outside, picket line, take part in a march, take part in a rally, demonstrate against, "
        "demonstrate outside, pour into the street, fill the street, chant slogan, stand in silence in protest, "
        "boycott class, occupy square, occupy building, hunger strike, sit down protest, sit in the road, "
        "motorcade, tractor protest, demand the release, stage a rally, go on hunger strike, hand over a petition, "
        "hand a letter"
    ),
    "Violent demonstration": cue_list(
        "scuffle with police, smash window, throw petrol bomb, throw molotov, hurl petrol bomb, attack police "
        "station, storm parliament, storm consulate, storm embassy, break into parliament, burn police station, set "
        "up roadblock, set fire to police, set fire to government, protester set fire, protester burn, protester "
        "torch, protester attack, protester storm, protester ransack, demonstrator set fire, demonstrator burn, "
        "demonstrator attack, demonstrator storm, demonstrator ransack, protester throw, demonstrator throw, "
        "protester hurl, demonstrator hurl, smash car, smash shop, smash vehicle, loot supermarket, loot store, "
        "overturn vehicle, overturn car, set tyre on fire, set car on fire, set vehicle on fire, burn effigy, throw "
        "brick, throw bottle, throw firework, hurl rock, hurl brick, hurl bottle, throw projectile, hurl "
        "projectile, fight with police, clash with riot police, clash with officer, battle police, street protest "
        "turn violent, turn violent, go on the rampage, run riot, rampage through, burn tyre, burn bus, erect "
        "barricade, burn barricade, burn down parliament, protester break into, storm palace, storm government, "
        "stone police, riot break out, riot erupt, protester kill policeman"
    ),
    "Mob violence": cue_list(
        "crowd beat, villager beat, resident beat, communal clash, club to death, mob attack, crowd attack, crowd "
        "kill, mob kill, mob set, mob burn, mob beat, villager kill, villager attack, resident burn, resident "
        "lynch, beat a thief, beat suspected thief, beat to pulp, kick to death, set ablaze alive, burn to death "
        "by, necklace, stone a man, pelt each other, throw stone at each other, rival fan, rival supporter clash, "
        "supporter clash, supporter fight, fight with stick, fight with machete, brawl break out, youth clash, "
        "student clash, street brawl, sectarian riot, ethnic riot, communal riot, communal violence, attack by a "
        "mob, mob storm, crowd storm police station, vandalise mosque, vandalise church, vandalise temple, "
        "vigilante justice, village mob, cow vigilante, lynch mob, take the law into their own"
    ),
    "Chemical weapon": cue_list(
        "blister agent, blistering agent, mustard shell, toxic fume, choking agent, chlorine barrel, chlorine "
        "attack, gas canister, suspect chemical, trouble breathing, breathing problem, foaming at the mouth, white "
        "phosphorus, gas bomb, poison attack, choke on gas, chlorine cylinder, toxic agent, poison school, nerve "
        "toxin"
    ),
    "Air/drone strike": cue_list(
        "attack from the air, strike from the air, bomb from the air, gunship, kamikaze drone, drone hit, drone "
        "strike, plane bomb, jet bomb, warplane bomb, warplane strike, warplane hit, warplane attack, jet strike, "
        "jet hit, jet attack, aircraft strike, aircraft bomb, aircraft hit, aircraft attack, plane strike, plane "
        "attack, helicopter fire, helicopter attack, helicopter strafe, helicopter strike, helicopter bomb, drone "
        "attack, drone fire, drone target, drone crash into, strafe, drop bomb, drop barrel, drop "
        "explosive, drop a bomb, drop two bomb, bomb a market, bomb a hospital, bomb a school, bomb village, bomb "
        "position, bomb depot, air force bomb, air force strike, bombing run, sortie, predator, fpv drone, shahed, "
        "exploding drone, explosive drone, glide bomb, missile fire by a drone, missile fire from a helicopter, "
        "strike from a drone, air bombardment, carpet bomb, coalition jet, airstrike target"
    ),
    "Suicide bomb": cue_list(
        "suicide mission, suicide raid, suicide truck, truck bomber, car bomber, bomber detonate, bomber strike, "
        "bomber attack, bomber blow, detonate vest, detonate belt, detonate herself, detonate himself, "
        "kill himself and, kill herself and, pack with explosive, laden with explosive, explosive pack, blow "
        "himself, blow herself, blow themselves, twin suicide, ram a car, ram a truck, ram an explosive, drive an "
        "explosive, drive a car bomb, drive a truck bomb, martyrdom operation, martyrdom seeker, strap to his body, "
        "strap to her body, suicide squad"
    ),
    "Shelling/artillery/missile attack": cue_list(
        "missile hit, rocket hit, rocket land, missile land, shell hit, shell land, shell fall, bomb fall, mortar "
        "land, projectile, barrage, salvo, missile strike, missile attack, rocket attack, rocket fire, rocket "
        "strike, artillery fire, artillery strike, artillery hit, artillery shell, mortar fire, mortar attack, "
        "mortar shell, mortar round, mortar strike, fire rocket, fire missile, fire shell, fire mortar, fire "
        "artillery, launch rocket, launch missile, launch shell, lob shell, lob mortar, rain shell, rain rocket, "
        "shell village, shell town, shell position, shell city, shell neighbourhood, shell camp, tank fire, tank "
        "shell, tank fire shell, gunboat shell, warship fire, ballistic missile, cruise missile, cluster munition, "
        "katyusha, grad rocket, howitzer, indirect fire, pound with artillery, bombard with artillery, multiple "
        "rocket launcher, volley of rocket, heavy shelling, cross border shelling, shell strike, round land"
    ),
    "Remote explosive/landmine/IED": cue_list(
        "step on a mine, drive over a mine, run over a mine, mine explode, device go off, device explode, truck "
        "bomb, bus bomb, motorcycle bomb, magnetic bomb, homemade mine, set off a bomb, bomb go off, bomb explode, "
        "bomb blast, bomb hit, bomb rip through, bomb tear through, "
        "explosion rip through, blast rip through, blast tear through, blast hit, hit a "
        "landmine, hit a mine, hit by a roadside bomb, hit by an explosive device, strike a landmine, strike a "
        "mine, trigger a mine, trigger a landmine, landmine explode, mine blast, car bomb, car "
        "bombing, remote control bomb, remotely detonate, detonate by remote control, sticky bomb, letter bomb, "
        "parcel bomb, pipe bomb, pressure cooker bomb, booby trap, booby trap explode, unexploded shell explode, "
        "unexploded ordnance explode, plant a bomb, plant a device, plant by the road, bomb plant, explosive device "
        "hit, explosive device explode, explosive hide, bomb hide, bomb leave, blow up a "
        "convoy, blow up a vehicle, vehicle blow up, explode under, explode near, explode outside, explode beside, "
        "explode as, detonate near, detonate outside, detonate as, blow up when, bomb attack, bombing at, twin "
        "bombing, twin blast"
    ),
    "Grenade": cue_list(
        "grenade throw, fling a grenade, throw a grenade, hurl a grenade, lob a grenade, toss a grenade, grenade "
        "explode, grenade attack, grenade blast, grenade explosion, hand grenade, grenade go off, roll a grenade, "
        "grenade be throw, grenade lob, grenade hurl, grenade land"
    ),
    "Attack": cue_list(
        "slit throat, hack, bludgeon, spray with bullet, fire on civilian, raid village, kill villager, kill "
        "farmer, kill civilian, kill resident, kill worshipper, kill herder, kill trader, kill worker, kill miner, "
        "kill passenger, kill journalist, kill activist, kill student, kill family, kill priest, kill pastor, kill "
        "doctor, kill aid worker, kill woman, kill child, attack village, attack on village, attack market, attack "
        "on market, attack a church, attack a bus, attack farmer, attack herder, attack civilian, attack "
        "worshipper, attack on civilian, attack on farmer, attack on worshipper, attack on journalist, hack to "
        "death, stab to death, shoot dead, shoot to death, gun down, open fire on worshipper, open fire on "
        "passenger, open fire on villager, open fire on farmer, open fire at, spray bullet, machete attack, knife "
        "attack, drive by shooting, mass shooting, execute civilian, execute villager, summarily execute, "
        "extrajudicial killing, slaughter villager, strangle, behead, decapitate, crucify, torture to death, die in "
        "custody, torture by, tortured body, bullet riddled body, body bear, riddle with bullet, "
        "assassinate, contract killing, hit squad, kill hostage, kill captive, execute captive, execute hostage, "
        "fire on crowd of shopper, fire on bus, fire on car, fire on vehicle, beat by soldier, beat by police, beat "
        "civilian, flog, mutilate, chop off, cut off hand, maim, settler attack, run over deliberately, ram car "
        "into crowd"
    ),
    "Sexual violence": cue_list(
        "gang rape, rape and, sexually assault, sexually abuse, sexual abuse, sexual slavery, sex slave, sexual "
        "attack, commit rape, be rape by, strip and beat, strip naked, molest woman, assault woman sexually, rape "
        "woman, rape girl, rape victim"
    ),
    "Abduction/forced disappearance": cue_list(
        "seize hostage, carry off, take away at gunpoint, take away by, bundle into, lead away, march off, drag "
        "from his home, drag from her home, drag away, seize from his home, take from his home, take from her home, "
        "take from their home, whereabouts be unknown, whereabouts unknown, force into a vehicle, force into a car, "
        "forcibly recruit, forcible recruitment, forced recruitment, press gang, seize passenger, seize villager, "
        "seize traveller, seize worker, seize student, seize missionary, seize fisherman, hold for ransom, ransom "
        "demand, demand a ransom, abduct at gunpoint, kidnap at gunpoint, abduct villager, kidnap villager, abduct "
        "student, kidnap pupil, hijack a bus, hijack ship, hijack vessel, snatch from, hold captive, take prisoner "
        "civilian, incommunicado, detain by unidentified, pick up by unidentified, take to an unknown, captor, "
        "abducted by"
    ),
    "Agreement": cue_list(
        "sign a ceasefire, agree to a truce, agree a ceasefire, sign accord, swap prisoner, sign a truce, agree to "
        "a ceasefire, agree on a ceasefire, agree to cease fire, declare a ceasefire, declare a truce, sign a "
        "peace, sign a deal, sign a pact, sign a surrender, surrender agreement, surrender deal, reach a truce, "
        "reach a ceasefire, reach a deal, strike a deal, broker a truce, broker a ceasefire, ceasefire take effect, "
        "truce take effect, ceasefire come into force, truce come into force, reconciliation deal, reconciliation "
        "agreement, local truce, humanitarian corridor, exchange body, exchange of body, exchange captive, free "
        "prisoner under, release hostage under, swap captive, prisoner of war, sign a roadmap, power sharing deal, "
        "sign a memorandum, non aggression pact, sign a declaration, extend ceasefire, extend truce, safe passage "
        "deal, agree to withdraw, agree to lay down, agree to disarm"
    ),
    "Arrests": cue_list(
        "arrest member, arrest suspect, arrest leader, arrest militant, detain member, detain leader, detain "
        "militant, detain suspect, detain opposition, arrest opposition, arrest politician, arrest journalist, "
        "arrest commander, capture a leader, capture leader, capture commander, capture suspect, capture a man, "
        "capture militant, catch a leader, hold in custody, take into custody, taken into custody, take into "
        "detention, house arrest, round up, arrest wave, wave of arrest, dragnet, arrest campaign, arrest raid, "
        "swoop, seize suspect, charge with treason, charge with terrorism, arrest on suspicion, detain on "
        "suspicion, make arrest, people under arrest"
    ),
    "Change to group/activity": cue_list(
        "surrender to, hand in weapon, hand in rifle, lay down their arm, join the army, switch side, give "
        "themselves up, give up their weapon, give up their arm, turn themselves in, turn in weapon, surrender "
        "with, surrender their weapon, lay down weapon, hand over their weapon, surrender en masse, disarm, "
        "demobilise, defect to, desert to, desert, merge with, merge into, join force with, form a new group, form "
        "a new army, form an alliance, form a militia, create a militia, create a new force, announce a new army, "
        "announce formation, announce the creation, break away, break away from, split away, split into, pledge "
        "loyalty, swear allegiance, declare allegiance, rebrand, change its name, name a new leader, appoint a new "
        "commander, send reinforcement, send troop, send convoy, bring reinforcement, reinforcement arrive, troop "
        "arrive, convoy arrive, mass troop, mass force, build up troop, deploy troop, deploy soldier, deploy force, "
        "deploy tank, deploy more, move into position, redeploy to, reinforce its, reinforce position, reinforce "
        "post, integrate into, dissolve itself, suspend operation, end its armed, resume arm, train recruit, "
        "recruitment drive, recruit fighter, join the rebel, change side, dig trench, armoured vehicle arrive"
    ),
    "Disrupted weapons use": cue_list(
        "find bomb, find grenade, destroy grenade, find a cache, seize rifle, seize grenade, discover weapon, "
        "disarm bomb, bring down drone, down a drone, shoot down missile, find weapon, defuse a bomb, defuse a "
        "mine, defuse device, defuse mine, intercept missile, intercept rocket, intercept drone, intercept "
        "projectile, shoot down drone, shoot down a drone, shoot down a plane, shoot down a helicopter, shoot down "
        "jet, down a helicopter, down a jet, drone down, drone be shoot down, missile be intercept, rocket be "
        "intercept, air defence shoot, air defence repel, air defence down, air defence destroy, destroy drone, "
        "destroy missile, destroy rocket launcher, seize ammunition, seize a consignment, seize a shipment, seize "
        "bomb, seize machine gun, seize firearm, confiscate weapon, confiscate rifle, confiscate explosive, impound "
        "weapon, unearth weapon, unearth cache, uncover cache, uncover tunnel, destroy tunnel, discover cache, "
        "discover bomb, discover explosive, discover device, recover rifle, recover explosive, recover bomb, "
        "recover ammunition, recover device, detonate safely, safely detonate, blow up safely, bomb squad, bomb "
        "expert, sapper, clear landmine, remove mine, remove landmine, foil a bombing, thwart a bombing, foil an "
        "attempt, fail to explode, fail to detonate, fail to go off, do not explode, make safe, bomb factory, "
        "explosive factory, weapon factory, intercept a boat carry, arm smuggling, weapon smuggling, bomb make "
        "material, dismantle bomb, dismantle device"
    ),
    "Headquarters or base established": cue_list(
        "open a base, open a new base, set up a post, open an outpost, open a camp, establish a camp, establish "
        "outpost, establish a post, establish position, establish a headquarter, open a headquarter, open "
        "headquarter, set up outpost, set up an outpost, set up an observation, set up a military, set up "
        "checkpoint, set up a checkpoint, set up position, set up a garrison, set up their base, set up its base, "
        "build an outpost, build a camp, build a military, build a post, pitch camp, build barrack, construct a "
        "base, inaugurate a base, inaugurate a camp, inaugurate a military, establish their base, establish its "
        "base, establish presence, turn school into, convert into a base, use as a base, new military base, new "
        "outpost, forward base, operating base, naval base open, base be establish, camp be establish, training "
        "camp"
    ),
    "Looting/property destruction": cue_list(
        "set alight, burn building, raid store, steal cattle, loot shop, burn village, burn hut, burn car, burn "
        "crop, burn field, burn school, burn church, burn mosque, burn clinic, burn office, burn truck, burn "
        "granary, burn market, torch house, torch shop, torch school, torch church, torch car, torch truck, torch "
        "village, torch office, torch home, set fire to house, set fire to home, set fire to school, set fire to "
        "shop, set fire to truck, set fire to church, house be burn, home be burn, loot house, loot home, loot "
        "store, loot clinic, loot hospital, loot warehouse, loot village, loot aid, loot market, plunder shop, "
        "ransack office, ransack clinic, ransack house, ransack shop, break into hospital, break into warehouse, "
        "break into shop, break into office, smash equipment, carry off medicine, carry off food, carry off cattle, "
        "make off with, steal livestock, steal camel, steal sheep, steal food, steal medicine, steal vehicle, drive "
        "away cattle, drive off cattle, blow up a bridge, blow up bridge, blow up a house, blow up house, blow up "
        "pipeline, blow up a power, blow up pylon, blow up line, blow up church, blow up statue, blow up tomb, blow "
        "up school, destroy house, destroy home, destroy school, destroy church, destroy mosque, destroy bridge, "
        "destroy crop, destroy shrine, destroy property, destroy tower, destroy antenna, destroy statue, destroy "
        "tomb, destroy village, demolish house, demolish home, demolish building, demolish mosque, demolish shrine, "
        "bulldoze house, bulldoze home, raze house, raze village, raze home, sabotage, vandalise, deface, spray "
        "paint, uproot tree, uproot olive, cut tree, slash tyre, rob convoy, seize aid, hijack truck, hijack aid, "
        "cut power line, arson attack, damage tower"
    ),
    "Non-violent transfer of territory": cue_list(
        "retreat from, withdraw from, hand back, give up town, leave the base, leave its camp, leave their camp, "
        "leave its base, leave their base, leave the camp, hand it to, hand it over, hand control to, hand the base "
        "to, hand the camp to, hand the town to, hand over the town, hand over the base, hand over the village, "
        "turn over to, transfer to, enter unopposed, unopposed, without fighting, without firing a shot, without a "
        "shot be fire, without a shot, move into the town, move into the base, take up position, pull out of their, "
        "pull out of town, pull its troop, pull their fighter, withdraw fighter, withdraw its troop, withdraw their "
        "force, evacuate base, evacuate post, evacuate town, vacate base, vacate town, abandon town, abandon "
        "village, abandon base, abandon post, abandon position, melt away, leave the town, leave the area under, "
        "enter the village, after rebel withdraw, after militant withdraw, after rebel left, after troop withdraw, "
        "bloodlessly, raise the government flag, surrender the town, surrender town, complete withdrawal, complete "
        "pullout"
    ),
    "Other": cue_list(
        "topple, oust, overthrow, mutiny, seize power, declare a state of emergency, state of emergency, declare "
        "martial law, impose martial law, declare curfew, declare a curfew, impose a curfew, impose curfew, close "
        "its border, close the border, reopen border, reopen the border, seal the border, shut border, cut off the "
        "internet, cut internet, shut down the internet, block internet, suspend internet, cut off water, cut off "
        "power, dissolve parliament, dissolve the government, suspend the constitution, military take power, army "
        "take power, find a mass grave, discover a mass grave, mass grave find, mass grave discover, exhume, dig up "
        "body, unearth body, escape from prison, escape from jail, escape from a prison, escape from a jail, break "
        "out of prison, break out of jail, jail break, prisoner "
        "escape, inmate escape, coup attempt, attempted coup, foil a coup, place under house arrest, force to flee, "
        "displace people, expel resident, forcibly displace, forced displacement, free "
        "hostage, ban party, ban a party, outlaw party, blockade city, besiege, impose a blockade, impose a siege, "
        "block road to, grant amnesty, flee the country"
    ),
}
