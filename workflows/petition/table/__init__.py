"""The table of the law, one file for each subject: who may do what, on what text."""
