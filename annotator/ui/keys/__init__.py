"""Keys: what they are called, what they run, and changing that."""
