"""The ways in: each medium only reads, and gives one shape to what came."""
