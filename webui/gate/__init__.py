"""The gate of the staff: signing in, signing out, the first page."""
