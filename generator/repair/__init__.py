"""Undoes the damage that copies of reports arrive with; each character keeps its origin."""

from generator.repair.chain import repair

__all__ = ["repair"]
