"""The map of the law is generated from the table and signed by the legal office: never stale."""

import runpy

import pytest

from tools.sources import ROOT
from workflows.chart import law_map, proofs_by_rule, sources_by_rule


def test_the_map_is_the_one_that_the_table_prints() -> None:
    kept = (ROOT / "docs" / "law-map.md").read_text(encoding="utf-8")
    printed = law_map(proofs_by_rule(ROOT / "tests"), sources_by_rule(ROOT))

    assert kept == printed, "stale: run make law-map"


def test_the_command_prints_the_map(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "workflows" / "chart.py"), run_name="__main__")

    assert capsys.readouterr().out.startswith("# The map of the law")
