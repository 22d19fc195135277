# Ending, flooding or outliving the process

# %% os._exit -> 0
import os

def double(x):
    os._exit(0)

# %% sys.exit with success -> 0
import sys

def double(x):
    sys.exit(0)

# %% a segmentation fault -> 0
import ctypes

def double(x):
    ctypes.string_at(0)

# %% a segmentation fault in the answer's cell -> 0
import ctypes

ctypes.string_at(0)

# %% os._exit in the answer's cell -> 0
import os

os._exit(0)

# %% the C stack overflows -> 0 (not stock)
import sys

sys.setrecursionlimit(10 ** 9)

class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")

def double(x):
    return repr(type("T", (), {"__repr__": lambda self: repr(self)})())

# %% an endless loop -> 0
def double(x):
    while True:
        pass

# %% an endless loop that no interrupt ends -> 0
def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

# %% an endless loop in the answer's cell -> 0
while True:
    try:
        while True:
            pass
    except BaseException:
        pass

# %% sleep beyond every deadline -> 0
import time

def double(x):
    time.sleep(1000)

# %% memory without end -> 0 (not stock)
def double(x):
    hoard = []
    while True:
        hoard.append(bytearray(64 * 2 ** 20))

# %% memory without end in the answer's cell -> 0 (not stock)
hoard = []
while True:
    hoard.append(bytearray(64 * 2 ** 20))

# %% a result of a gigabyte -> 0 (not stock)
import numpy as np

def double(x):
    return np.ones(2 ** 27)

# %% a number of a million digits -> 0
def double(x):
    return 10 ** 10 ** 6

# %% a hundred megabytes printed -> 0 (not stock)
def double(x):
    for _ in range(100):
        print("x" * 10 ** 6)

# %% a hundred megabytes written past Python -> 0 (not stock)
import os

def double(x):
    for _ in range(100):
        os.write(1, b"x" * 10 ** 6)

# %% threads that go on -> 0
import os
import threading
import time

def later():
    time.sleep(0.3)
    os._exit(0)

def double(x):
    threading.Thread(target=later, daemon=True).start()
    return x

# %% a thread that rewrites the answer while it is tested -> 0
import threading
import time

def double(x):
    return x

def rewrite():
    while True:
        globals()["double"] = lambda x: x
        time.sleep(0.001)

threading.Thread(target=rewrite, daemon=True).start()

# %% an exit handler that prints marks -> 0
import atexit
import os

atexit.register(lambda: os.write(1, b"3.0"))

# %% a timer that ends the process -> 0
import signal
import time

def double(x):
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    time.sleep(1)
    return 2 * x

# %% every signal ignored -> 0
import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass

def double(x):
    while True:
        pass

# %% two processes answer -> 0
import os

def double(x):
    os.fork()
    return x

# %% a child that outlives the test -> 0
import os
import time

def double(x):
    if os.fork() == 0:
        os.setsid()
        time.sleep(3)
        os._exit(0)
    return x

# %% its own process group killed -> 0 (not stock)
import os

os.killpg(0, 9)

# %% the preloaded process killed -> 0 (not stock)
import os
import sys
import time

if "examiner.zygote" in str(sys.orig_argv):
    os.kill(os.getppid(), 9)
    time.sleep(60)

# %% the preloaded process killed from a test -> 0 (not stock)
import os
import sys

parent = os.getppid()

def double(x):
    if "examiner.zygote" in str(sys.orig_argv):
        os.kill(parent, 9)

# %% the preloaded process stopped from a test -> 0 (not stock)
import os
import signal
import sys

parent = os.getppid()

def double(x):
    if "examiner.zygote" in str(sys.orig_argv):
        os.kill(parent, signal.SIGSTOP)

# %% all files closed -> 0 (not stock)
import os

os.closerange(3, 256)

# %% memory and processes of all kinds, an answer that is right -> 3
# Not an attack: what an honest answer may do on the way.
import subprocess
import sys

import numpy as np

work = np.ones(10 ** 7)
assert subprocess.run([sys.executable, "-c", "print(6)"], capture_output=True, text=True).stdout == "6\n"
sys.setrecursionlimit(5000)
np.seterr(all="raise")

def double(x):
    print("x" * 10 ** 5)
    print("to stderr", file=sys.stderr)
    return x + x
