"""Commands for operators, run the way a script runs them."""
