"""The wheel is enough: installed in an empty environment it serves the demo from any folder."""

import re
import shutil
import subprocess
import sys
import threading
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from tools.sources import ROOT

SHIPPED = ("workflows", "casework", "webui", "migrations")
BESIDE = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE")
PIN = re.compile(r"^([A-Za-z0-9._-]+==[^\s;]+(?: ?;[^\\\n]*)?)", re.M)

pytestmark = [pytest.mark.slow, pytest.mark.timeout(420)]


def succeed(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing is left in the work tree."""
    copy = tmp_path_factory.mktemp("source")
    for folder in SHIPPED:
        without = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, copy / folder, ignore=without)
    for name in BESIDE:
        shutil.copy(ROOT / name, copy / name)
    succeed(sys.executable, "-m", "build", "--wheel", "--no-isolation", ".", cwd=copy)
    (built,) = (copy / "dist").glob("*.whl")
    return built


def has_uv() -> bool:
    found = shutil.which("uv")
    return bool(found) and not subprocess.run([str(found), "-V"], capture_output=True).returncode


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with nothing but the wheel and what it needs, in the locked versions."""
    folder = tmp_path_factory.mktemp("environment")
    pins = PIN.findall((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    python = folder / "bin" / "python"
    if has_uv():
        succeed("uv", "venv", "--quiet", "--clear", "--python", sys.executable, folder, cwd=ROOT)
        installer: tuple[str | Path, ...] = ("uv", "pip", "install", "--python", python)
    else:
        venv.create(folder, with_pip=True)
        installer = (python, "-m", "pip", "install")
    locked = folder / "locked.txt"
    locked.write_text("\n".join(pins), encoding="utf-8")
    succeed(*installer, "--quiet", "--constraint", locked, wheel, cwd=folder)
    return folder


@contextmanager
def running(environment: Path, home: Path, elsewhere: Path) -> Iterator[str]:
    """The installed command, serving; gives its address and ends it by its own id."""
    process = subprocess.Popen(
        [environment / "bin" / "casework", "run", "--port", "0", "--demo"],
        cwd=elsewhere,
        env={"CASEWORK_HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    impatience = threading.Timer(180, process.kill)
    impatience.start()
    try:
        yield address(process)
    finally:
        impatience.cancel()
        process.terminate()
        process.communicate(timeout=30)


def address(process: subprocess.Popen[str]) -> str:
    said = []
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line)
        if line.startswith("ready http://"):
            return line.split()[1].rstrip("/")
    pytest.fail("casework run ended before it was ready:\n" + "".join(said))


def test_the_wheel_holds_the_program_its_files_and_its_licence(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))

    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == set(SHIPPED)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "License-Expression: EUPL-1.2" in ZipFile(wheel).read(metadata).decode()


@pytest.mark.parametrize("suffix", [".html", ".css", ".js", ".woff2", ".typ", ".mako", "/HEAD"])
def test_the_wheel_holds_every_kind_of_file_that_is_not_python(wheel: Path, suffix: str) -> None:
    tracked = [
        path.relative_to(ROOT).as_posix()
        for folder in SHIPPED
        for path in (ROOT / folder).rglob("*")
        if path.as_posix().endswith(suffix)
    ]

    assert tracked
    assert set(tracked) <= set(ZipFile(wheel).namelist())


def test_the_installed_command_serves_the_demo(environment: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    with running(environment, tmp_path / "home", elsewhere) as url:
        with urllib.request.urlopen(f"{url}/health/ready", timeout=20) as ready:
            assert ready.status == 200
        with urllib.request.urlopen(url, timeout=20) as front:
            assert '<html lang="ro"' in front.read().decode()

    assert list(elsewhere.iterdir()) == []
