"""How the window looks: colours by name, one style sheet made from them, fonts and icons."""

from annotator.ui.theme.style import apply
from annotator.ui.theme.theme import Theme
from annotator.ui.theme.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Theme", "Tokens", "apply"]
