"""Messages between a session and the process that uses it: JSON with its length in front, and open file descriptors."""

import socket
# This module works in the processes of answers too: what those do to builtins or to a module must not break it.
from builtins import *  # noqa: F403
from json import dumps, loads
from os import close, set_inheritable
from socket import CMSG_LEN, CMSG_SPACE, SCM_RIGHTS, SOL_SOCKET
from struct import Struct, calcsize, iter_unpack, pack, unpack

HEADER = Struct(">I")
LARGEST = 64 * 2**20

# Linux tells who sent a message: (pid, uid, gid).
CREDENTIALS = getattr(socket, "SCM_CREDENTIALS", None)
IDS = "iii"


def encode(message):
    body = dumps(message).encode()
    if len(body) > LARGEST:
        raise ValueError(f"a message of {len(body)} bytes")
    return HEADER.pack(len(body)) + body


def send(sock, message, fds=()):
    """Send one message, with open file descriptors if any."""
    data = encode(message)
    if fds:
        rights = b"".join(pack("i", fd) for fd in fds)
        data = data[sock.sendmsg([data], [(SOL_SOCKET, SCM_RIGHTS, rights)]):]
    sock.sendall(data)


def receive(sock, fds=0):
    """The next message and up to `fds` descriptors that came with it. Raises EOFError when the other end closed."""
    message, received, _ = _receive(sock, fds)
    return message, received


def hello(sock):
    """The first message on a socket, {"pid": ...}, as the pid of who sent it: by what the system says where it can say it."""
    message, _, sender = _receive(sock, 0, 100)
    pid = sender or message["pid"]
    if type(pid) is not int or pid <= 1:
        raise ValueError("a process that does not say who it is")
    return pid


def identify(sock):
    """Have the system say who sends on the other end, from now on."""
    if CREDENTIALS is not None:
        sock.setsockopt(SOL_SOCKET, socket.SO_PASSCRED, 1)


def _receive(sock, fds, largest=LARGEST):
    data, ancillary, _, _ = sock.recvmsg(HEADER.size, CMSG_LEN(4 * fds) + CMSG_SPACE(calcsize(IDS)))
    received, sender = [], None
    for level, kind, content in ancillary:
        if level == SOL_SOCKET and kind == SCM_RIGHTS:
            received += [fd for fd, in iter_unpack("i", content[:len(content) // 4 * 4])]
        elif level == SOL_SOCKET and kind == CREDENTIALS:
            sender = unpack(IDS, content)[0]
    for fd in received:  # a program that a cell starts must not keep them open
        set_inheritable(fd, False)
    while received[fds:]:
        close(received.pop())
    if not data:
        raise EOFError
    (length,) = HEADER.unpack(data + _read(sock, HEADER.size - len(data)))
    if length > largest:
        raise ValueError(f"a message of {length} bytes")
    return loads(_read(sock, length)), received, sender


def _read(sock, size):
    data = bytearray()
    while len(data) < size:
        part = sock.recv(min(size - len(data), 2**20))
        if not part:
            raise EOFError
        data += part
    return data


class Reader:
    """Takes bytes as they arrive and gives the complete messages."""

    def __init__(self):
        self.buffer = bytearray()

    def feed(self, data):
        """The messages completed by `data`. Raises ValueError for a message that is too long or not JSON."""
        self.buffer += data
        messages = []
        while len(self.buffer) >= HEADER.size:
            (length,) = HEADER.unpack_from(self.buffer)
            if length > LARGEST:
                raise ValueError(f"a message of {length} bytes")
            end = HEADER.size + length
            if len(self.buffer) < end:
                break
            messages.append(loads(bytes(self.buffer[HEADER.size:end])))
            del self.buffer[:end]
        return messages
