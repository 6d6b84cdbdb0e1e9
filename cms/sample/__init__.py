"""The sample's public site: pages in both languages, stories bound to the records of ``crm.sample``.

The texts are data, one TOML file a page. A page that is there already stays as staff left it.
"""
