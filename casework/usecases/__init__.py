"""The acts of the office, one file each: the listing of this folder is the specification."""
