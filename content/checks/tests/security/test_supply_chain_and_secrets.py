"""A hash pins a file, an sdist and a `.pth` run code, and two keys overlap in a rotation."""

import hashlib
import os
import site
import subprocess
import sys
import zipfile

import psycopg
import pytest
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from pydantic import BaseModel, SecretStr


def wheel(folder, name, version, code="", requires=""):
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{name}.py", code)
        archive.writestr(f"{info}/METADATA", f"Name: {name}\nVersion: {version}\n{requires}")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


def pip_install(*arguments):
    pip = [sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check"]
    command = [*pip, "install", "--no-index", "--dry-run", *arguments]
    result = subprocess.run(command, capture_output=True, text=True)
    return result.stdout + result.stderr


def test_require_hashes_refuses_a_replaced_file_and_an_unlocked_dependency(tmp_path):
    lock, packages = tmp_path / "requirements.txt", tmp_path / "packages"
    locked = ["--require-hashes", "--find-links", packages, "-r", lock]
    lock.write_text(wheel(packages, "shop", "1.0"))
    assert "Would install shop-1.0" in pip_install(*locked)
    wheel(packages, "shop", "1.0", "import malware")
    assert "DO NOT MATCH THE HASHES" in pip_install(*locked)
    wheel(packages, "cart", "1.0")
    lock.write_text(wheel(packages, "shop", "1.0", requires="Requires-Dist: cart\n"))
    assert "must have their versions pinned" in pip_install(*locked)


def test_of_two_sources_pip_takes_the_higher_version_whoever_published_it(tmp_path):
    wheel(tmp_path / "private", "billing", "1.4")
    wheel(tmp_path / "public", "billing", "99.0")
    sources = [f"--find-links={tmp_path / name}" for name in ("private", "public")]
    assert "Would install billing-99.0" in pip_install("billing", *sources)


def test_even_a_dry_run_executes_the_code_of_a_source_distribution(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "setup"\nbackend-path = ["."]\n'
    )
    (tmp_path / "setup.py").write_text(f"open({str(tmp_path / 'stolen')!r}, 'w')")
    pip_install(tmp_path)
    assert (tmp_path / "stolen").exists()


def test_a_pth_file_in_site_packages_runs_without_an_import(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", sys.path.copy())
    monkeypatch.setenv("STOLEN", "no")
    (tmp_path / "shop.pth").write_text("import os; os.environ['STOLEN'] = 'yes'\n")
    site.addsitedir(tmp_path)
    assert os.environ["STOLEN"] == "yes"


def test_during_rotation_both_keys_read_the_new_one_writes_and_then_the_old_one_is_dead():
    old, new = Fernet(Fernet.generate_key()), Fernet(Fernet.generate_key())
    written_before = old.encrypt(b"card")
    both = MultiFernet([new, old])
    assert both.decrypt(written_before) == new.decrypt(both.encrypt(b"card")) == b"card"
    assert new.decrypt(both.rotate(written_before)) == b"card"
    with pytest.raises(InvalidToken):
        new.decrypt(written_before)


def test_a_role_that_may_not_log_in_any_more_keeps_its_open_sessions(postgres_url):
    admin_url = postgres_url.replace("+psycopg", "")
    role_url = admin_url.replace("postgres@", "leaked_app@")
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute("CREATE ROLE leaked_app LOGIN")
        thief = psycopg.connect(role_url, autocommit=True)
        admin.execute("ALTER ROLE leaked_app NOLOGIN")
        with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
            psycopg.connect(role_url)
        assert thief.execute("SELECT current_user").fetchone() == ("leaked_app",)
        admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s",
            ["leaked_app"],
        )
        with pytest.raises(psycopg.OperationalError):
            thief.execute("SELECT current_user")
        admin.execute("DROP ROLE leaked_app")


def test_a_secret_str_stays_out_of_logs_until_asked_for():
    class Settings(BaseModel):
        api_key: SecretStr

    settings = Settings(api_key="s3cret")
    assert "s3cret" not in f"{settings!r} {settings} {settings.model_dump_json()}"
    assert settings.api_key.get_secret_value() == "s3cret"
