"""Tests of what puts facts together."""

import strategies  # noqa: F401  # the settings of Hypothesis
