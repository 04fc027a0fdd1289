"""Days told from another day in French, Spanish, Russian and Arabic: "la veille", "ese mismo día".

Also the night into a day as Russian has it.
"""

from __future__ import annotations

import re
from datetime import timedelta

from annotator.model.dates.date_reading import DateReading, one_day
from annotator.model.dates.date_rules import Known, RuleList
from annotator.model.dates.date_words import WEEKDAY, weekday

FOREIGN_DAYS = RuleList(needs="NUW")
_BEFORE = (
    r"la\s+veille(?!\s+(?:de|du|d[’']))|le\s+jour\s+(?:précédent|d[’']avant)|el\s+día\s+(?:anterior|previo)|un\s+día\s+antes|"
    r"la\s+víspera|днём\s+ранее|днем\s+ранее|в\s+предыдущий\s+день|"
    r"في\s+اليوم\s+السابق|قبل\s+ذلك\s+بيوم|اليوم\s+السابق"
)
_SAME = (
    r"le\s+même\s+jour|dans\s+la\s+même\s+journée|ese\s+mismo\s+día|el\s+mismo\s+día|esa\s+misma\s+(?:jornada|noche|tarde)|"
    r"в\s+тот\s+же\s+(?:день|вечер)|в\s+этот\s+же\s+день|тем\s+же\s+утром|في\s+اليوم\s+(?:نفسه|ذاته)|(?:في\s+)?نفس\s+اليوم|"
    r"في\s+وقت\s+سابق\s+من\s+اليوم\s+ذاته"
)
_AFTER = (
    r"le\s+lendemain|le\s+jour\s+suivant|al\s+día\s+siguiente|un\s+día\s+después|на\s+следующий\s+день|днём\s+позже|"
    r"днем\s+позже|на\s+другой\s+день|في\s+اليوم\s+التالي|بعد\s+(?:ذلك\s+بيوم|يوم\s+واحد)|اليوم\s+التالي"
)


@FOREIGN_DAYS.rule(rf"(?<!\w)(?:(?P<before>{_BEFORE})|(?P<same>{_SAME})|(?P<after>{_AFTER}))(?!\w)")
def _beside_another_day(match: re.Match[str], known: Known) -> DateReading | None:
    anchor = known.previous or known.published
    if anchor is None:
        return None
    days = -1 if match["before"] else 1 if match["after"] else 0
    return one_day(anchor + timedelta(days=days), "counted from the day named before", ambiguous=True)


@FOREIGN_DAYS.rule(r"(?<!\w)(?:أول\s+(?:من\s+)?أمس|أمس\s+الأول)(?!\w)")
def _day_before_yesterday(match: re.Match[str], known: Known) -> DateReading | None:
    if known.published is None:
        return None
    return one_day(known.published - timedelta(days=2), "counted from publication")


@FOREIGN_DAYS.rule(rf"(?<!\w)в\s+ночь\s+на\s+(?P<day>{WEEKDAY})")
def _russian_night(match: re.Match[str], known: Known) -> DateReading | None:
    """Its small hours: Russian names a night by the day that follows."""
    if known.published is None:
        return None
    back = (known.published.weekday() - weekday(match["day"])) % 7
    return one_day(known.published - timedelta(days=back), "the night into a weekday")
