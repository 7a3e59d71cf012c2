"""Ids of facts."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.extract.identity import Ids


@given(st.text(min_size=1, max_size=3), st.lists(st.text(), min_size=1, max_size=3))
def test_an_id_is_told_by_what_it_is_made_of(kind: str, key: list[str]) -> None:
    assert Ids().of(kind, *key) == Ids().of(kind, *key)
    assert re.fullmatch(r"[a-km-np-z2-9]{5}", Ids().of("", *key))


def test_parts_of_a_key_do_not_run_together() -> None:
    assert Ids().of("p", "ab", "c") != Ids().of("p", "a", "bc")


def test_the_second_fact_that_says_the_same_has_a_number() -> None:
    ids = Ids()
    first = ids.of("f", 6, "所")
    assert [ids.of("f", 6, "所"), ids.of("f", 6, "所")] == [f"{first}-2", f"{first}-3"]


def test_each_report_counts_for_itself() -> None:
    Ids().of("f", 6, "所")
    assert "-" not in Ids().of("f", 6, "所")


def test_a_thousand_facts_have_a_thousand_ids() -> None:
    ids = Ids()
    assert len({ids.of("f", number) for number in range(1000)}) == 1000
