"""The map of the law is generated from the table and signed by the legal office: never stale."""

import subprocess
import sys

from tools.sources import ROOT


def test_the_map_is_the_one_that_the_table_prints() -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "workflows.chart"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    kept = (ROOT / "docs" / "law-map.md").read_text(encoding="utf-8")

    assert kept == printed.stdout, "stale: run make law-map"
