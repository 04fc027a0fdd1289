"""ACLED's types of actors by what they bear: arms without being a state's, or none. Facts of the codebook."""

from __future__ import annotations

ARMED_TYPES = frozenset({"Rebel group", "Political militia", "Identity militia"})
"""Armed, and no state's: these may fight one, or each other."""
UNARMED_TYPES = frozenset({"Civilians", "Protesters", "Rioters"})
