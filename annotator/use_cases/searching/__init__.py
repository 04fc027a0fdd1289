"""Finding anything by typed words."""
