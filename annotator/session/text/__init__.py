"""What the coder does in the text, and what it shows."""
