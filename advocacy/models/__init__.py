"""Advocacy's records."""

from advocacy.models.dossier import Dossier
from advocacy.models.edition import Edition

__all__ = ["Dossier", "Edition"]
