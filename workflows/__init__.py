"""The law of petitions: dated, cited, pure; it reads no clock and touches no outside thing."""
