"""Finding what is recorded already by the names that sheets use."""
