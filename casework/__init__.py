"""The office: what a city hall does with a petition, without knowing that the web exists."""
