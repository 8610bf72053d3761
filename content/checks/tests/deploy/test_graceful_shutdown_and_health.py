"""At SIGTERM a real server answers what it has accepted; a connection made later is lost."""

import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

WAIT = 60
UVICORN = f"{sys.executable} -m uvicorn app:asgi --no-access-log --port "
GUNICORN = f"{sys.executable} -m gunicorn app:wsgi --no-control-socket -b 127.0.0.1:"
APP = """
import asyncio, os, signal, time

def wsgi(environ, start_response):
    stop = signal.getsignal(signal.SIGTERM)
    signal.signal(signal.SIGTERM, lambda *args: (stop(*args), print("stopping", flush=True)))
    print("accepted", flush=True)
    while not os.path.exists("release"):
        time.sleep(0.01)
    start_response("200 OK", [])
    return [b"answered"]

async def asgi(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        print("pool closed", flush=True)
        await send({"type": "lifespan.shutdown.complete"})
    else:
        print("accepted", flush=True)
        while not os.path.exists("release"):
            await asyncio.sleep(0.01)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"answered"})
        print("answered", flush=True)
"""

in_thread = ThreadPoolExecutor().submit


class Server:
    def __init__(self, folder, command, *options):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        command = f"{command}{self.port}".split() + list(options)
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self.wait_until_listening(True)

    def wait_until_listening(self, expected):
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if (probe.connect_ex(("127.0.0.1", self.port)) == 0) is expected:
                    return
            time.sleep(0.01)
        pytest.fail("timeout")

    def get(self):
        url = f"http://127.0.0.1:{self.port}/"
        return in_thread(lambda: urlopen(url, timeout=WAIT).read())

    def reads(self, line):
        return in_thread(self.process.stdout.readline).result(WAIT) == f"{line}\n"


@pytest.fixture
def serve(tmp_path):
    (tmp_path / "app.py").write_text(APP)
    servers = []
    yield lambda *args: servers.append(Server(tmp_path, *args)) or servers[-1]
    (tmp_path / "release").touch()
    for server in servers:
        with suppress(ProcessLookupError):
            os.killpg(server.process.pid, signal.SIGKILL)


def test_uvicorn_refuses_newcomers_then_answers_then_ends_the_lifespan(serve, tmp_path):
    server = serve(UVICORN)
    answer = server.get()
    assert server.reads("accepted")
    server.process.terminate()
    server.wait_until_listening(False)
    (tmp_path / "release").touch()
    assert answer.result(WAIT) == b"answered"
    assert server.reads("answered") and server.reads("pool closed")
    assert server.process.wait(WAIT) == -signal.SIGTERM


def test_gunicorn_answers_what_it_accepted_and_drops_who_came_during_the_wait(serve, tmp_path):
    server = serve(GUNICORN)
    answer = server.get()
    assert server.reads("accepted")
    server.process.terminate()
    assert server.reads("stopping")
    server.wait_until_listening(True)
    late = server.get()
    (tmp_path / "release").touch()
    assert answer.result(WAIT) == b"answered"
    with pytest.raises(OSError):
        late.result(WAIT)
    assert server.process.wait(WAIT) == 0


def test_after_the_grace_period_gunicorn_kills_and_uvicorn_cancels(serve):
    killed = serve(GUNICORN, "--graceful-timeout", "0")
    canceled = serve(UVICORN, "--timeout-graceful-shutdown", "0")
    answers = killed.get(), canceled.get()
    assert killed.reads("accepted") and canceled.reads("accepted")
    killed.process.terminate(), canceled.process.terminate()
    with pytest.raises(ConnectionError):
        answers[0].result(WAIT)
    with pytest.raises(HTTPError, match="500"):
        answers[1].result(WAIT)
    assert canceled.reads("pool closed")


@pytest.mark.parametrize(("start", "survives"), [("", True), ("exec ", False)])
def test_a_shell_script_passes_the_signal_on_only_with_exec(serve, tmp_path, start, survives):
    (tmp_path / "entrypoint.sh").write_text(f"{start}{UVICORN}$1\n")
    server = serve("sh entrypoint.sh ")
    server.process.terminate()
    server.process.wait(WAIT)
    if survives:
        (tmp_path / "release").touch()
        assert server.get().result(WAIT) == b"answered"
    else:
        assert server.reads("pool closed")
        server.wait_until_listening(False)
