"""The counter of the registry: inbox, counter and post, dispatch, filing."""
