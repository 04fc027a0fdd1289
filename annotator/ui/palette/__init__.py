"""The palette: one box that finds any code, command or article."""
