"""The migrations, walked."""
