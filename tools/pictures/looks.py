"""How the window can look: a picture of every scene is taken in each of these. Imports nothing of the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Colours, size and language of the window. In Arabic it runs from the right, and an Arabic article is open."""

    name: str
    theme: str
    width: int = 1366
    height: int = 768
    language: str = "en"

    @property
    def is_arabic(self) -> bool:
        return self.language == "ar"


LOOKS = (
    Look("light", "light"),
    Look("dark", "dark"),
    Look("wide", "dark", 1920, 1080),
    Look("arabic", "light", language="ar"),
    Look("french", "light", language="fr"),
)
