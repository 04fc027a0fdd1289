"""Articles of a project: reading them in turn, their state, their day, the time they take."""
