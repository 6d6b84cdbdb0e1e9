"""Bulk data for benchmarks: a country of invented libraries, partners, contacts and activities.

Everything is written past the history register, which would double it, and is named "contoh"
(sample). The same sizes give the same records but for their dates, which are relative to today.
"""

from crm.sample.scale.seed import ROOT_CODE, AlreadySeededError, Sizes, seed

__all__ = ["ROOT_CODE", "AlreadySeededError", "Sizes", "seed"]
