"""Letters: what is printed, what is claimed, and that nothing typed stops the printer."""
