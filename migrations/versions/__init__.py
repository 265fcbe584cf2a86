"""The steps, in order; each says what it makes true."""
