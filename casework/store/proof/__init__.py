"""The parts of the register's proof, one file for each thing that is proved."""
