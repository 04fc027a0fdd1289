"""Pictures of every screen, made by the program itself without a screen. Never part of what is shipped."""
