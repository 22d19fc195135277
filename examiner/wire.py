"""What crosses between the process of the tests and the process of the answers: plain data as a flat table of nodes.

    encode(value, refer) -> bytes       decode(data, resolve) -> value
    send(sock, payload)                 receive(sock, deadline) -> payload

Plain are, of exactly these types: None, bool, int, float, complex, str, bytes, Ellipsis, NumPy's numbers and arrays of
numbers, tuple, list, dict, set, frozenset, slice, range. An object that occurs twice arrives as one, so shared and
cyclic structures keep their form. Anything else is for `refer` to name by a `Reference`, and for `resolve` at the other
end to find again. The format is written down in course/authors/wire.md.

The tests' side decodes what a student's process may have forged byte by byte: lengths are checked before anything is
allocated, nothing recurses, and of the objects that are made none runs code of its own.
"""

# An answer may give `len` or `sum` another meaning in builtins. This module works in its process too, and keeps these.
from builtins import *  # noqa: F403
from collections import Counter, namedtuple
from math import prod
from struct import Struct, pack, unpack
from time import monotonic

from numpy import dtype, ndarray
from numpy.exceptions import AxisError
from numpy.linalg import LinAlgError

MESSAGE = 64 * 2**20    # bytes of a message
NODES = 2**20           # nodes of a message
INTEGER = 2**16         # bytes of an int
DIMENSIONS = 32         # of an array
KEY = 10_000            # parts of a dictionary's key or a set's member, their parts included
KEYS = 2**24            # the same, for all keys of a message together
COLLISIONS = 64         # keys of a dictionary with the same hash

KINDS = "?bhiqlBHIQLefdgFDG"  # where two are alike, the last is what "<i8" stands for
NUMBERS = {kind.newbyteorder(order).str: kind.newbyteorder(order)
           for kind in map(dtype, KINDS) for order in "<>"}
SCALARS = {kind.type for kind in map(dtype, KINDS)}

HANDLE, CALLBACK = ord("H"), ord("F")
Reference = namedtuple("Reference", "side id callable type_name name")
Reference.__doc__ = "An object that stays where it is: a HANDLE on the student's side, a CALLBACK on the tests'."

u32, u64, f64, c128 = Struct("<I"), Struct("<Q"), Struct("<d"), Struct("<dd")


# Exceptions travel as the name of one of these and a text. Not among them are those that would end a loop or the
# process (StopIteration, SystemExit) and those that are made of more than a text.
ERRORS = {kind.__name__: kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, Exception)
          and not issubclass(kind, (StopIteration, StopAsyncIteration, UnicodeDecodeError, UnicodeEncodeError,
                                    UnicodeTranslateError, ExceptionGroup))} | {"LinAlgError": LinAlgError, "AxisError": AxisError}
ERROR_TEXT = 1000       # characters


class WireError(Exception):
    """A message that is malformed or too large."""


# Encoding. A tuple, frozenset, slice or range is placed after its parts and can be made as soon as it is read. The
# other containers may refer to any place and are filled at the end: every cycle in Python passes through one of them.

def text(value):
    data = value.encode("utf-8", "surrogatepass")
    return u32.pack(len(data)) + data


def integer(value):
    size = value.bit_length() // 8 + 1
    if size > INTEGER:
        raise WireError(f"an integer of {size} bytes")
    return b"i" + u32.pack(size) + value.to_bytes(size, "little", signed=True)


def array(value):
    if value.nbytes > MESSAGE:
        raise WireError(f"an array of {value.nbytes} bytes")
    order = "F" if value.flags.f_contiguous and not value.flags.c_contiguous else "C"
    return b"".join([b"a", text(value.dtype.str), order.encode(), pack(f"<B{value.ndim}Q", value.ndim, *value.shape),
                     value.tobytes(order)])


LEAVES = {
    type(None): lambda value: b"N",
    bool: lambda value: b"T" if value else b"L",
    type(...): lambda value: b".",
    int: integer,
    float: lambda value: b"d" + f64.pack(value),
    complex: lambda value: b"c" + c128.pack(value.real, value.imag),
    str: lambda value: b"s" + text(value),
    bytes: lambda value: b"b" + u32.pack(len(value)) + value,
    **dict.fromkeys(SCALARS, lambda value: b"g" + text(value.dtype.str) + value.tobytes()),
}
MADE_AT_ONCE = {tuple: b"(", frozenset: b"<", slice: b":", range: b"r"}
FILLED_LATER = {list: b"[", set: b"{", dict: b"="}
PARTS = {
    dict: lambda value: tuple(part for item in list(value.items()) for part in item),
    slice: lambda value: (value.start, value.stop, value.step),
    range: lambda value: (value.start, value.stop, value.step),
}


def leaf(item, refer):
    """The node of an object that is sent whole, or of a reference to it; None for a container."""
    kind = type(item)
    if kind in LEAVES:
        return LEAVES[kind](item)
    if kind is ndarray and item.dtype.str in NUMBERS:
        return array(item)
    if kind in FILLED_LATER or kind in MADE_AT_ONCE:
        if kind is not slice or all(type(part) in LEAVES for part in PARTS[slice](item)):
            return None
    if refer is None:
        raise TypeError(f"a {kind.__name__} is not plain data")
    to = refer(item)
    return pack("<BQB", to.side, to.id, to.callable) + text(to.type_name) + text(to.name)


def encode(value, refer=None):
    """The bytes of a value; `refer(object)` gives the Reference of one that is not plain.

    Raises WireError if it is too large, TypeError if it is not plain and there is no `refer`.
    """
    places, nodes, size = {}, [], 8
    waiting = [value]  # parts of the containers that are filled later
    while waiting:
        stack = [(waiting.pop(), None)]
        while stack:
            item, parts = stack.pop()
            if parts is None:
                if id(item) in places:
                    continue
                node = leaf(item, refer)
                if node is None:
                    parts = PARTS.get(type(item), tuple)(item)
                    if type(item) in MADE_AT_ONCE:  # when its parts have their places
                        stack.append((item, parts))
                        stack.extend((part, None) for part in parts)
                        continue
                    waiting.extend(parts)
            else:
                node = None
                if id(item) in places:
                    continue
            places[id(item)] = len(nodes)
            # The item is kept, or its id could come to be another's.
            nodes.append((item, parts, node))
            size += len(node) if parts is None else 5 + 4 * len(parts)
            if size > MESSAGE or len(nodes) > NODES:
                raise WireError(f"more than {NODES} objects or {MESSAGE >> 20} MB at once")
    data = [pack("<II", len(nodes), places[id(value)])]
    for item, parts, node in nodes:
        if parts is not None:
            tag = FILLED_LATER.get(type(item)) or MADE_AT_ONCE[type(item)]
            node = tag + pack(f"<I{len(parts)}I", len(parts), *[places[id(part)] for part in parts])
        data.append(node)
    return b"".join(data)


class Reader:
    """Takes a message apart from front to back, and never past its end."""

    def __init__(self, data):
        self.data, self.at = memoryview(data), 0

    def take(self, size):
        if size > len(self.data) - self.at:
            raise WireError("the message ends too early")
        self.at += size
        return self.data[self.at - size:self.at]

    def unpack(self, form):
        return form.unpack(self.take(form.size))

    def byte(self):
        return self.take(1)[0]

    def count(self):
        return u32.unpack(self.take(4))[0]

    def counts(self):
        count = self.count()
        return unpack(f"<{count}I", self.take(4 * count))

    def bytes(self):
        return bytes(self.take(self.count()))

    def text(self):
        return str(self.take(self.count()), "utf-8", "surrogatepass")

    def integer(self):
        size = self.count()
        if size > INTEGER:
            raise WireError(f"an integer of {size} bytes")
        return int.from_bytes(self.take(size), "little", signed=True)

    def dtype(self):
        kind = NUMBERS.get(self.text())
        if kind is None:
            raise WireError("an array of something else than numbers")
        return kind

    def numbers(self, kind, size):
        data = self.take(size * kind.itemsize)
        if kind.kind == "b" and bytes(data).translate(None, b"\0\1"):  # NumPy trusts that there is no third truth value
            raise WireError("a truth value that is neither")
        return data

    def scalar(self):
        kind = self.dtype()
        return ndarray((), kind, self.numbers(kind, 1))[()]

    def array(self):
        kind, order = self.dtype(), chr(self.byte())
        dimensions = self.byte()
        if dimensions > DIMENSIONS or order not in "CF":
            raise WireError("an array in an unknown order or of too many dimensions")
        shape = unpack(f"<{dimensions}Q", self.take(8 * dimensions))
        if prod(max(n, 1) for n in shape) * kind.itemsize > MESSAGE:
            raise WireError(f"an array of shape {shape}")
        return ndarray(shape, kind, self.numbers(kind, prod(shape)), order=order).copy(order)

    def reference(self, side):
        id, callable = u64.unpack(self.take(8))[0], self.byte()
        return Reference(side, id, bool(callable), self.text(), self.text())


DECODERS = {
    ord("N"): lambda reader: None,
    ord("T"): lambda reader: True,
    ord("L"): lambda reader: False,
    ord("."): lambda reader: ...,
    ord("i"): Reader.integer,
    ord("d"): lambda reader: reader.unpack(f64)[0],
    ord("c"): lambda reader: complex(*reader.unpack(c128)),
    ord("s"): Reader.text,
    ord("b"): Reader.bytes,
    ord("g"): Reader.scalar,
    ord("a"): Reader.array,
}
MAKERS = {ord(tag): kind for kind, tag in (MADE_AT_ONCE | FILLED_LATER).items()}


def decode(data, resolve=None):
    """The value of a message; `resolve(Reference)` gives what a reference stands for. Raises only WireError."""
    try:
        return Decoder(Reader(data), resolve).value()
    except WireError:
        raise
    except Exception as error:  # text that is no UTF-8, a place that is not there, an unhashable key, ...
        raise WireError(f"a malformed message: {type(error).__name__}") from None


class Decoder:
    def __init__(self, reader, resolve):
        self.reader, self.resolve = reader, resolve
        self.nodes, self.weights, self.hashed = [], [], 0

    def value(self):
        count, root = self.reader.count(), self.reader.count()
        if count > NODES:
            raise WireError(f"a message of {count} objects")
        unfilled = []
        for _ in range(count):
            tag, weight = self.reader.byte(), 1
            if tag in DECODERS:
                node = DECODERS[tag](self.reader)
            elif tag in (HANDLE, CALLBACK):
                node = self.resolve(self.reader.reference(tag))
            else:
                kind, places = MAKERS[tag], self.reader.counts()
                if kind in FILLED_LATER:
                    node = kind()
                    unfilled.append((node, places))
                else:  # of parts that are there already
                    weight += min(KEY, sum([self.weights[place] for place in places]))
                    node = self.make(kind, places)
            self.nodes.append(node)
            self.weights.append(weight)
        for node, places in unfilled:
            self.fill(node, places)
        if self.reader.at < len(self.reader.data):
            raise WireError("more bytes than the message has nodes")
        return self.nodes[root]

    def at(self, places):
        return [self.nodes[place] for place in places]

    def make(self, kind, places):
        if kind is frozenset:
            return self.distinct(frozenset(self.keys(places)), places)
        parts = self.at(places)
        # A slice frees its parts by recursion, so there must be no slice in a slice in a slice.
        if kind is slice and not all(type(part) in LEAVES for part in parts):
            raise WireError("a slice of containers")
        return kind(parts) if kind is tuple else kind(*parts)

    def fill(self, node, places):
        if type(node) is list:
            node.extend(self.at(places))
        elif type(node) is set:
            node.update(self.keys(places))
            self.distinct(node, places)
        else:
            node.update(zip(self.keys(places[::2]), self.at(places[1::2]), strict=True))
            self.distinct(node, places[::2])

    def keys(self, places):
        """The objects at these places, to be hashed.

        A tuple hashes its parts anew every time, by recursion: one that holds the same tuple twice, that again one
        twice, and so on, would take for ever, and a deep one all of the stack. Keys of equal hash are compared each
        with each.
        """
        weights = [self.weights[place] for place in places]
        self.hashed += sum(weights)
        if max(weights, default=0) > KEY or self.hashed > KEYS:
            raise WireError("keys of too many parts")
        keys = self.at(places)
        if len(keys) > COLLISIONS and max(Counter(map(hash, keys)).values()) > COLLISIONS:
            raise WireError("too many keys with the same hash")
        return keys

    def distinct(self, made, places):
        if len(made) != len(places):
            raise WireError("a key that occurs twice")
        return made


def nearest(kind):
    """The name in ERRORS of an exception class or of the nearest class that it comes from."""
    return next((base.__name__ for base in kind.__mro__ if ERRORS.get(base.__name__) is base), "Exception")


def describe(error):
    """(name, text) of an exception, whatever it does when asked for its text."""
    own, name = type(error).__name__, nearest(type(error))
    try:
        words = str.__getitem__(str(error), slice(ERROR_TEXT))
    except BaseException:
        words = "an error whose text cannot be had"
    return name, words if own == name else f"{own}: {words}" if words else own


# Frames: the length of the payload, then the payload.

def send(sock, payload):
    sock.sendall(u32.pack(len(payload)) + payload)


def receive(sock, deadline=None):
    """The next payload. Raises EOFError when the other end closed, TimeoutError at `deadline` (of time.monotonic())."""
    length, = u32.unpack(read(sock, 4, deadline))
    if length > MESSAGE:
        raise WireError(f"a message of {length} bytes")
    return read(sock, length, deadline)


def read(sock, size, deadline):
    data, got = bytearray(size), 0
    view = memoryview(data)
    while got < size:
        if deadline is not None:
            left = deadline - monotonic()
            if left <= 0:
                raise TimeoutError("timed out")
            sock.settimeout(left)
        count = sock.recv_into(view[got:])
        if not count:
            raise EOFError("the other end closed")
        got += count
    return data
