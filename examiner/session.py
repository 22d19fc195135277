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
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from json import dumps, loads

from nbformat.v4 import new_output

from examiner.framing import Reader, hello, identify, receive, send

# Characters of output that are kept of one cell.
OUTPUT_LIMIT = 4_000_000

# Outputs that are kept of one cell, and bytes of messages after which a session is taken for mad. Its own process keeps to
# OUTPUT_LIMIT, but an answer may have taken that over.
OUTPUTS, FLOOD = 10_000, 64 * 2**20

# Seconds that a process may take to start, and to take a message.
PATIENCE = 20.0

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
    """A preloaded process of this one, started at the first session of its `side` and ended with this process.

    There is one for "answers" and one for "tests": what an answer does to the process that it was forked from is no concern
    of the tests.
    """

    _running = {}
    _lock = threading.Lock()

    @classmethod
    def current(cls, side="answers"):
        """The one of this side, ready for use."""
        cls.start(side)
        return cls._running[side]._ready()

    @classmethod
    def start(cls, *sides):
        """Start those that do not run, without waiting for them."""
        with cls._lock:
            for side in sides:
                zygote = cls._running.get(side)
                if zygote is None or zygote.gone or zygote.owner != os.getpid():
                    cls._running[side] = cls()

    def __init__(self):
        self.owner, self.lock, self.waiting = os.getpid(), threading.Lock(), True
        self.socket, theirs = socket.socketpair()
        # Sets and dictionaries have the same order each time, and so have the outputs.
        self.process = subprocess.Popen([sys.executable, "-P", "-m", "examiner.zygote", str(theirs.fileno())],
                                        pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
                                        env=os.environ | {"PYTHONHASHSEED": "0"})
        theirs.close()
        atexit.register(self.close)

    def _ready(self):
        with self.lock:
            try:
                if self.waiting:
                    receive(self.socket)
                    self.socket.settimeout(PATIENCE)
                    self.waiting = False
            except EOFError:
                raise RuntimeError("the process for running cells did not start; its message is above") from None
        return self

    @property
    def gone(self):
        """Whether the process has ended, and its sessions with it."""
        return self.process.poll() is not None

    def spawn(self, fds, **settings):
        with self.lock:
            send(self.socket, settings, fds)

    def lives(self):
        """Whether the process is there. If it was just killed, this knows it before `gone` does."""
        return self._ask({"ping": 0}) is not None

    def reap(self, pid):
        """How a killed or finished process ended: its exit code, or minus the signal. None when that is not known."""
        return (self._ask({"reap": pid}) or {}).get("exit")

    def _ask(self, request):
        """The answer to a request; None from a process that is gone, or was stopped and is ended now."""
        try:
            with self.lock:
                send(self.socket, request)
                return receive(self.socket)[0]
        except (OSError, EOFError):
            self.process.kill()
            self.process.wait()
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

    def __init__(self, cwd=None, env=None, history=(), side="answers", memory=None, seed=None):
        self.cwd, self.env, self.history = os.path.abspath(cwd or os.curdir), dict(env or {}), list(history)
        self.side, self.memory, self.seed, self.forking = side, memory, seed, threading.Lock()
        self.pid, self.socket, self.brief, self.broken = None, None, False, False

    @classmethod
    def start(cls, cwd=None, env=None, side="answers", memory=None, seed=None):
        """A fresh session in the folder `cwd`, by default this process's, with `env` added to its environment.

        `side` is "answers" or "tests" (see Zygote); `memory` is the most that each of its processes may allocate, in bytes; `seed`, a
        text, makes it draw the same random numbers each time.
        """
        session = cls(cwd, env, (), side, memory, seed)
        session._open()
        return session

    def run(self, source, timeout=30.0):
        """Run a cell for at most `timeout` seconds and return its CellResult. Never raises for what the cell does."""
        for _ in range(2):  # once more if the process that this one came from was killed, perhaps not by this cell
            self._wake()
            result = self._run(source, timeout)
            if self.zygote.lives():
                if not (result.crashed or result.timed_out):
                    self.history.append((source, timeout))
                return result
        return _ended(CellResult(result.outputs, crashed=True, error=Error("Crash", "the process that cells run in was killed")))

    def test(self, source, names, timeout=30.0, judge=None, env=None, operators=True):
        """Run a test cell that decides on what this session's cells made, out of their reach; its CellResult.

        The cell runs in a fork of `judge`, a session that has seen no answer (by default a fresh one), with `env` added to its
        environment. There the `names` stand for what they are bound to here: plain data by value, the rest by a proxy whose calls
        a fork of this session serves, and whose `operators` too unless that is False (see proxies.Peer). Both forks end with the
        test, so it changes nothing in either session.
        """
        mentioned = sorted(set(names).intersection(*[re.findall(r"\w+", "\n".join([source, *(
            cell for cell, _ in (judge.history if judge else ()))]))]))
        more = {"names": mentioned, "wait": timeout, "env": env or {}, "operators": operators}
        with ExitStack() as stack:
            try:
                judge = judge or stack.enter_context(Session.start(self.cwd, side="tests"))
                result = None
                for _ in range(0 if self.broken else 2):  # what cannot be forked, or was killed, is made again from its cells
                    result = self._test(source, timeout, judge, more)
                    if result and (result.ok or self.zygote.lives() and judge.zygote.lives()):
                        return result
                if result:
                    return result
                self.broken = True  # it will be the same the next time
                problem = "no copy of the answers' process could be made"
            except (OSError, RuntimeError) as error:
                problem = str(error)
        return _ended(CellResult(crashed=True, error=Error("Crash", problem)))

    def _test(self, source, timeout, judge, more):
        ours, theirs = socket.socketpair()
        with ours, theirs, judge._begin_fork("test") as tests, self._begin_fork("test") as answers:
            # Both sides are told all before either is waited for.
            with suppress(OSError):
                answers._ask({"answer": more["names"]}, [theirs.fileno()])
                tests._ask({"run": source, "limit": OUTPUT_LIMIT, **more}, [ours.fileno()])
            theirs.close()
            if judge._end_fork(tests) and self._end_fork(answers):
                return tests._collect(timeout + GRACE)

    def fork(self, brief=False):
        """A copy of this session that goes on from its state; neither sees what the other then does.

        A `brief` one is made in half the time, ends with this session, and if it crashes does not know of what.
        """
        for _ in range(2):
            copy = self._begin_fork("test" if brief else "copy")
            if self._end_fork(copy):
                return copy
        raise RuntimeError(f"no process for running cells could be started in {self.cwd}")

    def close(self):
        """End the session and everything it started."""
        if self.pid is not None:
            self._kill()
        self._hang_up()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _open(self):
        for _ in range(2):  # the zygote may be gone without our knowing
            try:
                self.zygote = Zygote.current(self.side)
                with self._channels() as fds:
                    self.zygote.spawn(fds, session=self.cwd, env=self.env, memory=self.memory, seed=self.seed)
                if self._hello():
                    return
            except OSError:
                continue
        raise RuntimeError(f"no process for running cells could be started in {self.cwd}")

    def _begin_fork(self, kind):
        """A copy of this session that has not said its hello yet; `kind` is "copy", or "test" for one that ends with this session."""
        copy = Session(self.cwd, self.env, self.history, self.side, self.memory, self.seed)
        copy.brief = kind == "test"
        with self.forking:
            for _ in range(2):
                self._wake()
                copy.zygote = self.zygote
                try:
                    with copy._channels() as fds:
                        self._ask({"fork": kind}, fds)
                    return copy
                except OSError:
                    self._kill()
        raise RuntimeError(f"no process for running cells could be started in {self.cwd}")

    def _end_fork(self, copy):
        """Whether the copy is there. If not, this session is of no use any more, and is made again when it is asked next."""
        if copy._hello():
            return True
        copy._hang_up()
        with self.forking:
            if self.pid is not None:
                self._kill()
        return False

    @contextmanager
    def _channels(self):
        """The other ends of what this session talks through, to be given away."""
        self.socket, theirs = socket.socketpair()
        self.output, output = os.pipe()
        identify(self.socket)
        self.socket.settimeout(PATIENCE)
        os.set_blocking(self.output, False)
        self.reader = Reader()
        try:
            yield [theirs.fileno(), output]
        except BaseException:
            self._hang_up()
            raise
        finally:
            theirs.close()
            os.close(output)

    def _hello(self):
        """Whether the session's process is there."""
        try:
            self.pid = hello(self.socket)
        except Exception:  # an answer in its place may send anything
            self._hang_up()
        return self.pid is not None

    def _hang_up(self):
        if self.socket is not None:
            self.socket.close()
            os.close(self.output)
            self.socket = None

    def _ask(self, message, fds=()):
        send(self.socket, message, fds)

    def _wake(self):
        """Make the session again from its cells if it has ended, or been ended, since the last one."""
        if self.pid is not None and select.select([self.socket], [], [], 0)[0]:
            try:
                dead = not self.socket.recv(1, socket.MSG_PEEK)
            except OSError:
                dead = True
            if dead:
                self._kill()
        if self.pid is not None and self.zygote.gone:  # then its own end is near
            self._kill()
        if self.pid is None:
            self._revive()

    def _revive(self):
        self._open()
        for source, timeout in self.history:
            self._run(source, timeout)
            if self.pid is None:
                self._open()

    def _kill(self):
        """Kill the session's processes; its exit code, or minus the signal that ended it before."""
        for kill in os.killpg, os.kill:
            try:
                kill(self.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        status = None if self.brief else self.zygote.reap(self.pid)
        self._hang_up()
        self.pid = None
        return status

    def _run(self, source, timeout):
        try:
            self._ask({"run": source, "limit": OUTPUT_LIMIT})
        except OSError:
            pass  # told below
        return self._collect(timeout)

    def _collect(self, timeout):
        """The CellResult of the cell that runs."""
        result, left, flood = CellResult(), OUTPUT_LIMIT, FLOOD
        collected = _Outputs(result.outputs)
        deadline = time.monotonic() + timeout
        try:
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
                    flood -= len(data)
                    if not data or flood < 0:
                        raise EOFError
                    if any([collected.take(message) for message in self.reader.feed(data)]):
                        break
        except Exception:  # an answer that has taken over its process may send anything
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
        output = new_output("display_data" if kind == "update_display_data" else kind, **_valid(output))
        if kind == "update_display_data":
            for shown in self.shown.get(display, ()):
                shown.update(data=output.data, metadata=output.metadata)
            return
        if self.clear_next:
            self.outputs.clear()
            self.clear_next = False
        last = self.outputs[-1] if self.outputs else None
        if kind == "stream" and last is not None and last.get("name") == output.name:
            last.text += output.text
        elif len(self.outputs) < OUTPUTS or kind == "error":
            self.outputs.append(output)
            if display is not None:
                self.shown.setdefault(display, []).append(output)


KINDS = {"name": str, "text": str, "data": dict, "metadata": dict, "execution_count": int, "ename": str, "evalue": str,
         "traceback": list}


def _valid(output):
    """The fields of an output as text that can be written to a file. Raises ValueError for what is no output."""
    output = loads(dumps(output, ensure_ascii=False).encode("utf-8", "replace"))  # without halves of surrogate pairs
    texts = [*output.get("traceback", ()), *(value for mime, value in output.get("data", {}).items() if not mime.endswith("json"))]
    if (any(type(value) is not KINDS.get(key) for key, value in output.items()) or any(type(text) is not str for text in texts)
            or output.get("name", "stdout") not in ("stdout", "stderr")):
        raise ValueError("an output of another form")
    return output


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
