"""The entry point of our MkDocs theme.

MkDocs finds a theme by the folder of its entry point's module (``__file__``). The theme lies in
``templates/theme``, outside the package in a checkout and inside it in a wheel, so this module
names that folder as its own.
"""

from generator.render.folder import templates_folder

__file__ = str(templates_folder() / "theme" / "theme.py")
