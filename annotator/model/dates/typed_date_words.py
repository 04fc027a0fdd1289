"""The words of typed dates in the languages of the window besides English: names, counts, and how they are put.

Tables only, in letters without accents as `typed_date_languages` folds them. What stands in capitals there is English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from annotator.model.text.word_sets import word_set

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True)
class DateWords:
    """One language. `weekdays` and `months` are lists in the calendar's order, the names of one separated by "/".

    `near` are names of single days and what they are in English; `units` those of stretches. `numbers` count units.
    `phrases` are patterns and what is said for them, the first ones first: words in capitals are English and stay.
    `dropped` are little words that say nothing of the day.
    """

    weekdays: str
    months: str
    near: Mapping[str, str]
    units: Mapping[str, str]
    numbers: Mapping[str, str]
    phrases: tuple[tuple[str, str], ...]
    dropped: frozenset[str]
    article: str = ""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What may be typed by its first letters: days, weekdays, months; each with its English name."""
        lists = zip((*self.weekdays.split(), *self.months.split()), (*_WEEKDAYS, *_MONTHS), strict=True)
        return dict(self.near) | {name: english for names, english in lists for name in names.split("/")}

    @cached_property
    def counted(self) -> re.Pattern[str]:
        """A number word before a unit."""
        return re.compile(rf"\b({'|'.join(self.numbers)}) (?=(?:{'|'.join(self.units)})\b)")

    @cached_property
    def patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(rf"(?<!\w)(?:{source})(?!\w)"), said) for source, said in self.phrases)


def is_month(english: str) -> bool:
    return english in _MONTHS


def _counts(words: str, start: int = 1) -> dict[str, str]:
    """ "un/une deux trois" as numbers in digits."""
    return {word: str(at) for at, row in enumerate(words.split(), start) for word in row.split("/")}


def _units(**words: str) -> dict[str, str]:
    return {word: unit for unit, row in words.items() for word in row.split()}


FRENCH = DateWords(
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    months="janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    near={"hier": "yesterday", "aujourd'hui": "today", "demain": "tomorrow"},
    units=_units(
        day="jour", days="jours", week="semaine", weeks="semaines", month="mois", year="an annee", years="ans annees"
    ),
    numbers=_counts("un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
    | {"vingt": "20", "trente": "30"},
    phrases=(
        (r"aujourd ?hui|ce (?:matin|soir)|cet apres-midi", "TODAY"),
        (r"avant[- ]hier", "THE DAY BEFORE YESTERDAY"),
        (r"hier (?:soir|matin|apres-midi)|(?:la )?nuit derniere", "YESTERDAY"),
        (r"apres[- ]demain", "THE DAY AFTER TOMORROW"),
        (r"week-?end|fin de semaine", "WEEKEND"),
        (r"1er|premier", "1"),
        (r"(?:du )?mois d[eu]", ""),
        (r"(?:au )?debut(?: d[eu])?", "EARLY"),
        (r"(?:a la )?mi(?=[- ])", "MID"),
        (r"(?:a la )?fin(?: d[eu])?", "LATE"),
        (r"il y a (.+)", r"\1 AGO"),
        (r"(?:le|la|les|l') ?(\w+) (?:dernier|passe)e?|(\w+) (?:dernier|passe)e?", r"LAST \1\2"),
        (r"(?:le|la|l') ?(\w+) prochaine?|(\w+) prochaine?", r"NEXT \1\2"),
        (r"(?:les )?(\w+) derni(?:er|ere)s (\w+)", r"THE LAST \1 \2"),
        (r"ce(?:t|tte)? (\w+)", r"THIS \1"),
        (r"entre (?:le )?(.+) et (?:le )?(.+)", r"BETWEEN \1 AND \2"),
        (r"(?:du|de|depuis) (.+) (?:au|a|jusqu'au) (.+)", r"\1 TO \2"),
        (r"(.+) (?:au|a|jusqu'au) (.+)", r"\1 TO \2"),
        (r"(\d+) et (\d+)", r"\1 AND \2"),
    ),
    dropped=word_set("le la les l du de des d en au dans depuis"),
)
SPANISH = DateWords(
    weekdays="lunes martes miercoles jueves viernes sabado domingo",
    months="enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    near={"ayer": "yesterday", "hoy": "today", "manana": "tomorrow", "anoche": "yesterday", "anteayer":
          "the day before yesterday", "antier": "the day before yesterday"},
    units=_units(day="dia", days="dias", week="semana", weeks="semanas", month="mes", months="meses", year="ano",
                 years="anos"),
    numbers=_counts("un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
    | {"veinte": "20", "treinta": "30"},
    phrases=(
        (r"antes de ayer", "THE DAY BEFORE YESTERDAY"),
        (r"ayer por la (?:noche|tarde|manana)", "YESTERDAY"),
        (r"esta (?:manana|tarde|noche)", "TODAY"),
        (r"pasado manana", "THE DAY AFTER TOMORROW"),
        (r"fin de semana", "WEEKEND"),
        (r"primero|1\.?o", "1"),
        (r"dia(?= \d)|(?:del )?mes de", ""),
        (r"(?:a )?(?:principios|comienzos|inicios)(?: de)?", "EARLY"),
        (r"(?:a )?mediados(?: de)?", "MID"),
        (r"(?:a )?(?:finales|fines)(?: de)?", "LATE"),
        (r"hace (.+)|(\d+ \w+) atras", r"\1\2 AGO"),
        (r"(?:el|la) (?:pasad|ultim)[oa] (\w+)|(?:el |la )?(\w+) (?:pasad[oa]|ultim[oa]|anterior)|pasad[oa] (\w+)",
         r"LAST \1\2\3"),
        (r"(?:el|la) proxim[oa] (\w+)|(?:el |la )?(\w+) (?:proxim[oa]|que viene)|proxim[oa] (\w+)", r"NEXT \1\2\3"),
        (r"l[oa]s ultim[oa]s (\w+) (\w+)", r"THE LAST \1 \2"),
        (r"est[ea] (\w+)", r"THIS \1"),
        (r"entre (?:el )?(.+) y (?:el )?(.+)", r"BETWEEN \1 AND \2"),
        (r"(?:del?|desde)(?: el)? (.+) (?:al?|hasta)(?: el)? (.+)", r"\1 TO \2"),
        (r"(.+) (?:al?|hasta)(?: el)? (.+)", r"\1 TO \2"),
        (r"(\d+) y (\d+)", r"\1 AND \2"),
    ),
    dropped=word_set("el la los las de del en desde"),
)  # fmt: skip
ARABIC = DateWords(
    weekdays="اثنين/اتنين ثلاثاء/تلاتاء اربعاء خميس جمعه سبت احد",
    # The names of the Gulf and Egypt, of Algeria and Tunisia, of Morocco, of the Levant.
    months="يناير/جانفي فبراير/فيفري/شباط مارس/اذار ابريل/افريل/نيسان مايو/ماي/ايار يونيو/يونيه/جوان/حزيران "
    "يوليو/يوليه/جويليه/يوليوز/تموز اغسطس/اوت/غشت/اب سبتمبر/شتنبر/ايلول اكتوبر نوفمبر/نونبر ديسمبر/دجنبر",
    near={"امس": "yesterday", "بارحه": "yesterday", "مبارح": "yesterday", "اليوم": "today", "غدا": "tomorrow",
          "غد": "tomorrow", "بكره": "tomorrow"},
    units=_units(day="يوم يوما", days="ايام", week="اسبوع اسبوعا", weeks="اسابيع", month="شهر شهرا",
                 months="اشهر شهور", year="سنه عام عاما", years="سنوات سنين اعوام"),
    numbers=_counts("واحد/واحده اثنين/اثنان/اثنتين ثلاثه/ثلاث اربعه/اربع خمسه/خمس سته/ست سبعه/سبع ثمانيه/ثماني/ثمان "
                    "تسعه/تسع عشره/عشر"),
    phrases=(
        (r"اول (?:من )?امس|امس الاول|قبل امس", "THE DAY BEFORE YESTERDAY"),
        (r"(?:ليله|مساء|صباح|فجر) (?:ال)?(?:امس|بارحه)", "YESTERDAY"),
        (r"بعد غد(?:ا)?", "THE DAY AFTER TOMORROW"),
        (r"(?:نهايه|عطله) (?:نهايه )?الاسبوع", "WEEKEND"),
        (r"كانون (?:ال)?ثاني?|ك2", "JANUARY"),
        (r"تشرين (?:ال)?اول|ت1", "OCTOBER"),
        (r"تشرين (?:ال)?ثاني?|ت2", "NOVEMBER"),
        (r"كانون (?:ال)?اول|ك1", "DECEMBER"),
        (r"(?:ال)?يوم[يا]ن", "2 DAYS"),
        (r"(?:ال)?اسبوع[يا]ن", "2 WEEKS"),
        (r"(?:ال)?شهر[يا]ن", "2 MONTHS"),
        (r"(?:ال)?(?:سنت|عام)[يا]ن", "2 YEARS"),
        (r"(?:في )?(?:اوايل|مطلع|بدايه)(?: شهر)?", "EARLY"),
        (r"(?:في )?(?:منتصف|اواسط)(?: شهر)?", "MID"),
        (r"(?:في )?(?:اواخر|نهايه)(?: شهر)?", "LATE"),
        (r"(?:عام|سنه)(?= \d)", ""),
        (r"(?:قبل|منذ) (\d.*)", r"\1 AGO"),
        (r"(?:قبل|منذ) (\w+)(?: واحده?)?", r"1 \1 AGO"),
        (r"(?:يوم )?(\w+) (?:ال)?(?:ماضي|منصرم|فايت|سابق)ه?", r"LAST \1"),
        (r"(?:يوم )?(\w+) (?:ال)?(?:قادم|مقبل)ه?", r"NEXT \1"),
        (r"اخر (\d+ \w+)", r"THE LAST \1"),
        (r"هذ(?:ا|ه) (\w+)", r"THIS \1"),
        (r"بين (.+?) ?و ?(\d.*)", r"BETWEEN \1 AND \2"),
        (r"(?:من |منذ )?(.+) (?:الي|حتي) (.+)", r"\1 TO \2"),
        (r"(\d+) و ?(\d+)", r"\1 AND \2"),
        (r"(?<!\d )(?:يوم(?= )|شهر(?= \D))", ""),
    ),
    dropped=word_set("في من ليله صباح مساء فجر ظهر"),
    article="ال",
)  # fmt: skip
LANGUAGES: Mapping[str, DateWords] = {"fr": FRENCH, "es": SPANISH, "ar": ARABIC}
