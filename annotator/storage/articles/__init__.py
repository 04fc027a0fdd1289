"""Articles: their rows, the pages of their list, how far a coder is."""
