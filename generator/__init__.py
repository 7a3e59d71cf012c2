"""纪要 (jiyao): reports of meetings and cooperation in, pages one can check out."""

__version__ = "0.1.0"
