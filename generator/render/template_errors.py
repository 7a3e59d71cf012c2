"""What is wrong with a template, in one line with its place."""

from __future__ import annotations

import traceback


def told(error: Exception, ending: str) -> str | None:
    """The template, the line in it, and what is wrong there.

    Args:
        error: Raised while templates were read or rendered.
        ending: Of the templates' file names.

    Returns:
        One line, or None if the error came from no template.
    """
    name, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if not (name and str(name).endswith(ending)):
        frames = traceback.extract_tb(error.__traceback__)
        places = [frame for frame in frames if frame.filename.endswith(ending)]
        if not places:
            return None
        name, line = places[-1].filename, places[-1].lineno
    message = getattr(error, "message", None) or f"{type(error).__name__}: {error}"
    return f"{name}:{line}: {' '.join(str(message).split())}"
