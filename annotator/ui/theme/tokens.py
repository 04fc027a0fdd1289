"""The colours of the window by name, light and dark. The only file with hex values; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour as "#RRGGBB", named for what it is used for."""

    dark: bool
    paper: str
    """The article, pages and inputs."""
    chrome: str
    """Side panels and bars."""
    raised: str
    """The focused field, buttons, the palette, menus."""
    sunken: str
    """The search box; hover."""
    hairline: str
    track: str
    control: str
    """Borders of inputs and dialog buttons, unfocused lanes, axes."""
    text: str
    text2: str
    muted: str
    """Labels, hints, metadata; never on `accent_strong`, `land` or the fill of a mark."""
    faint: str
    """Disabled text and the scroll handle only, never information."""
    accent: str
    on_accent: str
    accent_wash: str
    accent_strong: str
    """Selected text."""
    band: str
    """The current sentence."""
    warn: str
    warn_wash: str
    error: str
    error_wash: str
    ok: str
    chart: str
    sea: str
    land: str
    actor: str
    place: str
    date: str
    deaths: str
    trigger: str
    scrim: str
    """Under the palette, at 30 %."""

    def of_kind(self, kind: str) -> str:
        """The hue of a kind of mark."""
        return {
            "actor": self.actor, "place": self.place, "date": self.date, "deaths": self.deaths,
            "trigger": self.trigger,
        }[kind]  # fmt: skip


LIGHT = Tokens(
    dark=False,
    paper="#FEFDFB", chrome="#F6F5F2", raised="#FFFFFF", sunken="#EDEBE6",
    hairline="#E3E0DA", track="#EDEBE6", control="#8A857C",
    text="#1C1B19", text2="#4A4742", muted="#68645D", faint="#A7A29A",
    accent="#2455C3", on_accent="#FFFFFF", accent_wash="#E7EDFA", accent_strong="#CBDAF8",
    band="#F4F0E6",
    warn="#8A5A00", warn_wash="#FBF1DC", error="#B3261E", error_wash="#FBEAE8", ok="#2F6B3A",
    chart="#7090D7", sea="#F1EFEA", land="#DEDAD2",
    actor="#4B35B5", place="#AE5A0C", date="#087970", deaths="#A01048", trigger="#1C1B19",
    scrim="#1C1B19",
)  # fmt: skip

DARK = Tokens(
    dark=True,
    paper="#171716", chrome="#1E1E1C", raised="#282725", sunken="#121211",
    hairline="#32312E", track="#32312E", control="#7D7972",
    text="#E7E4DD", text2="#BFBBB3", muted="#9A968E", faint="#5E5B55",
    accent="#8FB0FF", on_accent="#10182B", accent_wash="#222B40", accent_strong="#2F4270",
    band="#23221F",
    warn="#E3B341", warn_wash="#2E2717", error="#FF9488", error_wash="#371F1C", ok="#86C58F",
    chart="#596B96", sea="#1B1B1A", land="#33312E",
    actor="#A08FFF", place="#F0AC3C", date="#3FA58A", deaths="#FFA6CB", trigger="#E7E4DD",
    scrim="#000000",
)  # fmt: skip


def strong(tokens: Tokens) -> Tokens:
    """The same for a high-contrast scheme or "Strong marks": hairlines become as clear as control borders."""
    return replace(tokens, hairline=tokens.control)
