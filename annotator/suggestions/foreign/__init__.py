"""Languages that no model is shipped for: French, Spanish, Russian and Arabic, by words alone."""
