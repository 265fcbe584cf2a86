"""Background work: asked for in the act's transaction, done at least once, idempotent."""
