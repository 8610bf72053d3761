"""What runs at once: gunicorn workers and threads, an event loop, threads under the GIL."""

import socket
import subprocess
import sys
import threading
import time
from asyncio import Barrier, gather, wait_for
from concurrent.futures import ThreadPoolExecutor

import anyio.to_thread
import httpx
import pytest
from fastapi import FastAPI

WSGI_APP = """
import multiprocessing, os, threading
meetings = {"/threads": threading.Barrier(2), "/processes": multiprocessing.Barrier(2)}

def app(environ, start_response):
    try:
        if environ["PATH_INFO"] in meetings:
            meetings[environ["PATH_INFO"]].wait(float(environ["QUERY_STRING"] or 20))
        start_response("200 OK", [])
    except threading.BrokenBarrierError:
        start_response("503 Alone", [])
    return [str(os.getpid()).encode()]
"""


@pytest.fixture
def gunicorn(tmp_path):
    """Runs the server with the given options; returns what asks it twice at once."""
    (tmp_path / "site_app.py").write_text(WSGI_APP)
    listener = socket.create_server(("127.0.0.1", 0))
    fd, port = listener.fileno(), listener.getsockname()[1]
    started = []

    def start(*options):
        command = [sys.executable, "-m", "gunicorn", "site_app:app", "--bind", f"fd://{fd}"]
        command += ["--no-control-socket", "--log-level", "critical", *options]
        started.append(subprocess.Popen(command, cwd=tmp_path, pass_fds=[fd]))

        def get(path):
            return httpx.get(f"http://127.0.0.1:{port}{path}", trust_env=False, timeout=30)

        return lambda path: list(ThreadPoolExecutor(2).map(get, [path, path]))

    with listener:
        yield start
        for process in started:
            process.terminate()
            process.wait(20)


def test_a_sync_worker_handles_one_request_at_a_time(gunicorn):
    ask_twice = gunicorn("--workers", "1")
    assert [answer.status_code for answer in ask_twice("/threads?0.3")] == [503, 503]


def test_threads_turn_it_into_gthread_with_several_requests_in_one_process(gunicorn):
    first, second = gunicorn("--workers", "1", "--threads", "2")("/threads")
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.text == second.text


def test_two_workers_are_two_processes(gunicorn):
    first, second = gunicorn("--workers", "2", "--preload")("/processes")
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.text != second.text


def test_max_requests_replaces_the_process(gunicorn):
    first, second = gunicorn("--workers", "1", "--max-requests", "1")("/")
    assert first.text != second.text


def test_python_code_in_two_threads_uses_one_core_because_of_the_gil():
    def spin():
        while time.perf_counter() < until:
            pass

    cpu, until = time.process_time(), time.perf_counter() + 0.2
    threads = [threading.Thread(target=spin) for _ in range(2)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert time.process_time() - cpu < 1.3 * 0.2


api, awaiting, blocking = FastAPI(), Barrier(2), threading.Barrier(2)


@api.get("/awaits")
async def awaits() -> None:
    await wait_for(awaiting.wait(), 10)


@api.get("/blocks")
async def blocks() -> None:
    blocking.wait(0.05)


@api.get("/in-a-thread")
def in_a_thread() -> None:
    blocking.wait(10)


async def ask_api_twice(path: str) -> list[int]:
    transport = httpx.ASGITransport(api, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://api") as client:
        answers = await gather(client.get(path), client.get(path))
    return [answer.status_code for answer in answers]


@pytest.mark.anyio
async def test_async_def_overlaps_while_it_awaits_and_a_blocking_call_stops_everyone():
    assert await ask_api_twice("/awaits") == [200, 200]
    assert await ask_api_twice("/blocks") == [500, 500]
    blocking.reset()
    assert await ask_api_twice("/in-a-thread") == [200, 200]
    assert anyio.to_thread.current_default_thread_limiter().total_tokens == 40
