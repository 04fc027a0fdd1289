"""Codebooks: looking things up, making one, bringing a changed one in."""
