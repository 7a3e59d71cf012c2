"""Tests of the rules, most of them read from tests/corpus/rules."""

import pytest
import strategies  # noqa: F401  # the settings of Hypothesis

pytest.register_assert_rewrite("rules.corpus")
