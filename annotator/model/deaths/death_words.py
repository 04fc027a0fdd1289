"""The words in which news counts the dead: amounts, dying and killing, nobody, old totals. `counts` joins them."""

from __future__ import annotations

from annotator.model.text.word_sets import word_set


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


AS_WRITTEN, VAGUE_AMOUNT, ONE_VICTIM = "number as written", "vague amount", "one victim"
NAMED, DEFINITE, SPOKEN_OF = "one named victim", "one victim who is known", "who was spoken of before"
"""The rules of amounts."""

VAGUE = {
    "hundreds": 100, "thousands": 1000, "dozens": 12, "scores": 20, "tens": 10, "several": 3, "few": 3, "many": 10,
    "numerous": 10, "multiple": 3, "couple": 2, "handful": 3,
    "عشرات": 12, "مئات": 100, "décimos": 10, "docenas": 12, "decenas": 10,
    "varios": 3, "plusieurs": 3, "dizaines": 10, "десятки": 12, "несколько": 3,
}  # fmt: skip
"""What an amount without a number counts as, in ACLED's way."""

AT_LEAST = _phrases(
    "at least|more than|over|as many as|no fewer than|no less than|upwards of|al menos|más de|au moins|plus de|"
    "не менее|как минимум|более|ما لا يقل عن|أكثر من|على الأقل"
)
AT_MOST = _phrases("up to|nearly|almost|fewer than|less than|close to|jusqu’à|hasta|почти|до")
ABOUT = _phrases(
    "about|around|some|an estimated|approximately|roughly|exactly|another|other|the|all|these|those|its|his|her|their|"
    "both|"
    "a total of|an additional|further|unos|environ|около|نحو|حوالي"
)
PARTLY = _phrases("including|among them|of them|of whom|dont|entre ellos|в том числе|بينهم|most of them|among those")

# An age, a distance, a share or a time is no number of people.
UNITS = word_set(
    "year years day days hour hours minute minutes month months week weeks km kilometre kilometres "
    "kilometer kilometers mile miles metre metres meter meters percent per % am pm a.m p.m times rounds "
    "rockets dollars million billion mm houses homes vehicles cars shops villages attacks incidents days’ "
    "ans años лет days' cattle cows goats sheep camels livestock animals shots bullets locations places "
    "sites january february march april may june july august september october november december"
)
INJURED = word_set(
    "wounded injured hurt wounding injuring hurting arrested detained missing kidnapped abducted captured "
    "displaced arresting capturing detaining kidnapping abducting evacuated hospitalised hospitalized "
    "blessés heridos раненых ранены جرحى blessant hiriendo rescued freed released"
)
SPARED = word_set(
    "sustained sustaining suffered suffering received receiving treated maimed escaped survived unhurt unharmed "
    "unscathed flown rushed taken transferred admitted needed fled unaccounted trapped"
)
"""After a number they say that those lived."""
AUXILIARIES = word_set(
    "was were are is have has had been being be got reportedly allegedly also later immediately feared "
    "confirmed believed presumed known expected found left reported declared instantly apparently "
    "subsequently all both lay were sont resultaron resultó ont été fueron han sido были who that to themselves "
    "lie lying"
)
# After the number: "three soldiers were killed", "12 dead".
DYING = _phrases(
    "mortes|morte|asesinadas|asesinado|asesinada|muertas|muerta|murió|fallecieron|falleció|abatidos|abatido|погибла|"
    "скончались|скончался|"
    "killed|dead|died|die|dies|slain|executed|beheaded|murdered|assassinated|massacred|slaughtered|perished|lynched|"
    "drowned|succumbed|hanged|martyred|decapitated|shot dead|shot and killed|shot to death|hacked to death|"
    "burned to death|burnt to death|beaten to death|stabbed to death|trampled to death|stoned to death|"
    "crushed to death|"
    "killed off|neutralized|neutralised|tortured to death|gunned down|mowed down|fatally shot|fatally wounded|"
    "fatally stabbed|"
    "lost their lives|lost his life|"
    "lost her life|deaths|fatalities|bodies|corpses|lives|death|fatality|morts|mort|décès|tués|tué|tuées|"
    "muertos|muerto|"
    "muertes|fallecidos|murieron|asesinados|погибших|погибли|погиб|убиты|убитых|убит|قتلى|قتيلا|قتيلاً|"
    "شهداء|مصرعهم|wiped out|bled|"
    "had their throats cut|had their throats slit|had his throat cut|had his throat slit|had her throat cut|"
    "did not survive|eliminated|liquidated|strangled|suffocated|poisoned|"
    "burned alive|burnt alive|buried alive|put to death|blown up|shot fatally|"
    "electrocuted|cut down|cut to pieces|blown to pieces|blown to bits|torn to pieces|riddled with bullets"
)
# Before it: "killed three soldiers".
KILLING = _phrases(
    "قتلت|وقتلت|وقتل|قتلوا|وقتلوا|ومقتل|la vie à|la vie de|la vida a|la vida de|corps|"
    "cuerpo de|asesinado|asesinada|asesinados|asesinadas|fallecieron|"
    "falleció|murió|погиб|погибла|убит|убита|убито|скончался|скончались|жертвами стали|взрыва стали|обстрела стали|"
    "нападения стали|"
    "killed|killing|kill|kills|neutralized|neutralised|neutralizing|neutralising|slit the throats of|"
    "slit the throat of|lynch|lynches|murder|murders|execute|executes|behead|beheads|slay|slaying|slew|murdered|"
    "murdering|executed|executing|beheaded|beheading|massacred|"
    "massacring|slaughtered|slaughtering|assassinated|assassinating|lynched|lynching|decapitated|shot dead|"
    "shot and killed|shooting dead|gunned down|gunning down|hacked to death|beat to death|beating to death|"
    "put to death|putting to death|clubbed to death|bludgeoned to death|"
    "stabbed to death|stabbing to death|burned to death|stoned to death|fatally shot|fatally shooting|"
    "fatally stabbed|"
    "fatally wounded|fatally wounding|fatally injured|claimed the lives of|claimed the life of|claiming the lives of|"
    "claiming the life of|took the lives of|taking the lives of|cost the lives of|death of|deaths of|"
    "killing of|killings of|"
    "murder of|murders of|execution of|executions of|assassination of|massacre of|beheading of|beheadings of|body of|"
    "bodies of|corpses of|corpse of|remains of|killed were|killed was|strangled|strangling|strangle|"
    "killed along with|killed together with|killed alongside|died along with|died together with|died alongside|"
    "burned alive|burnt alive|burning alive|cut down|cutting down|mowed down|mowing down|"
    "claimed|claiming|killed and wounded|killed or wounded|took|cost|مقتل|بمقتل|"
    "قتل|استشهاد|وفاة|بحياة|tuant|tué|tuer|mort de|tuent|mató a|mataron a|matando a|muerte de|murieron|"
    "asesinaron a|погибли|погибло|"
    "убили|убиты|убив|гибели|жизни|exterminated|exterminating|liquidated|eliminated|lost"
)
TO_DEATH = word_set(
    "beat beating beaten stab stabbed stabbing hack hacked hacking stone stoned stoning burn burned burnt burning "
    "club clubbed clubbing trample trampled crush crushed torture tortured bludgeoned shot shooting"
)
"""Before the number, where "to death" follows it: "beat two men to death"."""
DETERMINERS = word_set("the their its his her these those our")
DEFINITES = word_set("the his her their its whose")
INTRANSITIVE = word_set("murieron murió fallecieron falleció погибли погибло погиб погибла скончался скончались")
OBJECTS = word_set("a an the at his her their its more dozens several civilians un une le la les des los las el")
"""After "killed" they begin whom it killed."""
SUBJECTS = word_set("he she")
PRONOUNS = word_set("him her them both himself herself themselves")
PLURALS = word_set(
    "people police troops children women men others personnel staff cattle militia crew family couple youth"
)
PREPOSITIONS = word_set(
    "in at to from near on with for against into over under inside outside around after before during"
)
GROUPS = word_set(
    "faction village town area city district province region party attack battle fighting operation gunfire year "
    "army government force group team gang side rebels force forces enemy population community family crew militia "
    "country state opposition public crowd others rest war conflict violence"
)
TITLES = word_set(
    "colonel general captain major lieutenant sergeant corporal commander councillor journalist mayor chief imam "
    "pastor "
    "priest father bishop professor dr doctor mr mrs ms activist businessman trader farmer teacher student policeman "
    "officer leader politician senator deputy governor sheikh cleric inspector constable private"
)
"""Before a name: "councillor Moussa Barry"."""
BEFORE_NAME = word_set(
    ", and ( the killed killing kill kills murdered murdering assassinated assassinating executed executing beheaded "
    "beheading dead death of by shot lynched slaughtered"
)
"""A name after another word is that of a place or of who did it."""
BODIES = word_set("body bodies corpse corpses remains corps cadavres cadavre cuerpos cadáveres")
FOUND = word_set(
    "retrouvé retrouvés découverts hallados encontrados found discovered recovered retrieved dumped exhumed pulled "
    "unearthed"
)
TAKEN = word_set("missing kidnapped abducted captured detained arrested displaced freed rescued released")
"""Before a noun they say of whom ("the missing farmer"), after it what became of them ("two farmers missing")."""
PEOPLE = word_set(
    "man men soldier soldiers fighter fighters policeman policemen officer officers troops member members guard "
    "guards "
    "comrade comrades militant militants civilian civilians rebels rebel people lives"
)
AFTER_PLACE = word_set("in at of from near")
AFTER_VICTIM = word_set(
    "was were and or in at on near during after before by when while who with from for out into away along inside "
    "as , ; : ( ) – —"
)
ACCUSED = word_set("accused charged convicted guilty suspected acquitted")
OLD_CRIME = word_set(
    "accused charged convicted suspected acquitted suspects trial tried sentenced jailed planned planning role"
)
WANTED = word_set(
    "threatened threatening threatens vowed planned plan plans plotted plotting wanted tried trying attempted "
    "attempt "
    "ordered intended intending refused want conspired conspiring sought"
)
SAID = word_set("said says told reported added confirmed announced stated")
NEEDS_LIVES = frozenset({"claimed", "claiming", "took", "cost", "lost"})
ADVERBS = word_set("also instantly reportedly allegedly off both himself herself themselves and")
ENDS = word_set(
    "fell took take takes cost costs claimed claims claiming leaves leave leaving marked left "
    "et y и en dans ont sont été fueron con por par à a au aux в на при "
    "was were is are has have had been who that which when after as while said says told died dead killed "
    "dies and or but including among following by with to attacked opened fired stormed raided ambushed "
    "clashed launched outside inside along across behind beside between into onto over under whose in at on near "
    "besides plus during from for against where died before under since because so then"
)
# "A cow was killed", "a mob killed": one, but no victim.
NO_VICTIM = word_set(
    "number group mob crowd bomb blast explosion attack gang car vehicle truck bus cow bull dog goat "
    "camel elephant lion rhino series result day week month year similar convoy patrol team unit drone "
    "strike raid shell rocket missile mine statement report spokesman source fight clash row dispute "
    "protest riot fire storm total bid move sign claim post station base camp checkpoint office building market "
    "mosque "
    "church school hospital bar restaurant hotel house home village town city minibus van boat train plane "
    "helicopter "
    "party ceremony funeral wedding rally prison court bridge road highway"
)
NOMINAL = word_set("death deaths killing killings murder murders execution executions assassination massacre")
REACTION = word_set(
    "following after over against protest protesting protested about condemn condemned condemning avenge "
    "mourn denounce denouncing anniversary revenge retaliation response amid investigate investigating"
)
ONE_IN_ARABIC = word_set("جندي شرطي مدني شخص طفل رجل امرأة عنصر صحفي ضابط")
"""After a verb of killing; a number puts them into another form."""
FRENCH_HAVE = word_set("fait causé tué été coûté eu provoqué entraîné fauché explosé")
"""After "a", which has and is no article then."""
TWO_IN_ARABIC = word_set("شخصين جنديين طفلين شرطيين امرأتين رجلين مسلحين")
