"""How many died: the amounts of a sentence, and which of them are of dead."""
