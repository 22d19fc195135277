import math
import socket
import struct
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from examiner import wire
from examiner.wire import CALLBACK, HANDLE, Reference, WireError, decode, describe, encode, receive, send


def alike(a, b):
    """Whether two structures are of the same form: the same types and values, the same objects shared,
    cycles included."""
    partner, found, stack = {}, {}, [(a, b)]
    while stack:
        a, b = stack.pop()
        if type(a) is not type(b):
            return False
        if id(a) in partner and type(a) in (list, dict, set, tuple, np.ndarray):
            if partner[id(a)] is not b:
                return False
            continue
        partner[id(a)] = b
        if type(a) in (list, dict, set, np.ndarray) and found.setdefault(id(b), a) is not a:
            return False
        if type(a) in (list, tuple):
            if len(a) != len(b):
                return False
            stack.extend(zip(a, b))
        elif type(a) is dict:
            if list(map(bits, a)) != list(map(bits, b)):
                return False
            stack.extend(zip(a.values(), b.values()))
        elif bits(a) != bits(b):
            return False
    return True


def bits(x):
    """Something that is equal for equal leaves only: nan is nan, 0.0 is not -0.0, 1 is not True."""
    if type(x) is float:
        return "float", struct.pack("d", x)
    if type(x) is complex:
        return "complex", struct.pack("dd", x.real, x.imag)
    if isinstance(x, np.generic):
        return x.dtype.str, x.tobytes()
    if type(x) is np.ndarray:
        return x.dtype.str, x.shape, x.tobytes(), x.flags.f_contiguous, x.flags.c_contiguous
    if type(x) in (set, frozenset):
        return type(x), sorted(map(repr, map(bits, x)))
    if type(x) is tuple:
        return tuple(map(bits, x))
    return type(x), repr(x)


dtypes = st.one_of(npst.boolean_dtypes(), npst.integer_dtypes(), npst.unsigned_integer_dtypes(), npst.floating_dtypes(),
                   npst.complex_number_dtypes())
scalars = st.one_of(
    st.none(), st.booleans(), st.just(...), st.integers(), st.integers(-2**2000, 2**2000), st.floats(),
    st.complex_numbers(),
    st.text(), st.text(st.characters(categories=["Cs", "L"])), st.binary(),
    st.builds(range, st.integers(), st.integers(), st.integers(1)), npst.from_dtype(np.dtype("f4")),
    npst.from_dtype(np.dtype("u1")),
    npst.from_dtype(np.dtype("c16")), npst.from_dtype(np.dtype("?")))
keys = st.recursive(scalars.filter(lambda x: x == x), lambda inner: st.lists(inner, max_size=3).map(tuple)
                    | st.frozensets(inner, max_size=3), max_leaves=4)
leaves = st.one_of(
    scalars, st.sets(keys, max_size=3), st.frozensets(keys, max_size=3),
    st.builds(slice, *[st.none() | st.integers()] * 3),
    npst.arrays(dtypes, npst.array_shapes(min_dims=0, min_side=0, max_side=3)).map(np.ascontiguousarray),
    npst.arrays(dtypes, npst.array_shapes(min_dims=0, min_side=0, max_side=3)).map(np.asfortranarray))


@st.composite
def structures(draw):
    """Lists, dictionaries and tuples that refer to one another in any way, in cycles through lists and dictionaries."""
    pool = draw(st.lists(leaves, max_size=6))
    open_ones = [draw(st.sampled_from([list, dict]))() for _ in range(draw(st.integers(0, 5)))]
    pool += open_ones
    for _ in range(draw(st.integers(0, 6))):
        if pool:
            pool.append(tuple(draw(st.lists(st.sampled_from(pool), min_size=1, max_size=4))))
    for one in open_ones:
        parts = draw(st.lists(st.sampled_from(pool), max_size=4))
        if type(one) is list:
            one.extend(parts)
        else:
            one.update(enumerate(parts))
    return pool


@given(structures())
def test_round_trip(value):
    assert alike(value, decode(encode(value)))


@settings(max_examples=300)
@given(st.data(), structures(), st.binary(max_size=8))
def test_mutated_messages_give_a_value_or_a_wire_error(data, value, junk):
    message = bytearray(encode(value))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(message)))
        end = min(at + data.draw(st.integers(0, 8)), len(message))
        size = end - at
        message[at:end] = data.draw(st.sampled_from([junk, b"", b"\xff" * size, b"\0" * size, message[:size]]))
    try:
        decode(bytes(message), lambda reference: None)
    except WireError:
        pass


WORDS = [bytes([tag]) for tag in b"([={<:risaNHF"] + [struct.pack("<I", n) for n in (0, 1, 2, 2**31 - 1)]


@settings(max_examples=300)
@given(st.binary(max_size=200) | st.lists(st.sampled_from(WORDS)).map(b"".join))
def test_random_bytes_give_a_value_or_a_wire_error(data):
    try:
        decode(data, lambda reference: None)
    except WireError:
        pass


@pytest.mark.parametrize("wrap", [lambda x: [x], lambda x: (x,), lambda x: {"next": x}, lambda x: ([x], {"x": x})],
                         ids=["list", "tuple", "dict", "shared"])
def test_deep_structures(wrap):
    value = 1.0
    for _ in range(100_000):
        value = wrap(value)
    result, depth = decode(encode(value)), 0
    while type(result) is not float:
        result, depth = next(iter(result.values() if type(result) is dict else result)), depth + 1
    assert depth >= 100_000


def test_an_object_that_occurs_twice_arrives_as_one():
    x, t = np.ones(3), (1, [2])
    cycle = [x, t]
    cycle.append((cycle, (cycle, x)))
    result = decode(encode({"a": cycle, "b": [t, cycle], "c": x}))
    a, [t, b] = result["a"], result["b"]
    assert a is b and a[1] is t and a[0] is result["c"] and a[2][0] is a and a[2][1][0] is a and a[2][1][1] is a[0]


def test_a_tuple_that_is_met_again_inside_itself():
    outer = []
    t = (outer,)
    outer.append((t, t))
    result = decode(encode(t))
    assert result[0][0][0] is result and result[0][0][1] is result


def test_arrays_are_the_receivers_own():
    x = np.arange(6.0).reshape(2, 3)
    for value in (x, x.T, x[:, ::2], np.broadcast_to(x, (2, 2, 3)), np.array(3), np.zeros((0, 4)), x.astype(">f4"),
                  x > 2):
        result = decode(encode(value))
        assert type(result) is np.ndarray and result.dtype == value.dtype and np.array_equal(result, value)
        assert result.shape == value.shape and result.flags.owndata and result.flags.writeable
    assert decode(encode(x.T)).flags.f_contiguous and decode(encode(np.arange(3))).dtype.char == np.arange(3).dtype.char


class Sub(int):
    pass


class SubArray(np.ndarray):
    pass


@pytest.mark.parametrize("value", [object(), Sub(3), SubArray(2), np.array([None]), np.array("text"), np.zeros(2,
                         [("a", int)]),
                                   np.datetime64(1, "s"), print, math, slice([], 1), WireError(), bytearray(1),
                                   np.str_("a")], ids=type)
def test_anything_else_is_referred_to(value):
    with pytest.raises(TypeError, match="not plain"):
        encode([value])
    reference, seen = Reference(HANDLE, 2**64 - 1, True, "Kind", "name"), []
    result = decode(encode([value, value], lambda item: seen.append(item) or reference), lambda got: [got])
    assert seen[0] is value and len(seen) == 1 and result == [[reference]] * 2 and result[0] is result[1]


def test_sides_are_kept_apart():
    assert decode(encode(print, lambda _: Reference(CALLBACK, 7, False, "", "")), lambda got: got).side == CALLBACK


# Messages written by hand: a count, the root's place, and nodes.

def message(*nodes, root=0, count=None):
    return struct.pack("<II", len(nodes) if count is None else count, root) + b"".join(nodes)


def box(tag, *places):
    return tag + struct.pack(f"<I{len(places)}I", len(places), *places)


def text(value):
    return struct.pack("<I", len(value)) + value


def number_array(dtype=b"<f8", order=b"C", shape=(2,), data=bytes(16)):
    return b"a" + text(dtype) + order + struct.pack(f"<B{len(shape)}Q", len(shape), *shape) + data


BAD = {
    "empty": b"",
    "no root": message(b"N", root=1),
    "no nodes": message(),
    "more bytes": message(b"N") + b"N",
    "unknown tag": message(b"?"),
    "too many nodes": message(b"N", count=2**32 - 1),
    "place not there": message(box(b"[", 1)),
    "tuple in itself": message(box(b"(", 0)),
    "tuple before its part": message(box(b"(", 1), b"N"),
    "tuples in a ring": message(box(b"(", 1), box(b"(", 0)),
    "frozenset in itself": message(box(b"<", 0)),
    "dict as its key": message(box(b"=", 0, 0)),
    "list as a key": message(box(b"=", 1, 1), box(b"[")),
    "list in a key": message(box(b"["), box(b"(", 0), box(b"{", 1), root=2),
    "array as a key": message(box(b"{", 1), number_array()),
    "set in a set": message(box(b"{", 1), box(b"{")),
    "key without value": message(box(b"=", 1), b"N"),
    "key twice": message(box(b"=", 1, 1, 2, 1), b"T", b"T"),
    "member twice": message(b"T", box(b"<", 0, 0), root=1),
    "slice of four": message(b"N", box(b":", 0, 0, 0, 0)),
    "slice of a slice": message(b"N", box(b":", 0, 0, 0), box(b":", 1, 0, 0)),
    "range by 0": message(b"i" + text(b"\0"), box(b"r", 0, 0, 0)),
    "range of floats": message(b"d" + bytes(8), box(b"r", 0, 0, 0)),
    "long list": message(b"[\xff\xff\xff\xff"),
    "long text": message(b"s\xff\xff\xff\xffab"),
    "no utf-8": message(b"s" + text(b"\xff")),
    "long int": message(b"i" + text(bytes(wire.INTEGER + 1))),
    "int without its bytes": message(b"i\1\0\0\0"),
    "unexpected handle": message(b"H" + bytes(9) + text(b"a") + text(b"b")),
    "half a handle": message(b"H" + bytes(5)),
    "object array": message(number_array(b"|O")),
    "pickled array": message(number_array(b"O8")),
    "structured array": message(number_array(b"f8,f8")),
    "object number": message(b"g" + text(b"|O") + bytes(8)),
    "array of another order": message(number_array(order=b"K")),
    "array too short": message(number_array(shape=(3,))),
    "array too long": message(number_array(shape=(1,))),
    "array of 1e9": message(number_array(shape=(10**9,))),
    "huge array": message(number_array(shape=(2**62, 2**62))),
    "huge empty array": message(number_array(shape=(2**62, 0), data=b"")),
    "65 dimensions": message(number_array(shape=(1,) * 65, data=bytes(8))),
    "third truth value": message(number_array(b"|b1", data=b"\1\2")),
    "third truth value alone": message(b"g" + text(b"|b1") + b"\2"),
}


@pytest.mark.parametrize("name", BAD)
def test_malformed_messages(name):
    with pytest.raises(WireError):
        decode(BAD[name])


def test_an_error_of_the_resolver_is_a_wire_error():
    with pytest.raises(WireError):
        decode(message(b"H" + struct.pack("<QB", 5, 0) + text(b"a") + text(b"b")), lambda reference: [][reference.id])


@pytest.mark.parametrize("tag", [b"(", b"<"])
@pytest.mark.parametrize("width", [1, 2])
def test_keys_that_take_for_ever_to_hash(tag, width):
    """A tower of tuples, each with the one below in it once or twice: 2^60 steps to hash, or a stack 100000 deep."""
    inner = [b"N"] + [box(b"(", *[place] * width) for place in range(60 if width == 2 else 100_000)]
    with pytest.raises(WireError, match="too many parts"):
        decode(message(*inner, box(tag, len(inner) - 1), box(b"{", len(inner)), root=len(inner) + 1))


def test_a_tower_of_tuples_that_is_no_key_is_let_through():
    inner = [b"N"] + [box(b"(", place, place) for place in range(100_000)]
    assert len(decode(message(*inner, root=100_000))) == 2


def test_heavy_keys_are_counted_together(monkeypatch):
    monkeypatch.setattr(wire, "KEYS", 1000)
    heavy = box(b"(", *[0] * 90)
    nodes = [b"N", heavy, *[b"i" + text(struct.pack("<h", n)) for n in range(20)], *[box(b"(", 1,
             2 + n) for n in range(20)]]
    with pytest.raises(WireError, match="too many parts"):
        decode(message(*nodes, box(b"{", *range(22, 42)), root=42))
    assert len(decode(message(*nodes, box(b"{", *range(22, 27)), root=42))) == 5


def test_keys_of_one_hash():
    colliding = [n * (2**61 - 1) for n in range(1, 1000)]
    with pytest.raises(WireError, match="same hash"):
        decode(encode(set(colliding)))
    for honest in {2.0**n for n in range(-1000, 1000)}, set(range(-1000, 1000)), dict.fromkeys(map(str, range(1000))):
        assert decode(encode(honest)) == honest


@pytest.mark.parametrize("value", [1 << 10**6, np.zeros(2**23 + 1), list(map(float, range(wire.NODES))),
                                   b"x" * (wire.MESSAGE + 1)],
                         ids=["int", "array", "nodes", "bytes"])
def test_what_is_too_large_is_not_sent(value):
    with pytest.raises(WireError):
        encode(value)


def test_what_is_allocated_is_bounded_by_the_message():
    import tracemalloc
    messages = [BAD[name] for name in ("too many nodes", "long list", "long text", "huge array", "array of 1e9",
                                       "huge empty array")]
    tracemalloc.start()
    for data in messages:
        with pytest.raises(WireError):
            decode(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10**6


# Frames.

def test_frames():
    a, b = socket.socketpair()
    send(a, b"one")
    send(a, b"")
    assert receive(b) == b"one" and receive(b) == b""
    with pytest.raises(TimeoutError):
        receive(b, time.monotonic() + 0.01)
    a.sendall(b"\xff\xff\xff\xff")
    with pytest.raises(WireError):
        receive(b)
    a.sendall(b"\3\0\0\0ab")
    a.close()
    with pytest.raises(EOFError):
        receive(b)


def test_errors_are_described_by_the_nearest_builtin():
    class Own(ZeroDivisionError):
        pass

    class KeyError(Exception):  # not the builtin one, whatever its name
        pass

    class Hostile(ValueError):
        def __str__(self):
            raise SystemExit

    assert describe(ValueError("a")) == ("ValueError", "a") and describe(Own("a")) == ("ZeroDivisionError", "Own: a")
    assert describe(KeyError("a")) == ("Exception", "KeyError: a")
    assert describe(SystemExit(1)) == ("Exception", "SystemExit: 1")
    assert describe(StopIteration()) == ("Exception", "StopIteration")
    assert describe(Hostile())[0] == "ValueError" and len(describe(ValueError("x" * 10**6))[1]) == wire.ERROR_TEXT
