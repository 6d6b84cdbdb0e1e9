"""Registration of the site's screens; nothing else."""

from wagtail import hooks

from cms.workspace.menu import gather_site_menu

hooks.register("construct_main_menu", gather_site_menu)
