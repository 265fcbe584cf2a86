"""Reads shaped for a page: each gives a frozen picture and changes nothing."""
