"""Settings of one installation, read once from the environment, all prefixed CASEWORK_."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from casework.errors import NotReady

DEFAULT_HOME = "var/casework"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an installation is told from outside; every field is CASEWORK_ and its name."""

    home: Path
    database_url: str
    secret_key: str
    public_url: str = "http://127.0.0.1:8000"
    smtp_url: str = ""
    mail_from: str = ""
    trusted_proxies: int = 0
    rate_limits: bool = True
    now: str = ""
    session_minutes: int = 30
    upload_limit_mb: int = 25
    secure_cookies: bool = False

    @property
    def on_sqlite(self) -> bool:
        """Tell whether this is the embedded size."""
        return self.database_url.startswith("sqlite")

    @property
    def files(self) -> Path:
        """Give the folder of the file vault."""
        return self.home / "files"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read the settings; raises NotReady with a Romanian sentence when one is missing."""
        env = os.environ if environ is None else environ
        home = Path(env.get("CASEWORK_HOME") or DEFAULT_HOME).absolute()
        home.mkdir(parents=True, exist_ok=True)
        url = env.get("CASEWORK_DATABASE_URL") or f"sqlite:///{home / 'casework.db'}"
        return cls(
            home=home,
            database_url=url,
            secret_key=env.get("CASEWORK_SECRET_KEY") or _kept_secret(home, url),
            public_url=env.get("CASEWORK_PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/"),
            smtp_url=env.get("CASEWORK_SMTP_URL", ""),
            mail_from=env.get("CASEWORK_MAIL_FROM", ""),
            trusted_proxies=_number(env, "CASEWORK_TRUSTED_PROXIES", 0),
            rate_limits=env.get("CASEWORK_RATE_LIMITS", "on") != "off",
            now=env.get("CASEWORK_NOW", ""),
            session_minutes=_number(env, "CASEWORK_SESSION_MINUTES", 30),
            upload_limit_mb=_number(env, "CASEWORK_UPLOAD_LIMIT_MB", 25),
            secure_cookies=env.get("CASEWORK_PUBLIC_URL", "").startswith("https://"),
        )

    def shown(self) -> list[tuple[str, str]]:
        """List the settings for an operator, without the secrets."""
        hidden = {"secret_key", "database_url", "smtp_url"}
        return [
            (f"CASEWORK_{field.name.upper()}", "•••" if field.name in hidden else str(value))
            for field in fields(self)
            if (value := getattr(self, field.name)) is not None
        ]


def _number(env: Mapping[str, str], name: str, default: int) -> int:
    text = env.get(name, "").strip()
    if not text:
        return default
    if not text.isdigit():
        raise NotReady(f"{name} trebuie să fie un număr întreg.")
    return int(text)


def _kept_secret(home: Path, url: str) -> str:
    if not url.startswith("sqlite"):
        raise NotReady("Pe PostgreSQL trebuie dată cheia CASEWORK_SECRET_KEY.")
    path = home / "secret-key"
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32))
    return path.read_text().strip()
