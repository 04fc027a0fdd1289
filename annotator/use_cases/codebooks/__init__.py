"""Codebooks: finding a code, notes on codes, making a codebook, bringing a changed one in."""
