"""One QuerySet per model, with the reads the product speaks of by name."""
