"""The outside world: mail servers that really answer, and the folder of files."""
