"""The sample: an invented regency, and beside it the facts of five published articles.

Everything is found again by its name, so that loading twice changes nothing, and what staff
changed since stays as it is. Invented people and institutions say so in their names.
"""
