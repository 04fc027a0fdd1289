"""Which words name places, and which places they name."""
