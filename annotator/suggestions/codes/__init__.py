"""Which code an act has, by its words, those round it and its two sides."""
