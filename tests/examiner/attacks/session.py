# Taking over the examiner's own code in the answer's process
#
# Stock nbgrader has none of it: these are not tried there.

# %% os.fork, json, sockets and signals patched -> 0 (not stock)
import builtins
import json
import os
import signal
import socket
import struct
import time

os.fork = os.waitpid = os.setsid = os.dup2 = os.getpid = os._exit = lambda *args: 0
json.dumps = json.loads = struct.pack = struct.unpack = lambda *args, **kwargs: ""
socket.socket.recv = socket.socket.sendall = lambda *args: b""
signal.signal = time.sleep = time.monotonic = lambda *args: 0
builtins.len = builtins.min = builtins.type = builtins.bytearray = builtins.dict = lambda *args: 0

# %% fork that never comes back -> 0 (not stock, rest 0)
import sys
import time

type(sys.stdout).flush.__globals__["fork"] = lambda: time.sleep(1000)

# %% another's pid told as its own -> 0 (not stock)
import os
import sys

zygote = type(sys.stdout).flush.__globals__
zygote["getpid"] = os.getppid

# %% no pid told -> 0 (not stock)
import sys

outlet = type(sys.stdout).flush.__globals__["outlet"]
send = type(outlet).send
type(outlet).send = lambda self, message: send(self, {"no": 1} if "pid" in message else message)

# %% results shown in the tests' name -> 0 (not stock)
import sys

outlet = type(sys.stdout).flush.__globals__["outlet"]
shown = {"output": {"output_type": "execute_result", "data": {"text/plain": "3"}, "metadata": {}, "execution_count": 1}}
outlet.send(shown)
outlet.send({"done": True})
outlet.send(shown)
outlet.send({"done": True})

# %% messages of no sense: a number -> 0 (not stock)
import sys

type(sys.stdout).flush.__globals__["outlet"].send({"output": 5})

# %% messages of no sense: an output of no kind -> 0 (not stock)
import sys

type(sys.stdout).flush.__globals__["outlet"].send({"output": {"output_type": "no such"}})

# %% messages of no sense: text that cannot be written, an id that cannot be hashed -> 0 (not stock)
import sys

outlet = type(sys.stdout).flush.__globals__["outlet"]
outlet.send({"output": {"output_type": "stream", "name": "stdout", "text": "\ud800 \x1b[2J"}})
outlet.send({"output": {"output_type": "display_data", "data": {"text/plain": "5"}, "metadata": {}, "transient": {"display_id": []}}})

# %% messages of no sense: JSON a million deep -> 0 (not stock)
import sys

outlet = type(sys.stdout).flush.__globals__["outlet"]
body = b"[" * 10 ** 6
outlet.sock.sendall(len(body).to_bytes(4, "big") + body)

# %% half a message -> 0 (not stock)
import sys
import time

outlet = type(sys.stdout).flush.__globals__["outlet"]
outlet.sock.sendall(b"\x00\x00\x10\x00{")
outlet.sock.close()
time.sleep(60)

# %% messages without end -> 0 (not stock)
import sys

outlet = type(sys.stdout).flush.__globals__["outlet"]
while True:
    outlet.send({"output": {"output_type": "stream", "name": "stdout", "text": "x" * 10 ** 6}})

# %% the wire gives nan in the place of what is asked -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("gave", float("nan"))))
    time.sleep(60)

# %% the wire gives an array that is asked to be any shape -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("gave", __import__("numpy").full((1,), 6.0))))
    time.sleep(60)

# %% the wire calls a function that it never was given -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("call", 0, ("import os",), {})))
    time.sleep(60)

# %% the wire calls with a negative number -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("call", -1, (), {})))
    time.sleep(60)

# %% the wire sends another kind of message -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("do", "name", ("secret",))))
    time.sleep(60)

# %% the wire sends a set of names in the place of a kind -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(({"gave"}, 6)))
    time.sleep(60)

# %% the wire raises what would end a process -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("raised", "SystemExit", "0", "")))
    time.sleep(60)

# %% the wire raises an exception made to measure -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("raised", "BaseException", "\x1b[2J" + "3" * 5000, "import os; os._exit(0)")))
    time.sleep(60)

# %% the wire gives text that cannot be written -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("gave", "\ud800\x1b[2J")))
    time.sleep(60)

# %% the wire carries random bytes -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, __import__("os").urandom(1000))
    time.sleep(60)

# %% the wire carries nothing -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, b"")
    time.sleep(60)

# %% the wire announces a billion nodes -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, b"\xff" * 12)
    time.sleep(60)

# %% the wire names a function of the test's that there is not -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("gave", object()), lambda item: wire.Reference(wire.CALLBACK, 2 ** 40, True, "", "")))
    time.sleep(60)

# %% the wire names a function of the test's -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("gave", object()), lambda item: wire.Reference(wire.CALLBACK, 0, True, "", "")))
    time.sleep(60)

# %% the wire carries an object that is no handle -> 0 (not stock)
import gc
import time

from examiner import wire

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    wire.send(server.sock, wire.encode(("gave", object()), lambda item: wire.Reference(wire.HANDLE, 2 ** 63, True, "float", "numpy")))
    time.sleep(60)

# %% the wire announces two gigabytes -> 0 (not stock)
import gc
import time

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    server.sock.sendall(b"\xff\xff\xff\x7f")
    time.sleep(60)

# %% the wire carries a bomb of shared tuples -> 0 (not stock)
def double(x):
    nested = ()
    for _ in range(60):
        nested = (nested, nested)
    return {nested: 1}

# %% the wire says that the answer is a module -> 0 (not stock)
import numpy as double

# %% the wire stays silent -> 0 (not stock)
import gc
import time

def double(x):
    server = next(found for found in gc.get_objects() if type(found).__name__ == "Server")
    server.sock.setblocking(True)
    time.sleep(1000)
