"""People at partners, and the posts they hold."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from crm.models.record import OwnedRecord, Record
from crm.querysets.contact import PersonManager, PostManager
from crm.vocabulary import LawfulBasis


class Person(OwnedRecord):
    """A person a library knows. Belongs to the library that recorded it; holds no identity number."""

    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(
        _("telephone"), max_length=16, blank=True, help_text=_("With country code, such as +62812…")
    )
    other_contacts = models.TextField(_("other ways to reach them"), blank=True)
    lawful_basis = models.CharField(
        _("lawful basis for holding the data"),
        max_length=20,
        choices=LawfulBasis.choices,
        default=LawfulBasis.PUBLIC_TASK,
    )
    notes = models.TextField(_("notes"), blank=True)

    objects = PersonManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["library", "name"], name="person_by_name")]

    def __str__(self) -> str:
        return self.name


class Post(Record):
    """A dated post at a partner, so that a person moves and history stays."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="posts"
    )
    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("partner"), on_delete=models.PROTECT, related_name="posts"
    )
    title = models.CharField(_("post"), max_length=150, blank=True)
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("until"), null=True, blank=True)

    objects = PostManager()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["-start", "pk"]
        constraints = [
            models.CheckConstraint(
                name="post_ends_after_it_starts",
                condition=Q(end__isnull=True) | Q(start__isnull=True) | Q(end__gte=F("start")),
                violation_error_message=_("The post ends before it starts."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.title or self.partner}"
