"""How long it takes a test to ask something of the student's process: `python benchmarks/examiner_wire.py`."""
import os
import socket
import time

import numpy as np

from examiner.proxies import Peer
from examiner.serving import serve
from examiner.wire import decode, encode

STUDENT = """
def nothing(*args): return args and args[0]
def call(f, n):
    for _ in range(n):
        f(1.0)
class Value:
    def __init__(self, data): self.data = data
    def __mul__(self, other): return Value(self.data * other.data)
"""


def start():
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        ours.close()
        namespace = {}
        exec(STUDENT, namespace)
        serve(theirs, namespace, namespace)
        os._exit(0)
    theirs.close()
    return Peer(ours, time.monotonic() + 600), pid


def milliseconds(operation, seconds=0.5):
    """The median time of one, of those that fit in `seconds`."""
    times, end = [], time.perf_counter() + seconds
    while not times or time.perf_counter() < end:
        begin = time.perf_counter()
        operation()
        times.append(time.perf_counter() - begin)
    return 1000 * sorted(times)[len(times) // 2]


def main():
    peer, pid = start()
    nothing, call, Value = map(peer.name, ("nothing", "call", "Value"))
    value, small, large = Value(2.0), np.ones((3, 4)), np.ones((1000, 1000))
    deep = []
    for _ in range(100_000):
        deep = [deep]
    rows = {
        "call with a float": lambda: nothing(1.0),
        "call with an array of 3 x 4": lambda: nothing(small),
        "observed call with an array of 3 x 4, a float, a function": lambda: nothing.__observed_call__((small, 1.0, abs)),
        "call with a dictionary of ten arrays": lambda: nothing({str(i): np.ones(3) for i in range(10)}),
        "call with an array of 1000 x 1000": lambda: nothing(large),
        "attribute": lambda: value.data,
        "product of two objects": lambda: value * value,
        "instance of a class": lambda: Value(1.0),
    }
    for name, operation in rows.items():
        print(f"{milliseconds(operation):9.3f} ms  {name}")
    print(f"{milliseconds(lambda: call(lambda x: x, 1000)) / 1000:9.3f} ms  call of a test's function by the student's code")
    data = encode(deep)
    print(f"{milliseconds(lambda: encode(deep), 2):9.3f} ms  encoding lists 100000 deep")
    print(f"{milliseconds(lambda: decode(data), 2):9.3f} ms  decoding them")
    peer.sock.close()
    os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
