"""The wire's end in the tests' process: the student's functions, classes and objects as a test cell sees them.

    peer = Peer(sock, deadline)
    f = peer.name("f")              # a Proxy, or plain data
    f(2.0)                          # runs in the student's process; gives plain data or a Proxy

A `Proxy` forwards what is done to it and decides nothing: it has no truth value, cannot be compared and is no array, so
no object of the student's passes a comparison by what it says of itself. Plain data is decoded here, of exact types.
"""

from functools import cache
from time import monotonic
from types import CodeType, FunctionType
from weakref import WeakValueDictionary

from numpy import ndarray

from examiner.serving import BINARY, COMPARISONS, NAME, UNARY
from examiner.wire import (CALLBACK, ERROR_TEXT, ERRORS, HANDLE, Reference, WireError, decode, describe, encode,
                           nearest, receive, send)

DEPTH = 40          # calls of the test's functions within calls of the student's within calls of the test's ...
ITEMS = 100_000     # of an iteration
UNBOUND = object()


class Lost(BaseException):
    """The student's process has ended, is late, or speaks another protocol. Nothing can be asked of it from then on.

    Not an Exception: a test that waits for one to be raised must not take this for it.
    """

    def _render_traceback_(self):
        return [f"\x1b[1;31mNo answer.\x1b[0m {self}"]


class StudentError(Exception):
    """An exception in the student's code. It is also one of the nearest builtin class, so `except ValueError` works."""

    def __init__(self, text, student_line=""):
        super().__init__(text)
        self.student_line = student_line

    def __str__(self):
        return self.args[0]


@cache
def error_class(name):
    base = ERRORS.get(name, Exception)
    return type(base.__name__, (StudentError, base), {"__module__": base.__module__, "__doc__": base.__doc__})


def student_error(name, text, line):
    return error_class(name if name in ERRORS else "Exception")(shown(text, ERROR_TEXT), shown(line, 200))


def shown(text, length):
    """Text of the student's that can be printed and written to a file."""
    return text[:length].encode("utf-8", "replace").decode()


class Peer:
    """The student's process at the other end of `sock`, until `deadline`, a time of time.monotonic().

    Where no class is to be defined, `operators` is False: the operators of an object that comes instead of a number would get to
    see what the number is to be. They are then refused.
    """

    def __init__(self, sock, deadline=None, operators=True):
        self.sock, self.deadline, self.operators = sock, deadline, operators
        self.proxies = WeakValueDictionary()    # by handle: an object is one proxy for as long as a test holds it
        self.namespace = {}                     # of a test
        self.original, self.bound = {}, {}      # what its names were bound to at first, and what they were when last seen
        self.functions, self.numbers = [], {}   # that were passed to the student's code, and may be called by it
        self.depth, self.lost = 0, None

    def name(self, name):
        """What the name stands for in the student's notebook. Raises NameError if it is not defined or not served."""
        return self.apply("name", name)

    def bind(self, namespace, names):
        """Bind the names, as far as they are defined, in a test's namespace.

        A test may delete one or put another function in its place, and expect the student's code to notice: that is done
        in the student's notebook as well, before anything else is asked of it. Other data that a test binds to such a
        name is not: it may be what the test expects.
        """
        for name in names:
            try:
                namespace[name] = self.name(name)
            except NameError:
                continue
            self.bound[name] = self.original[name] = namespace[name]
        self.namespace = namespace

    def _rebind(self):
        for name, before in self.bound.items():
            now = self.namespace.get(name, UNBOUND)
            if now is before:
                continue
            self.bound[name] = now
            if now is not UNBOUND and now is not self.original[name] and not callable(now):
                continue
            try:
                self._apply("unbind", name) if now is UNBOUND else self._apply("bind", name, now)
            except TypeError:
                pass  # an object of the test's that the student's code can have no use for

    def apply(self, operation, *args):
        """An operation of `serving.OPERATIONS`, done in the student's process.

        Gives plain data or a Proxy. Raises StudentError, TypeError for an argument that cannot be sent, Lost.
        """
        self._rebind()
        return self._apply(operation, *args)

    def _apply(self, operation, *args):
        self._send(encode(("do", operation, args), self._refer))
        while True:
            message, references = self._receive()
            match message:
                case ("gave", value):
                    return value
                case ("raised", str(name), str(text), str(line)):
                    raise student_error(name, text, line)
                case ("call", int(number), tuple(args), dict(kwargs)) if 0 <= number < len(self.functions):
                    self._send(self._called(self.functions[number], args, kwargs, references))
                case _:
                    raise self.lose("sent an improper message")

    def lose(self, why):
        self.lost = f"The process of the answers {why}."
        return Lost(self.lost)

    def _called(self, function, args, kwargs, references):
        """The reply to a call by the student's code.

        Plain data goes in and comes out, and no proxy: a function of the test's or of the library's is not made to work
        on an object that says of itself what it likes.
        """
        self.depth += 1
        try:
            if references:
                kind = references[0].type_name or "function"
                raise TypeError(f"a function that a test passed in takes numbers, text and arrays, not a {kind}")
            if self.depth > DEPTH:
                raise RecursionError(f"more than {DEPTH} calls of a test's function within one another")
            before = encode((args, kwargs))
            result = function(*args, **kwargs)
            after = None if encode((args, kwargs)) == before else (args, kwargs)
            return encode(("gave", result, view(result, args), after))
        except Exception as error:
            return encode(("raised", *describe(error)))
        except BaseException:
            self.lose("was left in the middle of a call")
            raise
        finally:
            self.depth -= 1

    def _send(self, payload):
        if self.lost:
            raise Lost(self.lost)
        try:
            if self.deadline is not None:
                self.sock.settimeout(max(self.deadline - monotonic(), 1e-3))
            send(self.sock, payload)
        except TimeoutError:
            raise self.lose("gave no answer in time") from None
        except OSError:
            raise self.lose("has ended") from None

    def _receive(self):
        """A message, a tuple that starts with its kind, and the references in it."""
        references = []

        def resolve(reference):
            references.append(reference)
            return self._resolve(reference)

        self.lose("was left in the middle of a call")  # unless the lines below come to their end
        try:
            message = decode(receive(self.sock, self.deadline), resolve)
        except TimeoutError:
            raise self.lose("gave no answer in time") from None
        except (EOFError, OSError):
            raise self.lose("has ended") from None
        except WireError as error:
            raise self.lose(f"sent an improper message: {error}") from None
        if type(message) is not tuple or not message or type(message[0]) is not str:
            raise self.lose("sent an improper message")
        self.lost = None
        return message, references

    def _refer(self, item):
        if type(item) is Proxy and item._Proxy__peer is self:
            return item._Proxy__reference
        if type(item) is not Proxy and callable(item):
            number = self.numbers.setdefault(id(item), len(self.functions))
            if number == len(self.functions):
                self.functions.append(item)  # kept, so that its id stays its own
            return Reference(CALLBACK, number, True, "", "")
        raise TypeError("what can be passed to the student's code are numbers, text, arrays, containers of them, "
                        f"functions, and the student's own objects, but not a {type(item).__name__}")

    def _resolve(self, reference):
        if reference.side == CALLBACK:  # what a test passed in comes back
            return self.functions[reference.id]
        proxy = self.proxies.get(reference.id)
        if proxy is None:
            proxy = self.proxies[reference.id] = object.__new__(Proxy)
            texts = ["".join(filter(str.isprintable, text[:NAME])) for text in (reference.type_name, reference.name)]
            object.__setattr__(proxy, "_Proxy__peer", self)
            object.__setattr__(proxy, "_Proxy__reference", Reference(HANDLE, *reference[1:3], *texts))
        return proxy


def view(result, args):
    """(the argument's place, its strides, the view's offset and strides), if an array is, or views, one of the arguments; else None.

    A function that gives a part of its argument does so across the wire too: code that then changes the argument changes both.
    """
    for place, arg in enumerate(args):
        if type(result) is type(arg) is ndarray and (result is arg or result.base is arg) and result.dtype == arg.dtype:
            return place, arg.strides, result.ctypes.data - arg.ctypes.data, result.strides


class Proxy:
    """An object of the student's. `__kind__` is the name of its type; `is` tells whether two are the same object."""

    __slots__ = ("__peer", "__reference", "__weakref__")
    __hash__ = object.__hash__
    __array_ufunc__ = None  # NumPy's operators leave it to the reflected ones below

    @property
    def __kind__(self):
        return self.__reference.type_name

    @property
    def __name__(self):
        if not self.__reference.name:
            raise AttributeError("__name__")
        return self.__reference.name

    def __repr__(self):
        return f"<the student's {' '.join(filter(None, self.__reference[3:]))}>"

    def __call__(self, /, *args, **kwargs):
        return ask(self, "call", self, args, kwargs)

    def __observed_call__(self, args):
        """(result, arguments after the call) of a call with copies of the arguments."""
        match ask(self, "observe", self, tuple(args)):
            case (result, tuple(left)) if len(left) == len(args):
                return result, left
        raise self.__peer.lose("sent an improper message")

    def __getattr__(self, name):
        return ask(self, "getattr", self, served(name))

    def __setattr__(self, name, value):
        ask(self, "setattr", self, served(name), value)

    def __delattr__(self, name):
        ask(self, "delattr", self, served(name))

    def __iter__(self):
        return items(self, ask(self, "iter", self))

    def __enter__(self):
        return ask(self, "enter", self)

    def __exit__(self, error, *_):
        # Whether it would suppress the exception is not asked: it may be a check's.
        ask(self, "leave", self, error and nearest(error))

    def __copy__(self):
        return ask(self, "copy", self)

    def __deepcopy__(self, memo):
        return ask(self, "deepcopy", self)


def ask(proxy, operation, *args):
    return proxy._Proxy__peer.apply(operation, *args)


def served(name):
    """The name of an attribute, if it is none by which Python, NumPy or IPython let an object say how it is treated."""
    if name.startswith("_") and name.endswith("_"):
        raise AttributeError(f"{name} of a student's object is not served")
    return name


def items(proxy, iterator):
    for _ in range(ITEMS):
        match ask(proxy, "next", iterator):
            case (item,):
                yield item
            case _:
                return
    raise RuntimeError(f"an iteration over {proxy!r} goes on after {ITEMS} items")


def forwarded(operation):
    return lambda self, *others: ask(self, operation, self, *others)


def operator(operation, reflected=False):
    def operate(self, *others):
        if not self._Proxy__peer.operators:
            raise TypeError(f"the answer gives {self!r}, and should give plain data: {operation} is not asked of it")
        return ask(self, operation, *others, self) if reflected else ask(self, operation, self, *others)
    return operate


def contains(self, item):
    """With operators, what the object says; else whether one of its items is the same or equal."""
    if self._Proxy__peer.operators:
        return ask(self, "contains", self, item)
    return any(item is one or item == one for one in self)


def refused(what):
    def refuse(self, *_, **__):
        raise TypeError(f"{what} is not asked of {self!r}: compare plain data, with check")
    return refuse


for _name in BINARY:
    setattr(Proxy, f"__{_name}__", operator(_name))
    setattr(Proxy, f"__r{_name}__", operator(_name, reflected=True))
    setattr(Proxy, f"__i{_name}__", operator("i" + _name))
for _name in [*UNARY, "divmod"]:
    setattr(Proxy, f"__{_name}__", operator(_name))
for _name in "len", "getitem", "setitem", "delitem":
    setattr(Proxy, f"__{_name}__", forwarded(_name))
Proxy.__rdivmod__ = operator("divmod", reflected=True)
Proxy.__contains__ = contains
for _name in COMPARISONS:
    setattr(Proxy, f"__{_name}__", refused(f"the comparison {_name}"))
for _name in "bool", "float", "int", "complex", "array", "array_function":
    setattr(Proxy, f"__{_name}__", refused(f"a conversion to {_name}" if _name != "bool" else "its truth"))


# Of a traceback through this module, what matters are the lines of the test and of the student: these are none of either. As
# Python's own frozen modules, they are shown without source, and told apart by their file's name.

def frozen(code):
    return code.replace(co_filename="<frozen examiner>",
                        co_consts=tuple(frozen(part) if isinstance(part, CodeType) else part for part in code.co_consts))


for _function in [*globals().values(), *vars(Peer).values(), *vars(Proxy).values()]:
    _function = getattr(_function, "fget", _function)
    if isinstance(_function, FunctionType) and _function.__module__ in (__name__, encode.__module__):
        _function.__code__ = frozen(_function.__code__)
