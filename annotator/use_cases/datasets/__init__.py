"""What comes into a project from files and what goes out of it."""
