"""The wire's end in the student's process: `serve` does with the student's objects what the tests' process asks for.

    ("do", operation, args)         a request; its answer is
    ("gave", result)                or
    ("raised", name, text, line)    with the line of the student's code where it arose
    ("call", number, args, kwargs)  meanwhile, the student's code calls a function that a test passed in; the answer is
    ("gave", result, view, after)   or
    ("raised", name, text)

Nothing here is relied on for the marks: whoever holds this process can send what they like, and the tests' side is made
for that.
"""

# As in wire.py: what an answer does to builtins or to a module must not break this one.
from builtins import *  # noqa: F403
import operator
from copy import copy, deepcopy
from linecache import getline
from threading import get_ident
from types import ModuleType

from numpy import ndarray

from examiner.wire import CALLBACK, ERRORS, HANDLE, Reference, WireError, decode, describe, encode, receive, send

BINARY = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split()
UNARY = "neg pos abs invert".split()
COMPARISONS = "eq ne lt le gt ge".split()

NAME = 80  # characters of the name of a type or function


def observe(function, args):
    """The result, and the arguments after the call."""
    args = deepcopy(args)  # of what came over the wire this is a copy of a copy; the student's own objects are meant
    return function(*args), args


def following(iterator):
    """The next item in a tuple, which is empty at the end."""
    for item in iterator:
        return item,
    return ()


def leave(manager, error):
    """Leave a `with` block, because of an exception if `error` is the name of one."""
    error = ERRORS.get(error, RuntimeError)() if error else None
    type(manager).__exit__(manager, error and type(error), error, None)


ITEMS = "getitem setitem delitem contains".split()
OPERATIONS = {name: getattr(operator, f"__{name}__")
              for name in [*BINARY, *("i" + name for name in BINARY), *UNARY, *COMPARISONS, *ITEMS]}
OPERATIONS |= {
    "call": lambda function, args, kwargs: function(*args, **kwargs), "observe": observe, "divmod": divmod,
    "getattr": getattr, "setattr": setattr, "delattr": delattr, "len": len, "iter": iter, "next": following,
    "enter": lambda manager: type(manager).__enter__(manager), "leave": leave, "copy": copy, "deepcopy": deepcopy,
}


def serve(sock, namespace, allowed_names):
    """Answer requests on a socket until it closes. Of the namespace the allowed names are served, but no modules."""
    try:
        Server(sock, namespace, allowed_names).until_reply()
    except (EOFError, OSError):
        return
    raise WireError("an answer without a question")


class Server:
    def __init__(self, sock, namespace, allowed_names):
        self.sock, self.namespace, self.allowed = sock, namespace, frozenset(allowed_names)
        self.objects, self.handles = [], {}  # kept for good, so that a handle never changes its meaning
        self.stubs, self.callbacks = {}, {}
        self.thread = get_ident()
        self.operations = OPERATIONS | {"name": self.named, "bind": self.bind, "unbind": self.unbind}

    def until_reply(self):
        """Answer requests until another message comes; that message."""
        while True:
            message = decode(receive(self.sock), self.resolve)
            if type(message) is not tuple or not message or type(message[0]) is not str:
                raise WireError("a message is a tuple that starts with its kind")
            if message[0] != "do":
                return message
            send(self.sock, self.answer(message))

    def answer(self, message):
        try:
            _, operation, args = message
            return encode(("gave", self.operations[operation](*args)), self.refer)
        except WireError as error:
            return encode(("raised", "ValueError", f"the result is too large to be looked at: {error}", ""))
        except BaseException as error:  # also SystemExit: it is the student's function that ends, not this process
            return encode(("raised", *describe(error), self.line(error)))

    def line(self, error):
        """The innermost line of the student's cells that the exception came through."""
        found, trace = None, error.__traceback__
        while trace:
            if trace.tb_frame.f_globals is self.namespace:
                found = trace
            trace = trace.tb_next
        return getline(found.tb_frame.f_code.co_filename, found.tb_lineno).strip()[:200] if found else ""

    def named(self, name):
        if name not in self.allowed or name not in self.namespace:
            raise NameError(f"name '{name}' is not defined")
        if isinstance(self.namespace[name], ModuleType):
            raise TypeError(f"{name} is a module")
        return self.namespace[name]

    def bind(self, name, value):
        if name in self.allowed:
            self.namespace[name] = value

    def unbind(self, name):
        if name in self.allowed:
            self.namespace.pop(name, None)

    def refer(self, item):
        if id(item) in self.callbacks:
            return Reference(CALLBACK, self.callbacks[id(item)], True, "", "")
        if id(item) not in self.handles:
            self.handles[id(item)] = len(self.objects)
            self.objects.append(item)
        called = callable(item)
        return Reference(HANDLE, self.handles[id(item)], called, kind_of(item), name_of(item) if called else "")

    def resolve(self, reference):
        if reference.side == HANDLE:
            return self.objects[reference.id]
        if reference.id not in self.stubs:
            stub = self.stubs[reference.id] = self.stub(reference.id)
            self.callbacks[id(stub)] = reference.id
        return self.stubs[reference.id]

    def stub(self, number):
        """A function in the place of one that a test passed in."""
        def function(*args, **kwargs):
            if get_ident() != self.thread:
                raise RuntimeError("a function that a test passed in cannot be called from another thread")
            send(self.sock, encode(("call", number, args, kwargs), self.refer))
            outcome, *rest = self.until_reply()
            if outcome == "gave":
                result, view, after = rest
                if after is not None:
                    change((args, kwargs), after)
                return result if view is None else viewed(args, result, *view)
            raise ERRORS.get(rest[0], RuntimeError)(rest[1])
        return function


def viewed(args, result, place, layout, offset, strides):
    """The result of a test's function, as a part of the argument that it is a part of there."""
    array = args[place]
    if array.strides == layout and array.flags.c_contiguous:
        return ndarray(result.shape, array.dtype, array, offset, strides)
    return result


def change(mine, theirs):
    """Make the arguments of a call, in place, what a test's function has made of its copies."""
    pairs, seen = [(mine, theirs)], set()
    while pairs:
        old, new = pairs.pop()
        if type(old) is not type(new) or id(old) in seen:
            continue
        seen.add(id(old))
        if type(new) is ndarray and old.shape == new.shape:
            old[...] = new
        elif type(new) is dict and old.keys() == new.keys():
            pairs += [(old[key], new[key]) for key in new]
            old.update((key, new[key]) for key in new if not isinstance(new[key], FILLED))
        elif type(new) in (tuple, list) and len(old) == len(new):
            pairs += zip(old, new)
            if type(new) is list:
                old[:] = [a if isinstance(b, FILLED) and type(a) is type(b) else b for a, b in zip(old, new)]
        elif type(new) in (list, dict, set):
            old.clear()
            old.extend(new) if type(new) is list else old.update(new)


FILLED = ndarray, list, dict, set, tuple


def kind_of(item):
    kind = type(item).__name__
    return f"{kind} of {item.dtype}"[:NAME] if kind == "ndarray" and hasattr(item, "dtype") else kind[:NAME]


def name_of(item):
    try:
        name = item.__name__
    except Exception:  # of an object that answers for every attribute
        return ""
    return name[:NAME] if type(name) is str else ""
