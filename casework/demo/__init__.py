"""The demonstration hall: invented people, real rules, petitions in every state."""
