"""The preloaded process that sessions are forked from, and the end of a session where cells run.

Run as `python -m examiner.zygote FD`. On the socket FD it takes requests (see `main`); a fork of it becomes a session,
which takes requests on a socket of its own (see `serve`) until that socket closes or it is killed.
"""

import os

# One thread each: many sessions share the cores, and the threads of a BLAS do not survive a fork.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1", MPLBACKEND="agg")

import ctypes
import gc
import io
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from base64 import b64encode
# What serves a session must go on working when the session's cells change builtins or these modules.
from builtins import *  # noqa: F403
from json import dumps
from os import WNOHANG, _exit, close, devnull, dup2, fork, getpid, getppid, pipe, read, setsid, waitpid, write
from random import getstate, setstate
from signal import SIG_IGN, SIGINT
from socket import socket
from threading import Lock, get_ident

import matplotlib.pyplot as plt
import numpy
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from examiner import serving
from examiner.framing import encode, receive, send
from examiner.proxies import Peer

TOO_LONG = "\n[The output of this cell is too long. The rest is left out.]\n"

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
libc = ctypes.CDLL(None) if sys.platform == "linux" else None
handle = signal.signal


class Outlet:
    """Where the outputs of the running cell go: the session's socket, up to `limit` characters a cell."""

    def __init__(self):
        self.attach(None)

    def attach(self, sock):
        # A lock that another thread held at a fork would stay locked for ever in the child.
        self.sock, self.pid, self.lock, self.left = sock, getpid(), Lock(), 0
        self.thread, self.sending, self.interrupted = get_ident(), False, False

    def send(self, message):
        if self.sock is None or getpid() != self.pid:  # a child that the cell forked has no say here
            return
        data = encode(message)
        with self.lock:
            self.sending = get_ident() == self.thread
            self.sock.sendall(data)
            self.sending = False
        if self.interrupted:
            self.interrupted = False
            raise KeyboardInterrupt

    def interrupt(self, *_):
        """The deadline's signal. It stops the cell, but not in the middle of a message."""
        if self.sending:
            self.interrupted = True
        else:
            raise KeyboardInterrupt

    def output(self, output_type, size, **content):
        """Send an output of a cell, or for the first one beyond the limit a line that says so."""
        if self.left < 0:
            return
        self.left -= size
        if self.left < 0:
            output_type, content = "stream", {"name": "stderr", "text": TOO_LONG}
        self.send({"output": {"output_type": output_type, **content}})


outlet = Outlet()


class Stream(io.TextIOBase):
    """sys.stdout or sys.stderr of a cell. Collects text until a flush, another output, or a few thousand characters."""

    encoding = "utf-8"

    def __init__(self, name):
        self.name, self.parts, self.size = name, [], 0

    def writable(self):
        return True

    def fileno(self):
        return 1 if self.name == "stdout" else 2

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        other = sys.stderr if self.name == "stdout" else sys.stdout
        if isinstance(other, Stream):
            other.flush()
        self.parts.append(text.encode("utf-8", "replace").decode())
        self.size += len(text)
        if self.size > 8192:
            self.flush()
        return len(text)

    def flush(self):
        if self.parts:
            text, self.parts, self.size = "".join(self.parts), [], 0
            for part in text[:max(outlet.left, 0)], text[max(outlet.left, 0):]:  # what fits, and what does not
                if part:
                    outlet.output("stream", len(part), name=self.name, text=part)


def publish(output_type, data, metadata, **more):
    """Send rich output. What the formatters give as bytes (a PNG) travels in base64, as in a notebook."""
    sys.stdout.flush()
    sys.stderr.flush()
    data = {mime: b64encode(value).decode() if isinstance(value, bytes) else value for mime, value in data.items()}
    size = len(dumps(data))
    outlet.output(output_type, size, data=data, metadata=metadata or {}, **more)


class Publisher(DisplayPublisher):
    def publish(self, data, metadata=None, source=None, *, transient=None, update=False, **_):
        publish("update_display_data" if update else "display_data", data, metadata, transient=transient or {})

    def clear_output(self, wait=False):
        sys.stdout.flush()
        sys.stderr.flush()
        outlet.send({"clear": wait})


class Hook(DisplayHook):
    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        publish("execute_result", format_dict, md_dict, execution_count=self.prompt_count)

    def finish_displayhook(self):
        self._is_active = False


class Shell(InteractiveShell):
    """An IPython shell whose outputs are those of a notebook."""

    displayhook_class = Type(Hook)
    display_pub_class = Type(Publisher)

    def _showtraceback(self, etype, evalue, stb):
        sys.stdout.flush()
        sys.stderr.flush()
        try:
            message = str(evalue)
        except Exception:
            message = f"an exception of {etype.__name__} whose text cannot be had"
        lines = [str(line) for line in stb]
        # An error is always told: a cell that printed too much would else seem to have worked.
        outlet.send({"output": {"output_type": "error", "ename": etype.__name__, "evalue": message[:100_000],
                                "traceback": [line[:100_000] for line in lines[:200]]}})

    def enable_gui(self, gui=None):
        pass

    def ask_exit(self):
        pass


def make_shell():
    """The one shell, warmed up: what its first cell, figure and traceback would import is imported here, once."""
    config = Config()
    config.HistoryManager.enabled = False
    config.HistoryManager.hist_file = ":memory:"
    sys.stdout, sys.stderr = Stream("stdout"), Stream("stderr")
    shell = Shell.instance(config=config)
    shell.run_line_magic("matplotlib", "inline")
    shell.run_cell("import matplotlib.pyplot as plt; plt.plot([0, 1]); plt.title('$x$'); plt.show()")
    shell.run_cell("def f(x):\n    return 1 / x\nf(0)")
    shell.run_cell("%timeit -n1 -r1 0")
    plt.close("all")
    sys.stdout.flush()
    sys.stderr.flush()
    shell.reset(new_session=True)
    shell.execution_count = 1
    for name in "last_type", "last_value", "last_traceback", "last_exc":
        if hasattr(sys, name):
            delattr(sys, name)
    return shell


def run(shell, source, limit):
    """Run a cell; its outputs have been sent when this returns. Gives whether it succeeded."""
    outlet.left = limit
    try:
        outlet.interrupted = False
        handle(SIGINT, outlet.interrupt)
        result = shell.run_cell(source, store_history=True)
        handle(SIGINT, SIG_IGN)
        success = result.success
    except KeyboardInterrupt:  # a moment after the cell
        success = False
    handle(SIGINT, SIG_IGN)
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except Exception:
            pass  # the cell put something else there
    return success


def serve(shell, sock, output, parent):
    """Be a session until the socket closes: {"run": source, "limit": n} runs a cell, {"fork": true} makes a copy.

    With "fork" come two descriptors, as with "session" to the zygote: a socket for requests, and a pipe for file
    descriptors 1 and 2. A copy for one test, {"fork": "test"}, ends with this session. It gets, with another socket, {"answer":
    names}: to serve these names to a test that runs at the socket's other end. Or it runs that test, a cell with "names" to
    bind, seconds to "wait" for answers, and an "env" of its own.
    """
    setsid()
    _die_with(parent)
    dup2(output, 1)
    dup2(output, 2)
    close(output)
    outlet.attach(sock)
    outlet.send({"pid": getpid()})
    copies = []
    while True:
        try:
            request, fds = receive(sock, fds=2)
        except (EOFError, OSError):
            _exit(0)
        copies = [pid for pid in copies if not _wait(pid, WNOHANG)]
        if request.get("fork") == "test":
            copies += _fork_once(shell, sock, fds)
        elif "fork" in request:
            _fork(shell, sock, fds, parent)
        elif "answer" in request:
            answer(shell, socket(fileno=fds[0]), request["answer"])
        else:
            streams = sys.stdout, sys.stderr
            success = (judge if "names" in request else run_cell)(shell, request, fds)
            sys.stdout, sys.stderr = streams
            outlet.send({"done": success})


def run_cell(shell, request, _):
    return run(shell, request["run"], request["limit"])


def judge(shell, request, fds):
    """Run a test cell with names that stand for what is at the other end of a socket."""
    os.environ.update(request["env"])
    peer = Peer(socket(fileno=fds[0]), time.monotonic() + request["wait"], request["operators"])
    try:
        peer.bind(shell.user_ns, request["names"])
    except BaseException as error:  # the other end is gone, or what it has there cannot be served
        outlet.left = request["limit"]
        render = getattr(error, "_render_traceback_", lambda: [f"{type(error).__name__}: {error}"])
        shell._showtraceback(type(error), error, render())
        return False
    return run(shell, request["run"], request["limit"])


def answer(shell, sock, names):
    """Serve the names to a test until it ends. What is printed meanwhile is dropped: the outputs are the test's."""
    outlet.attach(None)
    quiet = os.open(devnull, os.O_WRONLY)
    dup2(quiet, 1)
    dup2(quiet, 2)
    try:
        serving.serve(sock, shell.user_ns, names)
    finally:
        _exit(0)


def _fork(shell, sock, fds, zygote):
    """A copy of this session on the given descriptors; forked twice, so that it is the zygote's child to reap."""
    ready, go = pipe()
    state, middle = getstate(), fork()
    if middle:
        _wait(middle)
        write(go, b".")  # the copy's parent is the zygote from now on
        for fd in (*fds, ready, go):
            close(fd)
        return
    if fork():
        _exit(0)
    try:
        read(ready, 1)
        close(ready), close(go)
        setstate(state)  # Python seeds anew in each fork
        sock.close()
        serve(shell, socket(fileno=fds[0]), fds[1], zygote)
    finally:
        _exit(1)


def _fork_once(shell, sock, fds):
    """The pid of a copy of this session on the given descriptors, whose parent this session is."""
    state, parent, pid = getstate(), getpid(), fork()
    if pid == 0:
        try:
            setstate(state)
            sock.close()
            serve(shell, socket(fileno=fds[0]), fds[1], parent)
        finally:
            _exit(1)
    for fd in fds:
        close(fd)
    return [pid]


def _wait(pid, options=0):
    """Whether a child has ended."""
    try:
        return waitpid(pid, options)[0] == pid
    except ChildProcessError:  # a cell has waited for it
        return True


def _prctl(option, value):
    if libc is not None:
        libc.prctl(option, value, 0, 0, 0)


def _die_with(parent):
    """Be killed when the parent process ends, so that nothing runs on after a crash of the process that wanted it."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if libc is not None and getppid() != parent:
        _exit(0)


def _limit(kind, most):
    """Set a limit for good, or keep the one there is if that is lower."""
    _, now = resource.getrlimit(kind)
    most = most if now == resource.RLIM_INFINITY else min(most, now)
    resource.setrlimit(kind, (most, most))


def _seed(text):
    """Have the session draw the same random numbers each time, also where it sets no seed."""
    random.seed(text)
    numpy.random.seed(random.getrandbits(32))
    numpy.random.bit_generator.randbits = random.Random(text).getrandbits  # what default_rng() begins with


def main(fd):
    """Be the zygote. {"session": folder, "env": {...}, "memory": bytes or null, "seed": text or null} forks a session, {"reap": pid}
    answers how that one ended, {"ping": 0} anything."""
    control = socket(fileno=fd)
    ended = {}

    def reap(*_):
        try:
            while (child := waitpid(-1, WNOHANG))[0]:
                ended[child[0]] = os.waitstatus_to_exitcode(child[1])
        except ChildProcessError:
            pass

    folder = tempfile.mkdtemp(prefix="examiner-")
    os.environ["IPYTHONDIR"] = folder
    signal.signal(SIGINT, SIG_IGN)  # Ctrl-C is for the process that uses the sessions
    _limit(resource.RLIMIT_CORE, 0)
    shell = make_shell()
    _prctl(PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(signal.SIGCHLD, reap)
    zygote = getpid()
    gc.collect()
    gc.freeze()
    send(control, {"ready": zygote})
    while True:
        try:
            request, fds = receive(control, fds=2)
        except (EOFError, OSError):
            break
        if "ping" in request:
            send(control, {})
            continue
        if "reap" in request:
            pid, limit = request["reap"], time.monotonic() + 2
            while pid not in ended and time.monotonic() < limit:
                time.sleep(0.0002)
            send(control, {"exit": ended.pop(pid, None)})
            continue
        if fork() == 0:
            try:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                control.close()
                os.chdir(request["session"])
                os.environ.update(request["env"])
                if request["seed"] is not None:
                    _seed(request["seed"])
                if request["memory"]:
                    _limit(resource.RLIMIT_AS, request["memory"])
                serve(shell, socket(fileno=fds[0]), fds[1], zygote)
            finally:
                _exit(1)
        for fd in fds:
            close(fd)
    shutil.rmtree(folder, ignore_errors=True)
    _exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
