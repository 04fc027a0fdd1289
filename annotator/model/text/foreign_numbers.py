"""Numbers in words in French, Spanish, Russian and Arabic, in the forms that grammar gives them.

`read` takes as many words as belong to one number: "vingt et un", "treinta y cinco", "двадцать три", "سبعة عشر".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.model.text.languages import Language


def _table(text: str) -> dict[str, int]:
    """From lines of "number=word,word"."""
    pairs = (group.split("=") for group in text.split())
    return {word: int(number) for number, words in pairs for word in words.split(",")}


NUMBERS: Mapping[Language, Mapping[str, int]] = {
    "fr": _table(
        "1=un,une 2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze 13=treize "
        "14=quatorze 15=quinze 16=seize 20=vingt,vingts 30=trente 40=quarante 50=cinquante 60=soixante 100=cent,cents "
        "1000=mille"
    ),
    "es": _table(
        "1=un,uno,una 2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete 8=ocho 9=nueve 10=diez 11=once 12=doce 13=trece "
        "14=catorce 15=quince 16=dieciséis,dieciseis 17=diecisiete 18=dieciocho 19=diecinueve 20=veinte "
        "21=veintiuno,veintiún,veintiuna,veintiun 22=veintidós,veintidos 23=veintitrés,veintitres 24=veinticuatro "
        "25=veinticinco 26=veintiséis 27=veintisiete 28=veintiocho 29=veintinueve 30=treinta 40=cuarenta "
        "50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa 100=cien,ciento 200=doscientos,doscientas "
        "300=trescientos,trescientas 400=cuatrocientos 500=quinientos 1000=mil"
    ),
    "ru": _table(
        "1=один,одна,одно,одного,одной,одному,одним,одну,одном 2=два,две,двое,двух,двоих,двум,двумя,двоим "
        "3=три,трое,трех,трёх,троих,трем,тремя 4=четыре,четверо,четырех,четырёх,четверых,четырем,четырьмя "
        "5=пять,пятеро,пяти,пятерых,пятью 6=шесть,шестеро,шести,шестерых,шестью 7=семь,семеро,семи,семерых,семью "
        "8=восемь,восьмеро,восьми,восьмерых 9=девять,девятеро,девяти,девятерых 10=десять,десятеро,десяти,десятерых "
        "11=одиннадцать,одиннадцати 12=двенадцать,двенадцати 13=тринадцать,тринадцати 14=четырнадцать,четырнадцати "
        "15=пятнадцать,пятнадцати 16=шестнадцать,шестнадцати 17=семнадцать,семнадцати 18=восемнадцать,восемнадцати "
        "19=девятнадцать,девятнадцати 20=двадцать,двадцати 30=тридцать,тридцати 40=сорок,сорока "
        "50=пятьдесят,пятидесяти 60=шестьдесят 70=семьдесят 80=восемьдесят 90=девяносто 100=сто,ста 200=двести "
        "300=триста"
    ),
    "ar": _table(
        "1=واحد,واحدة 2=اثنان,اثنين,اثنتان,اثنتين,إثنان,إثنين 3=ثلاثة,ثلاث 4=أربعة,أربع,اربعة 5=خمسة,خمس 6=ستة,ست "
        "7=سبعة,سبع 8=ثمانية,ثماني,ثمان 9=تسعة,تسع 10=عشرة,عشر 11=أحد_عشر,إحدى_عشرة 12=اثنا_عشر,اثني_عشر,اثنتا_عشرة "
        "20=عشرون,عشرين 30=ثلاثون,ثلاثين 40=أربعون,أربعين 50=خمسون,خمسين 60=ستون,ستين 70=سبعون,سبعين "
        "80=ثمانون,ثمانين 90=تسعون,تسعين 100=مئة,مائة 200=مئتان,مئتين,مائتي,مئتي"
    ),
}
"""The words by language; Arabic ones of two words have an underscore."""
VAGUE: Mapping[Language, Mapping[str, int]] = {
    "fr": _table(
        "3=plusieurs,quelques 8=huitaine 10=dizaine,dizaines 12=douzaine,douzaines 15=quinzaine 20=vingtaine "
        "30=trentaine 40=quarantaine 50=cinquantaine 60=soixantaine 100=centaine,centaines 1000=milliers"
    ),
    "es": _table(
        "3=varios,varias,algunos,algunas 10=decena,decenas,decenar 12=docena,docenas 15=quincena 20=veintena "
        "30=treintena 100=centenar,centenares,cientos,centena 1000=miles,millares"
    ),
    "ru": _table("3=несколько,нескольких,нескольким 10=десяток 12=десятки,десятков 100=сотни,сотен,сотня 1000=тысячи"),
    "ar": _table("3=عدة,بضعة,عدد 12=عشرات 100=مئات,المئات 1000=آلاف"),
}
"""What an amount without a number counts as, in ACLED's way."""
_AND: Mapping[Language, str] = {"fr": "et", "es": "y", "ru": "", "ar": ""}


def read(words: Sequence[str], at: int, language: Language) -> tuple[int, int]:
    """The number whose words begin at `at`, and the place after it; the same place where none begins."""
    table = NUMBERS.get(language, {})
    total, end = 0, at
    last = 10_000
    while end < len(words):
        begin = end + (end > at and language == "fr" and words[end] == "-")
        value, following = _one(words, begin, language, table)
        if following in (begin, end) or not _may_follow(total, last, value, language):
            break
        is_times = total and value > last and value in ((20, 100, 1000) if language == "fr" else (100, 1000))
        total = total * value if is_times else total + value
        last, end = value, following
        if language in ("fr", "es") and words[end : end + 1] == [_AND[language]]:
            after, beyond = _one(words, end + 1, language, table)
            if beyond == end + 1 or total < 20 or not 0 < after < 10 or total % 10:
                break
            total, end = total + after, beyond
            break
    return total, end


def _one(words: Sequence[str], at: int, language: Language, table: Mapping[str, int]) -> tuple[int, int]:
    if at >= len(words):
        return 0, at
    word = words[at]
    if language == "ar":
        two = "_".join(words[at : at + 2])
        if two in table:
            return table[two], at + 2
        tens = table.get(word[1:]) if word.startswith("و") else None
        if tens is not None and tens >= 20 and at and (words[at - 1] in table or words[at - 1][1:] in table):
            return tens, at + 1
        word = word[1:] if word[:1] in "وفبل" and word not in table and word[1:] in table else word
    return (table[word], at + 1) if word in table else (0, at)


def _may_follow(total: int, last: int, value: int, language: Language) -> bool:
    if not total:
        return True
    if language == "ar":
        return (last < 10 <= value < 100) or last == 100
    if language == "fr" and last == 4 and value == 20:
        return True  # quatre-vingt
    if language == "fr" and last == 10 and value in (7, 8, 9):
        return True  # dix-sept
    return (value < last and last >= 20) or (value in (100, 1000) and last < 10)
