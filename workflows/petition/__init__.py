"""One petition under O.G. nr. 27/2002: its states, its steps, and the rules on each step."""
