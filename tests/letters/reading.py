"""Reads a drawn letter the way a checker, a reader program and a secretary would."""

import io
from pathlib import Path

import page
import pypdf

EXPECTED = Path(__file__).parent / "expected"
STANDARDS = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)


def breaches(pdf: bytes) -> list[str]:
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in STANDARDS]
    return [failure.rule_id for report in reports for failure in report.failures]


def opened(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True)


def words(pdf: bytes) -> str:
    pages = [sheet.extract_text() for sheet in opened(pdf).pages]
    lines = "\n\n".join(pages).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def flowing(pdf: bytes) -> str:
    return " ".join(words(pdf).split())


def expected(name: str) -> str:
    return (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
