"""Background work: asked for with the act, done at least once, on both engines."""
