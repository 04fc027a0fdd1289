"""What the coder does in the record, and what it shows."""
