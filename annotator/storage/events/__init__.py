"""Events: stored as rows, read back whole, found by day, place, actor and code."""
