"""The legal office's pages."""
