"""Is the law right? One file per article, with no application and no database."""
