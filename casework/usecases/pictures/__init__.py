"""The parts of the picture that the law looks at, one file for each subject."""
