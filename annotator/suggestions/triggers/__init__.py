"""Which words tell of an act, how they stand in the sentence, and which belong to one event."""
