"""What a coder's own work teaches."""
