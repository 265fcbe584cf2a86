"""What rules look at and people fill in, one file for each subject of the law."""
