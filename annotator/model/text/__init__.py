"""Text as such: pieces, sentences, lines, offsets, numbers in words."""
