"""Words, days and numbers in Romanian."""
