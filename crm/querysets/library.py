"""Reads over the tree of libraries and the directory of regions."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from treebeard.mp_tree import MP_NodeManager, MP_NodeQuerySet

from crm.scope import in_scope

if TYPE_CHECKING:
    from crm.models import Region


class LibraryManager(MP_NodeManager):
    """The whole tree, as treebeard needs it to number nodes; screens use ``in_scope``."""


class LibraryInScopeManager(MP_NodeManager):
    """The libraries in scope: one's own and those below it."""

    def get_queryset(self) -> "MP_NodeQuerySet[Any]":
        """The scope's branch of the tree, in tree order."""
        return super().get_queryset().filter(in_scope("path"))


class RegionQuerySet(models.QuerySet["Region"]):
    """Named reads of regions."""

    def within(self, code: str) -> Self:
        """The region with this code and all below it."""
        return self.filter(code__startswith=code)


RegionManager = models.Manager.from_queryset(RegionQuerySet)
