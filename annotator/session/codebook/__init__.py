"""What the codebook says of a code or field."""
