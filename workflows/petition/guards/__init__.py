"""The rules on the steps of a petition, one module per subject."""
