"""Putting sentences together: a full stop where there is none yet."""


def ended(text: str) -> str:
    """End a sentence, unless an abbreviation or the writer ended it already."""
    bare = text.rstrip()
    return bare if bare.endswith((".", "!", "?", "…")) else f"{bare}."
