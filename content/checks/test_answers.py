"""Every block of Python that stands in an answer compiles; one marked `run` runs as it stands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

CONTENT = Path(__file__).parent.parent
FENCE = re.compile(r"^(?P<fence>```+)python(?P<marks>[^\n]*)\n(?P<code>.*?)^(?P=fence)", re.M | re.S)


def blocks():
    for file in sorted(CONTENT.glob("*/*.md")):
        text = file.read_text(encoding="utf-8")
        for block in FENCE.finditer(text):
            line = text.count("\n", 0, block.start()) + 1
            place = f"{file.relative_to(CONTENT).as_posix()}:{line}"
            yield pytest.param(block["code"], "run" in block["marks"].split(), id=place)


@pytest.mark.parametrize(("code", "runs"), list(blocks()))
def test_a_block_of_python(code, runs, tmp_path, request):
    compile(code, request.node.callspec.id, "exec", dont_inherit=True)
    if not runs:
        return
    program = [sys.executable, "-W", "error::SyntaxWarning", "-c", code]
    ended = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
