"""What the legal office reads: the docket on any day, breaches, and who read personal data."""
