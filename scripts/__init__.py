"""What sets the project up, shows it, tests it and measures it. Run from the Makefile."""
