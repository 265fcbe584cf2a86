"""Letters: each is a data class, a template and a test; texts come in as data, never as code."""
