"""The files of the project, read once, and what stands in the Python ones."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PRODUCT = ("workflows", "casework", "webui")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: where it is, its text and its tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Give the path as people write it."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def lines(self) -> int:
        """Count the lines of the file."""
        return len(self.text.splitlines())

    @property
    def says_only_its_docstring(self) -> bool:
        """Tell whether nothing but a docstring stands in the file."""
        return len(self.tree.body) <= 1


@cache
def modules(*packages: str) -> tuple[Module, ...]:
    """Read every Python file of these folders."""
    paths = sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return tuple(Module(path, text, ast.parse(text, str(path))) for path, text in texts)


@dataclass(frozen=True, slots=True)
class Definition:
    """A class or an outermost function of a module, or a method of such a class."""

    module: Module
    node: Function | ast.ClassDef
    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """Give file, line and name, as an editor opens it."""
        return f"{self.module.name}:{self.node.lineno} {'.'.join(self.path)}"

    @property
    def is_public(self) -> bool:
        """Tell whether no part of the name is private or magic."""
        return not any(part.startswith("_") for part in self.path)

    @property
    def lines(self) -> int:
        """Count the lines from `def` to the end, without the docstring."""
        docstring = self.node.body[0] if ast.get_docstring(self.node) else None
        whole = (self.node.end_lineno or self.node.lineno) - self.node.lineno + 1
        return whole - (_height(docstring) if docstring else 0)


def _height(statement: ast.stmt) -> int:
    return (statement.end_lineno or statement.lineno) - statement.lineno + 1


def definitions(module: Module) -> Iterator[Definition]:
    """Walk the classes and functions of a module, but not what a function holds inside."""
    yield from _definitions(module, module.tree.body, ())


def _definitions(
    module: Module, body: list[ast.stmt], path: tuple[str, ...]
) -> Iterator[Definition]:
    for node in body:
        if isinstance(node, Function | ast.ClassDef):
            yield Definition(module, node, (*path, node.name))
        if isinstance(node, ast.ClassDef):
            yield from _definitions(module, node.body, (*path, node.name))


def functions(*packages: str) -> Iterator[Definition]:
    """Walk all functions and methods of these folders."""
    for module in modules(*packages):
        for one in definitions(module):
            if isinstance(one.node, Function):
                yield one
