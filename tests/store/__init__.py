"""The store, one adapter at a time, on both engines."""
