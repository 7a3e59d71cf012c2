"""Tests of the rules, most of them read from tests/corpus/rules."""

import pytest

pytest.register_assert_rewrite("rules.corpus")
