"""The demonstration and the synthetic data."""
