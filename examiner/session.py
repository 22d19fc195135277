"""A session runs the cells of a notebook as a Jupyter kernel would, in a fork of a preloaded process (see zygote.py).

    with Session.start() as session:
        result = session.run("1 + 1")        # result.outputs, result.ok
        copy = session.fork()                # goes on from the same state, and apart from it

A hang or a crash costs the cell that caused it: when the next one comes, those before it are run again in a fresh fork.
"""

import atexit
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import namedtuple
from contextlib import ExitStack
from dataclasses import dataclass, field

from nbformat.v4 import new_output

from examiner.framing import Reader, receive, send

# Characters of output that are kept of one cell.
OUTPUT_LIMIT = 4_000_000

# Seconds between asking a cell to stop at its deadline and killing its process.
GRACE = 0.5

Error = namedtuple("Error", "name message")


@dataclass
class CellResult:
    """What came of a cell: its `outputs` in nbformat, and how it ended."""

    outputs: list = field(default_factory=list)
    ok: bool = False
    error: Error | None = None  # the exception's name and message, or what ended the process
    timed_out: bool = False
    crashed: bool = False

    @property
    def text(self):
        """All that the cell wrote to stdout."""
        return "".join(output.text for output in self.outputs if output.get("name") == "stdout")


class Zygote:
    """The preloaded process of this one, started at the first session and ended with this process."""

    _current = None
    _lock = threading.Lock()

    @classmethod
    def current(cls):
        with cls._lock:
            if cls._current is None or cls._current.process.poll() is not None or cls._current.owner != os.getpid():
                cls._current = cls()
            return cls._current

    def __init__(self):
        self.owner, self.lock = os.getpid(), threading.Lock()
        self.socket, theirs = socket.socketpair()
        self.process = subprocess.Popen([sys.executable, "-P", "-m", "examiner.zygote", str(theirs.fileno())],
                                        pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)
        theirs.close()
        atexit.register(self.close)
        try:
            receive(self.socket)
        except EOFError:
            raise RuntimeError("the process for running cells did not start; its message is above") from None

    def spawn(self, cwd, env, fds):
        with self.lock:
            send(self.socket, {"session": cwd, "env": env}, fds)

    def reap(self, pid):
        """How a killed or finished process ended: its exit code, or minus the signal. None when that is not known."""
        try:
            with self.lock:
                send(self.socket, {"reap": pid})
                return receive(self.socket)[0]["exit"]
        except (OSError, EOFError):  # the zygote is gone, and its sessions with it
            return None

    def close(self):
        if self.owner == os.getpid():
            self.socket.close()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


class Session:
    """A running notebook. Get one from `Session.start()` or from another's `fork()`."""

    def __init__(self, cwd=None, env=None, history=()):
        self.cwd, self.env, self.history = os.path.abspath(cwd or os.curdir), dict(env or {}), list(history)
        self.pid, self.forking = None, threading.Lock()

    @classmethod
    def start(cls, cwd=None, env=None):
        """A fresh session in the folder `cwd`, by default this process's, with `env` added to its environment."""
        session = cls(cwd, env)
        session._open()
        return session

    def run(self, source, timeout=30.0):
        """Run a cell for at most `timeout` seconds and return its CellResult. Never raises for what the cell does."""
        if self.pid is None:
            self._revive()
        result = self._run(source, timeout)
        if not (result.crashed or result.timed_out):
            self.history.append((source, timeout))
        return result

    def test(self, source, names, timeout=30.0, judge=None, env=None):
        """Run a test cell that decides on what this session's cells made, out of their reach; its CellResult.

        The cell runs in a fork of `judge`, a session that has seen no answer (by default a fresh one), with `env` added to its
        environment. There the `names` stand for what they are bound to here: plain data by value, the rest by a proxy whose calls
        a fork of this session serves. Both forks end with the test, so it changes nothing in either session.
        """
        ours, theirs = socket.socketpair()
        with ExitStack() as stack:
            stack.enter_context(ours), stack.enter_context(theirs)
            try:
                tests = stack.enter_context(judge.fork() if judge else Session.start(self.cwd))
                answers = stack.enter_context(self.fork())
                send(answers.socket, {"answer": sorted(names)}, [theirs.fileno()])
            except (OSError, RuntimeError) as error:
                return _ended(CellResult(crashed=True, error=Error("Crash", f"the answers' process cannot go on: {error}")))
            theirs.close()
            mentioned = sorted(set(names) & set(re.findall(r"\w+", source)))
            return tests._run(source, timeout + GRACE, [ours.fileno()], names=mentioned, wait=timeout, env=env or {})

    def fork(self):
        """A copy of this session that goes on from its state; neither sees what the other then does."""
        copy = Session(self.cwd, self.env, self.history)
        with self.forking:
            if self.pid is None:
                self._revive()
            copy._open(parent=self)
        return copy

    def close(self):
        """End the session and everything it started."""
        if self.pid is not None:
            self._kill()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _open(self, parent=None):
        self.zygote = Zygote.current() if parent is None else parent.zygote
        self.socket, theirs = socket.socketpair()
        self.output, output = os.pipe()
        os.set_blocking(self.output, False)
        self.reader = Reader()
        try:
            fds = [theirs.fileno(), output]
            if parent is None:
                self.zygote.spawn(self.cwd, self.env, fds)
            else:
                send(parent.socket, {"fork": True}, fds)
        finally:
            theirs.close()
            os.close(output)
        try:
            self.pid = receive(self.socket)[0]["pid"]
        except EOFError:
            self.socket.close()
            os.close(self.output)
            raise RuntimeError(f"no process for running cells could be started in {self.cwd}") from None

    def _revive(self):
        self._open()
        for source, timeout in self.history:
            self._run(source, timeout)

    def _kill(self):
        """Kill the session's processes; its exit code, or minus the signal that ended it before."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        status = self.zygote.reap(self.pid)
        self.socket.close()
        os.close(self.output)
        self.pid = None
        return status

    def _run(self, source, timeout, fds=(), **more):
        result, left = CellResult(), OUTPUT_LIMIT
        collected = _Outputs(result.outputs)
        deadline = time.monotonic() + timeout
        try:
            send(self.socket, {"run": source, "limit": OUTPUT_LIMIT, **more}, fds)
            while True:
                wait = deadline - time.monotonic()
                if wait <= 0 and not result.timed_out:
                    # As a notebook's stop button does: most cells end there with a traceback, and keep their state.
                    result.timed_out = True
                    os.killpg(self.pid, signal.SIGINT)
                    deadline += GRACE
                    continue
                if wait <= 0:
                    self._kill()
                    break
                ready, _, _ = select.select([self.socket, self.output], [], [], wait)
                if self.output in ready:
                    left -= self._read_output(collected, left)
                if self.socket in ready:
                    data = self.socket.recv(2**20)
                    if not data:
                        raise EOFError
                    if any([collected.take(message) for message in self.reader.feed(data)]):
                        break
        except (EOFError, OSError, ValueError):
            self._read_output(collected, left)
            result.crashed = True
            result.error = Error("Crash", _ending(self._kill()))
        if self.pid is not None:
            self._read_output(collected, left)
        for output in result.outputs:
            if output.output_type == "error" and result.error is None:
                result.error = Error(output.ename, output.evalue)
        if result.timed_out:
            result.error = Error("Timeout", f"stopped after {timeout:g} seconds")
        result.ok = collected.success and result.error is None
        return _ended(result)

    def _read_output(self, collected, left):
        """Take some of what a program or a library in C wrote to file descriptors 1 and 2; how much it was."""
        try:
            data = os.read(self.output, 2**16)  # as much as a pipe holds
        except (BlockingIOError, OSError):
            return 0
        if data and left > 0:
            collected.add({"output_type": "stream", "name": "stdout", "text": data.decode("utf-8", "replace")})
        return len(data)


class _Outputs:
    """Puts the messages of a running cell together to a list of notebook outputs."""

    def __init__(self, outputs):
        self.outputs, self.success, self.clear_next, self.shown = outputs, False, False, {}

    def take(self, message):
        """Whether this message is the cell's last."""
        if "output" in message:
            self.add(message["output"])
        elif "clear" in message:
            if message["clear"]:
                self.clear_next = True
            else:
                self.outputs.clear()
        elif "done" in message:
            self.success = message["done"]
            return True
        return False

    def add(self, output):
        output = dict(output)
        kind = output.pop("output_type")
        display = (output.pop("transient", None) or {}).get("display_id")
        if kind == "update_display_data":
            for shown in self.shown.get(display, ()):
                shown.update(data=output["data"], metadata=output["metadata"])
            return
        if self.clear_next:
            self.outputs.clear()
            self.clear_next = False
        last = self.outputs[-1] if self.outputs else None
        if kind == "stream" and last is not None and last.get("name") == output["name"]:
            last.text += output["text"]
            return
        self.outputs.append(new_output(kind, **output))
        if display is not None:
            self.shown.setdefault(display, []).append(self.outputs[-1])


def _ended(result):
    """The result, with an error output where the cell could not make one itself."""
    if result.error and result.error.name in ("Crash", "Timeout"):
        name, message = result.error
        result.outputs.append(new_output("error", ename=name, evalue=message, traceback=[f"{name}: {message}"]))
    return result


def _ending(status):
    """In words, how a process ended by itself."""
    if status is None:
        return "the process ended"
    if status < 0:
        name = signal.Signals(-status).name
        return f"the process was ended by {name}" + (" (a segmentation fault)" if name == "SIGSEGV" else "")
    return f"the process ended itself with exit code {status}"
