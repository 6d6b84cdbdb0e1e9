"""Members of staff."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from crm.scope import in_scope


class User(AbstractUser):
    """A member of staff of one library; without a library, nothing is seen."""

    library = models.ForeignKey(
        "crm.Library",
        verbose_name=_("library"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="staff",
    )
    post = models.CharField(_("post"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["username"]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def scope_path(self) -> str | None:
        """The tree path of the user's library, or None without one."""
        return self.library.path if self.library else None


def staff_in_scope() -> Q:
    """Limits a choice of colleagues to those of the libraries in scope."""
    return in_scope("library__path") & Q(is_active=True)
