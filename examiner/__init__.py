"""Releases, marks and tests the notebooks of an nbgrader course."""

from examiner.settings import configure

__all__ = ["configure"]
