"""The tour of the sample."""
