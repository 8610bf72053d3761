"""What an image relies on: hashes stop a changed package, unbuffered output survives a kill."""

import hashlib
import subprocess
import sys
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

HEALTHCHECK = "import urllib.request as r; r.urlopen('http://127.0.0.1:%d/live', timeout=30)"

KILL = "os.kill(os.getpid(), 9)"


def write_wheel(folder, code):
    wheel = folder / "shop-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        about = "shop-1.0.dist-info"
        metadata = "Metadata-Version: 2.1\nName: shop\nVersion: 1.0\n"
        archive.writestr("shop.py", code)
        archive.writestr(f"{about}/METADATA", metadata)
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def install(folder, requirement):
    (folder / "requirements.txt").write_text(requirement)
    command = "-m pip --isolated install --dry-run --no-index --find-links ."
    return subprocess.run(
        [sys.executable, *command.split(), "--require-hashes", "-r", "requirements.txt"],
        cwd=folder,
        capture_output=True,
        text=True,
    )


def test_pip_refuses_a_package_that_changed_after_it_was_locked(tmp_path):
    locked = f"shop==1.0 --hash=sha256:{write_wheel(tmp_path, 'price = 1')}"
    assert install(tmp_path, locked).returncode == 0
    write_wheel(tmp_path, "price = 0")
    assert "DO NOT MATCH THE HASHES" in install(tmp_path, locked).stderr


def test_pip_refuses_a_version_without_a_hash(tmp_path):
    write_wheel(tmp_path, "price = 1")
    assert "Hashes are required" in install(tmp_path, "shop==1.0").stderr


@pytest.mark.parametrize(
    ("unbuffered", "end", "log"),
    [("", KILL, ""), ("1", KILL, "paid\n"), ("", "1 / 0", "paid\n")],
)
def test_a_kill_loses_buffered_output_and_an_exception_does_not(unbuffered, end, log):
    done = subprocess.run(
        [sys.executable, "-c", f"import os; print('paid'); {end}"],
        env={"PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        text=True,
    )
    assert done.stdout == log


@pytest.mark.parametrize(("status", "healthy"), [(200, True), (503, False)])
def test_a_health_check_needs_no_curl(status, healthy):
    class Live(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            self.end_headers()

    with HTTPServer(("127.0.0.1", 0), Live) as server:
        threading.Thread(target=server.handle_request).start()
        check = HEALTHCHECK % server.server_port
        done = subprocess.run([sys.executable, "-c", check], stderr=subprocess.DEVNULL)
    assert (done.returncode == 0) is healthy
