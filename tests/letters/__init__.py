"""Letters: what is printed, what is claimed, and that nothing typed by anybody stops the printer."""
