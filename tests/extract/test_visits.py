"""Who calls on whom. All names are invented."""

from __future__ import annotations

import pytest

from generator.extract.visits import visit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3月6日，临岚大学副校长柳文澜一行来校考察。", ("临岚大学", "我校")),
        ("云帆公司总经理严立诚带队到访望川学院。", ("云帆公司", "望川学院")),
        ("近日，临岚医院考察团莅临望川县医院，参观病区。", ("临岚医院", "望川县医院")),
        ("临岚大学与望川学院代表团来校参观。", ()),
        ("临岚大学举行开学典礼，柳文澜来校已三年。", ()),
        ("一行人来到临岚大学参观。", ()),
    ],
)
def test_who_calls_on_whom_is_told_by_the_clause_of_the_visit(
    text: str, names: tuple[str, ...]
) -> None:
    assert visit(["望川日报讯", text]) == names
