"""The tree of libraries."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from treebeard.mp_tree import MP_Node

from crm.querysets.library import LibraryInScopeManager, LibraryManager
from crm.vocabulary import FundingSource, LibraryKind


class Library(MP_Node):
    """A library, from the national one down to a reading place in a village.

    A member of staff belongs to one and sees its records and those of every library below it.
    """

    name = models.CharField(_("name"), max_length=200)
    code = models.SlugField(
        _("short code"), max_length=20, unique=True, help_text=_("Stands in the numbers of dossiers.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=LibraryKind.choices)
    npp = models.CharField(
        _("library number (NPP)"),
        max_length=30,
        null=True,
        blank=True,
        unique=True,
    )
    agency = models.CharField(
        _("office"),
        max_length=200,
        blank=True,
        help_text=_("The government office that runs it, as in agreements."),
    )
    government = models.CharField(
        _("government"),
        max_length=200,
        blank=True,
        help_text=_("The government it signs for, as in agreements."),
    )
    region = models.ForeignKey(
        "crm.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    tpbis_year = models.PositiveSmallIntegerField(_("joined TPBIS in"), null=True, blank=True)
    tpbis_funding = models.CharField(
        _("joined TPBIS with"), max_length=20, choices=FundingSource.choices, blank=True
    )

    objects = LibraryManager()
    in_scope = LibraryInScopeManager()

    class Meta:
        verbose_name = _("library")
        verbose_name_plural = _("libraries")
        # Forms, choosers and lists use the default manager: they show only libraries in scope.
        default_manager_name = "in_scope"
        constraints = [
            models.CheckConstraint(
                name="library_tpbis_year_plausible",
                condition=Q(tpbis_year__isnull=True) | Q(tpbis_year__range=(2011, 2100)),
                violation_error_message=_("The programme began in 2011: enter a year from then on."),
            )
        ]

    def __str__(self) -> str:
        return self.name
