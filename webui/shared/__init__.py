"""What all the counters share: layouts, macros, words on pages, the look of a term of time."""
