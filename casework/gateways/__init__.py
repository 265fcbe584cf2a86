"""The outside world behind protocols: the mail server and the folder of files."""
