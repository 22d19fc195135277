"""Messages between a session and the process that uses it: JSON with its length in front, and open file descriptors."""

import json
import os
import socket
import struct

HEADER = struct.Struct(">I")
LARGEST = 64 * 2**20


def encode(message):
    body = json.dumps(message).encode()
    if len(body) > LARGEST:
        raise ValueError(f"a message of {len(body)} bytes")
    return HEADER.pack(len(body)) + body


def send(sock, message, fds=()):
    """Send one message, with open file descriptors if any."""
    data = encode(message)
    if fds:
        sent = socket.send_fds(sock, [data], fds)
        data = data[sent:]
    sock.sendall(data)


def receive(sock, fds=0):
    """The next message and up to `fds` descriptors that came with it. Raises EOFError when the other end closed."""
    data, received, _, _ = socket.recv_fds(sock, HEADER.size, fds)
    for fd in received:  # a program that a cell starts must not keep them open
        os.set_inheritable(fd, False)
    while data and len(data) < HEADER.size:
        data += sock.recv(HEADER.size - len(data)) or b""
    if not data:
        raise EOFError
    (length,) = HEADER.unpack(data)
    body = bytearray()
    while len(body) < length:
        part = sock.recv(min(length - len(body), 2**20))
        if not part:
            raise EOFError
        body += part
    return json.loads(body), received


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
            messages.append(json.loads(bytes(self.buffer[HEADER.size:end])))
            del self.buffer[:end]
        return messages
