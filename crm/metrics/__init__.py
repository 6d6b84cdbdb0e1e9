"""Figures from rows: frozen values in, frozen values out, no database."""
