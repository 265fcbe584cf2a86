"""The citizen's counter: file a petition, follow it, read the answer; no account needed."""
