"""CAMEO's dyads of single sentences: which act, by whom and to whom; and sentences in which nobody acts."""

from __future__ import annotations

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line


def dyads(cameo_pipeline: Pipeline, cameo: Scheme, text: str) -> list[str]:
    line = suggest_line({"id": "1", "text": text, "date": "1999-05-04"}, cameo_pipeline.find, (cameo,))
    return [f"{event['code'][:2]} {event['source']} {event['target']}" for event in line["events"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A bare name is the country, a capital its government.
        ("Vietnam welcomed the U.S. decision to lift its trade embargo.", "05 VNM USA"),
        ("The White House warned Iraq of serious consequences.", "13 USAGOV IRQ"),
        # What is given is not whom it is given to.
        ("The Iranian defector was handed over to Turkey by Iraq.", "06 IRQ TUR"),
        ("Thai judges on Friday handed a Burmese activist to Malaysia.", "06 THAJUD MYS"),
        ("Havana rushed 100 doctors and a planeload of medicine to Honduras.", "07 CUBGOV HND"),
        # Kinds of actors take their country from those beside them, from the place, from the other side.
        ("Ethiopia's army massed along the frontier with Eritrea on Sunday.", "15 ETHMIL ERI"),
        ("Yemeni tribesmen kidnapped two German tourists on Saturday.", "18 YEMUAF DEUCVL"),
        ("Three French soldiers were killed when rebels ambushed a patrol in northern Mali.", "19 MLIREB FRAMIL"),
        # Forces that are put on alert are those who act.
        ("Greek forces were put on alert on Monday against a Turkish attack.", "15 GRCMIL TUR"),
        ("The army captured Huambo from UNITA rebels on Friday, Angolan radio said.", "19 AGOMIL AGOREB"),
        # A town is its country's.
        ("Abkhaz separatists captured Sukhumi on Monday.", "19 GEOSEP GEO"),
        ("A bus drivers' strike against the Peruvian government paralysed Lima on Monday.", "14 PERLAB PERGOV"),
        ("Spain is to resume aid to Cuba, the foreign minister in Madrid said.", "03 ESP CUB"),
        ("Pakistan denied it had shelled Indian villages.", "01 PAK IND"),
        ("Amnesty International accused the Turkish police of torturing detainees.", "11 NGOAMN TURCOP"),
        ("Chile sent its condolences to Japan after the quake.", "01 CHL JPN"),
        ("Sudan on Monday expelled 5,000 Eritrean refugees.", "20 SDN ERIREF"),
        # A threat, a posture, a protest: whom they are against.
        ("Seoul said it would deploy more artillery along the border with North Korea.", "15 KORGOV PRK"),
        ("Rwanda threatened to send troops back into Congo.", "13 RWA COD"),
        ("Ten Nigerian soldiers died in an ambush by Boko Haram militants near Maiduguri.", "19 NGAREB NGAMIL"),
        ("A visit by the Russian president to Tokyo has been put off, the Kremlin said.", "16 RUSGOV JPNGOV"),
        ("Syria's ambassador to London was summoned to the Foreign Office.", "11 GBRGOV SYRGOV"),
        ("An Israeli air strike on Gaza killed a Hamas commander on Thursday.", "19 ISRMIL PSEREB"),
        ("About 200 Tibetan exiles demonstrated outside the Chinese embassy in New Delhi.", "14 CHN CHNGOV"),
        ("Britain acknowledged that its soldiers had abused Iraqi prisoners.", "01 GBR IRQCVL"),
        ("Malta returned a fugitive banker to Italy on Thursday.", "06 MLT ITA"),
        ("Bosnian Serb gunners fired on a U.N. aid convoy heading for Srebrenica.", "19 BIH IGOUNO"),
        ("The Iraqi army, backed by Shi'ite militias, recaptured Tikrit from Islamic State fighters.", "19 IRQMIL IMG"),
        ("Dutch nurses went on strike to press the government for better pay.", "14 NLDHLH NLDGOV"),
        ("Serb gunmen held 30 Dutch peacekeepers as human shields.", "18 SRBUAF IGOUNO"),
        ("The Lithuanian parliament adopted a resolution condemning Russia's actions.", "11 LTULEG RUS"),
        ("Seven Kurdish guerrillas were killed in clashes with Turkish security forces.", "19 TURCOP TURREB"),
        ("Soldiers massacred 300 villagers in eastern Congo.", "20 CODMIL CODCVL"),
        # A government before its offensive is its forces.
        ("A government offensive against Maoist rebels began in western Nepal on Monday.", "19 NPLMIL NPLREB"),
    ],
)
def test_the_act_and_both_its_sides_are_found(cameo_pipeline: Pipeline, cameo: Scheme, text: str, wanted: str) -> None:
    assert dyads(cameo_pipeline, cameo, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Poland and Lithuania signed a friendship treaty in Vilnius.", {"05 POL LTU", "05 LTU POL"}),
        ("France and Germany agreed to set up a joint army corps.", {"03 FRA DEU", "03 DEU FRA"}),
        (
            "Representatives of the Nepalese government and the Maoist rebels began peace talks in Kathmandu.",
            {"04 NPLGOV NPLREB", "04 NPLREB NPLGOV"},
        ),
        (
            "Foreign ministers of Greece and Turkey met in Crete on Friday to discuss the Aegean.",
            {"04 GRCGOV TURGOV", "04 TURGOV GRCGOV"},
        ),
        (
            "Tajik and Kyrgyz border guards exchanged fire on Thursday.",
            {"19 TJKCOP KGZCOP", "19 KGZCOP TJKCOP"},
        ),
        ("Talks between Armenia and Azerbaijan broke down on Friday.", {"16 ARM AZE", "16 AZE ARM"}),
        (
            "Cuba held talks with Chile after Peru and Bolivia signed a trade pact.",
            {"04 CUB CHL", "04 CHL CUB", "05 PER BOL", "05 BOL PER"},
        ),
        (
            "Police in Bahrain fired tear gas at Shi'ite protesters and arrested dozens of them.",
            {"17 BHRCOP BHROPP"},
        ),
        (
            "Sudan apologised to Egypt on Monday after Cairo recalled its ambassador.",
            {"05 SDN EGY", "16 EGYGOV SDNGOV"},
        ),
        (
            "Canadian patrol boats seized a Spanish trawler, prompting Spain to demand its release.",
            {"17 CAN ESP", "10 ESP CAN"},
        ),
    ],
)
def test_two_sides_that_act_on_each_other_are_written_both_ways(
    cameo_pipeline: Pipeline, cameo: Scheme, text: str, wanted: set[str]
) -> None:
    assert set(dyads(cameo_pipeline, cameo, text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A powerful earthquake struck northern Turkey on Monday, killing at least 40 people.",
        "Two ferries collided off Indonesia, killing 30 passengers.",
        "Germany beat Argentina 2-1 in the final of the tournament.",
        "Shares in Tokyo fell sharply as the dollar retreated against the yen.",
        "A bus plunged off a bridge in Nepal, killing 22 pilgrims.",
        "Lightning killed eleven footballers in Congo, a local newspaper said.",
        "A bomb left over from the Vietnam war exploded in a field in Laos, killing a farmer.",
        "Unidentified gunmen killed two policemen in Karachi.",
        "A car bomb exploded outside a market in Baghdad, killing ten people.",
    ],
)
def test_nature_games_markets_and_unknown_hands_make_no_dyad(
    cameo_pipeline: Pipeline, cameo: Scheme, text: str
) -> None:
    assert dyads(cameo_pipeline, cameo, text) == []
