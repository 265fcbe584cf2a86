"""House style 2.3: imports go one way, and five contracts keep it so."""

import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

from tools.sources import ROOT


def test_all_five_contracts_are_written_and_kept() -> None:
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    contracts = [name for name in settings.sections() if name.startswith("importlinter:contract:")]

    program = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert len(contracts) == 5
    assert checked.returncode == 0, checked.stdout + checked.stderr
