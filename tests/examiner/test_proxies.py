import copy
import faulthandler
import itertools
import linecache
import operator
import os
import re
import signal
import socket
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograd_lib import check
from examiner.proxies import Lost, Peer, Proxy, StudentError
from examiner.serving import serve
from examiner.wire import CALLBACK, HANDLE, Reference, WireError, encode, send

counter = itertools.count()


@pytest.fixture
def student():
    """student(source, *names) is a Peer of a forked process that has run the source."""
    pids = []

    def start(source, *names, seconds=10):
        ours, theirs = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            try:
                faulthandler.disable()
                ours.close()
                source = textwrap.dedent(source)
                filename = f"<answer {next(counter)}>"
                linecache.cache[filename] = len(source), None, source.splitlines(True), filename
                namespace = {"__name__": "__main__"}
                exec(compile(source, filename, "exec"), namespace)
                serve(theirs, namespace, names)
            finally:
                os._exit(0)
        pids.append(pid)
        theirs.close()
        return Peer(ours, time.monotonic() + seconds)

    yield start
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


@pytest.fixture
def scripted():
    """scripted(message, ...) is a Peer of a process that answers with these, whatever is asked."""
    def start(*messages, refer=lambda item: item, seconds=10):
        ours, theirs = socket.socketpair()
        for message in messages:
            send(theirs, message if type(message) is bytes else encode(message, refer))
        theirs.shutdown(socket.SHUT_WR)
        peer = Peer(ours, time.monotonic() + seconds)
        peer.theirs = theirs
        return peer
    return start


VALUE = """
    class Value:
        __array_ufunc__ = None
        def __init__(self, data, parents=()):
            self.data, self.parents, self.grad = data, list(parents), 0.0
        def __mul__(self, other):
            other = other if isinstance(other, Value) else Value(other)
            return Value(self.data * other.data, (self, other))
        __rmul__ = __mul__
        def __neg__(self):
            return Value(-self.data, (self,))
        def __iadd__(self, other):
            self.data += other
            return self
        def __rsub__(self, other):
            return Value(other - self.data)
        def __pow__(self, n):
            return self.data ** n
        def __divmod__(self, n):
            return divmod(self.data, n)
        def __eq__(self, other):
            return True
        def __lt__(self, other):
            return self.data < other.data
        def __getitem__(self, key):
            return key
        def __setitem__(self, key, value):
            self.data = key, value
        def __delitem__(self, key):
            self.data = key
        def __contains__(self, x):
            return x == self.data
        def __len__(self):
            return 3
        def __iter__(self):
            return iter(self.parents)
        def __repr__(self):
            raise SystemExit
        def __array__(self, *args, **kwargs):
            raise SystemExit
        def sum(self, **kwargs):
            return 0
        __float__ = __bool__ = __index__ = lambda self: 1 / 0
"""


def test_a_call_gives_plain_data(student):
    peer = student("""
        import numpy as np
        def f(x, *, scale=1):
            return {"x": x * scale, "shape": x.shape}, [None, True, 1j, "a"]
    """, "f")
    f = peer.name("f")
    x = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    result, rest = f(x, scale=2)
    assert type(result["x"]) is np.ndarray and np.array_equal(result["x"], 2 * x) and result["shape"] == (2, 3)
    assert rest == [None, True, 1j, "a"]
    assert f.__name__ == "f" and f.__kind__ == "function" and repr(f) == "<the student's function f>"


def test_only_names_that_are_allowed_are_served(student):
    peer = student("import numpy as np\nx = 3\nsecret = 4", "x", "np", "y", "len")
    assert peer.name("x") == 3
    for name in "secret", "y", "len", "__builtins__":
        with pytest.raises(NameError):
            peer.name(name)
    with pytest.raises(TypeError, match="module"):
        peer.name("np")


def test_objects_stay_where_they_are_and_keep_their_identity(student):
    peer = student(VALUE, "Value")
    Value = peer.name("Value")
    a = Value(2.0)
    assert type(a) is Proxy and type(Value) is Proxy and a.__class__ is Proxy and a.__kind__ == "Value"
    b = a * a
    assert b.data == 4.0
    first, second = b.parents
    assert first is a and second is a
    assert {a: 1}[first] == 1 and len({a, first, b}) == 2
    a.grad = np.ones(2)
    assert np.array_equal(first.grad, np.ones(2))
    a.grad += 1
    assert np.array_equal(a.grad, 2 * np.ones(2))
    a.friend = b
    assert a.friend is b and type(a.friend.parents) is list
    del a.friend
    assert not hasattr(a, "friend")


def test_operators_are_forwarded(student):
    a = student(VALUE, "Value").name("Value")(3.0)
    assert (a * 2).data == 6.0 and (2 * a).data == 6.0 and (-a).data == -3.0
    assert (np.float64(2) * a).data == 6.0 and np.array_equal((np.arange(2) * a).data, [0.0, 3.0])
    assert (1 - a).data == -2.0 and a ** 2 == 9.0 and divmod(a, 2) == (1.0, 1.0)
    same = a
    same += 1
    assert same is a and a.data == 4.0
    with pytest.raises(TypeError, match="unsupported operand"):
        a / 2
    assert a[1:2, ..., None] == (slice(1, 2), ..., None) and a[a] is a
    assert len(a) == 3 and 4.0 in a and 5.0 not in a
    a["k"] = 2
    assert a.data == ("k", 2)
    del a[5]
    assert a.data == 5
    assert list(a) == [] and [p.data for p in a * 1] == [5, 1]
    assert a._Proxy__peer.apply("lt", a, a * 2) is True


@pytest.mark.parametrize("ask", [
    bool, float, int, complex, round, range, operator.index, np.asarray, np.exp, np.sum, np.all,
    lambda a: a == a, lambda a: a != 1, lambda a: 1 == a, lambda a: a < 1, lambda a: 1.0 >= a,
    lambda a: np.float64(1) == a, lambda a: np.ones(2) == a, lambda a: np.add(1, a), lambda a: np.array([a, 1.0]),
    lambda a: np.allclose(a, 1.0), lambda a: 1 in [2, a], lambda a: isinstance(1, a), lambda a: [1, 2][a],
    lambda a: 0 if a else 1, lambda a: f"{a:.3f}",
], ids=range(26))
def test_an_object_decides_nothing(student, ask):
    a = student(VALUE, "Value").name("Value")(3.0)
    with pytest.raises(TypeError) as caught:
        ask(a)
    assert not isinstance(caught.value, StudentError)


def test_what_python_looks_for_on_any_object_is_not_the_students(student):
    peer = student("""
        class Liar:
            __class__ = float
            asked = []
            def __getattr__(self, name):
                self.asked.append(name)
                return lambda *_: "<script>"
        liar = Liar()
        asked = Liar.asked
    """, "liar", "asked")
    liar = peer.name("liar")
    assert not isinstance(liar, float) and f"{liar}" == str(liar) == repr(liar) == "<the student's Liar>"
    for name in "__array_interface__ _repr_html_ _ipython_display_ __code__ __dict__ __signature__ __name__".split():
        assert not hasattr(liar, name)
    assert list(peer.name("asked")) in ([], ["__name__"])  # on the student's side, for what kind of object it is


def test_iteration_is_lazy_and_bounded(student, monkeypatch):
    peer = student("""
        def naturals():
            n = 0
            while True:
                yield n
                n += 1
        def broken():
            yield 1
            raise ValueError("in the middle")
    """, "naturals", "broken")
    assert list(zip("abc", peer.name("naturals")())) == [("a", 0), ("b", 1), ("c", 2)]
    monkeypatch.setattr("examiner.proxies.ITEMS", 10)
    with pytest.raises(RuntimeError, match="goes on after 10"):
        list(peer.name("naturals")())
    with pytest.raises(ValueError, match="in the middle"):
        list(peer.name("broken")())
    with pytest.raises(TypeError, match="not iterable"):
        iter(peer.name("broken"))


def test_context_managers(student):
    peer = student("""
        class Switch:
            on, left = False, None
            def __enter__(self):
                self.on = True
                return self
            def __exit__(self, kind, error, trace):
                self.on, self.left = False, kind and kind.__name__
                return True
        switch = Switch()
    """, "switch")
    switch = peer.name("switch")
    with switch as s:
        assert s is switch and switch.on
    assert not switch.on and switch.left is None
    with pytest.raises(check.Mistake):  # which no student's object may swallow
        with switch:
            raise check.Mistake("wrong")
    assert switch.left == "AssertionError"


def test_copies_are_made_on_the_students_side(student):
    peer = student(VALUE + """
    def work(v, x, w):
        v.data = 7
        x[0] = 7
        return v is w
    """, "Value", "work")
    Value, work = peer.name("Value"), peer.name("work")
    a, x = Value([1]), np.zeros(2)
    assert copy.copy(a).data == [1] and copy.deepcopy(a) is not a and copy.deepcopy(Value) is Value
    (v, left, w) = check.after(work, a, x, a)
    assert v.data == 7 and w is v and a.data == [1]
    assert np.array_equal(left, [7, 0]) and np.array_equal(x, [0, 0])
    assert work(a, x, a) is True and a.data == 7


def test_exceptions_arrive_as_builtin_ones_with_the_line(student):
    peer = student("""
        import numpy as np
        class Own(KeyError):
            pass
        class Hostile(ValueError):
            def __str__(self):
                raise SystemExit
        def inner(x):
            return 1 / x   # here
        def f(kind):
            if kind == "own": raise Own("x")
            if kind == "hostile": raise Hostile
            if kind == "long": raise ValueError("x" * 10**6 + chr(0xd800))
            if kind == "exit": raise SystemExit(0)
            if kind == "stop": raise StopIteration
            if kind == "linalg": np.linalg.inv(np.zeros((2, 2)))
            if kind == "todo": raise NotImplementedError()
            if kind == "file": open("/there/is/none")
            if kind == "surrogate": raise ValueError(chr(0xd800))
            if kind == "zero": inner(0)
            if kind == "deep": f(kind)
            if kind == "interrupt": raise KeyboardInterrupt
    """, "f")
    f = peer.name("f")
    for kind, error, text in [
            ("own", KeyError, "Own: 'x'"), ("hostile", ValueError, "Hostile: an error whose text cannot be had"),
            ("exit", StudentError, "SystemExit: 0"), ("stop", StudentError, "StopIteration"),
            ("linalg", np.linalg.LinAlgError, "Singular matrix"), ("todo", NotImplementedError, ""),
            ("file", FileNotFoundError, "[Errno 2] No such file or directory: '/there/is/none'"), ("surrogate",
                                                                                                   ValueError, "?"),
            ("zero", ZeroDivisionError, "division by zero"), ("interrupt", StudentError, "KeyboardInterrupt")]:
        with pytest.raises(error) as caught:
            f(kind)
        assert isinstance(caught.value, StudentError) and isinstance(caught.value, Exception)
        assert not isinstance(caught.value, StopIteration) and str(caught.value) == text
        assert type(caught.value).__name__ in (error.__name__, "Exception")
        assert f'"{kind}"' in caught.value.student_line or kind == "zero"
    with pytest.raises(ZeroDivisionError) as caught:
        f("zero")
    assert caught.value.student_line == "return 1 / x   # here"
    with pytest.raises(ValueError) as caught:
        f("long")
    assert str(caught.value) == "x" * 1000
    with pytest.raises(RecursionError):
        f("deep")
    with pytest.raises(StudentError):
        list(map(f, ["stop"]))  # which a StopIteration would end as if there were no more


def test_what_is_too_large_is_an_error_and_the_session_goes_on(student):
    peer = student("""
        import numpy as np
        def f(kind):
            return {"bytes": np.zeros(10**7), "nodes": list(range(2 * 10**6)), "int": 1 << 10**6}[kind]
        def g():
            return 1
    """, "f", "g")
    for kind in "bytes", "nodes", "int":
        with pytest.raises(ValueError, match="too large"):
            peer.name("f")(kind)
    assert peer.name("g")() == 1


def test_names_that_a_test_deletes_or_replaces(student):
    peer = student("""
        scale = 2
        def square(x): return scale * x * x
        def total(xs): return sum(map(square, xs))
    """, "scale", "square", "total", "other")
    test = {}
    peer.bind(test, ["scale", "square", "total", "other"])
    assert set(test) == {"scale", "square", "total"} and test["total"]([1, 2]) == 10
    square = test.pop("square")
    with pytest.raises(NameError, match="square"):
        test["total"]([1, 2])
    test["square"] = lambda x: 1
    assert test["total"]([1, 2]) == 2
    test["square"] = square
    assert test["total"]([1, 2]) == 10
    test["scale"] = 3  # perhaps the answer to another exercise: no code of the student's is to see it
    assert test["total"]([1, 2]) == 10 and peer.name("scale") == 2
    del test["scale"]
    with pytest.raises(NameError, match="scale"):
        test["total"]([1, 2])


def test_callbacks_take_and_give_plain_data(student):
    peer = student("""
        def central(f, x, h=1e-6):
            return (f(x + h) - f(x=x - h)) / (2 * h)
        def back(f):
            return f, [f, f]
        def same(f, g):
            return f is g
        class Thing:
            pass
        def give(f, what):
            try:
                return f({"thing": Thing(), "f": f, "plain": (1, [2])}[what])
            except TypeError as error:
                return str(error)
        def catch(f):
            try:
                f(0)
            except ZeroDivisionError as error:
                return type(error).__name__, str(error)
        def attributes(f):
            return [name for name in ("__globals__", "__closure__", "__wrapped__") if getattr(f, name, None)]
    """, "central", "back", "same", "give", "catch", "attributes")
    assert peer.name("central")(lambda x: x * x, 3.0) == pytest.approx(6.0)
    assert peer.name("central")(lambda x: np.array([x, x * x]), 3.0) == pytest.approx([1.0, 6.0])
    def function(x):
        return x
    f, [g, h] = peer.name("back")(function)
    assert f is g is h is function
    assert peer.name("same")(function, function) is True and peer.name("same")(function, abs) is False
    received = []
    assert peer.name("give")(received.append, "plain") is None and received == [(1, [2])]
    assert "not a Thing" in peer.name("give")(received.append, "thing")
    assert "not a function" in peer.name("give")(received.append, "f") and len(received) == 1
    assert "not plain data" in peer.name("give")(lambda x: function, "plain")
    assert "not plain data" in peer.name("give")(lambda x: peer.name("give"), "plain")
    assert peer.name("catch")(lambda x: 1 / x) == ("ZeroDivisionError", "division by zero")


def test_calls_within_calls_both_ways(student):
    peer = student("""
        def down(f, n):
            return 0 if n == 0 else 1 + f(n - 1)
        def forever(f):
            return f()
    """, "down", "forever")
    down, forever = peer.name("down"), peer.name("forever")
    def back(n):
        return down(back, n)
    assert down(back, 10) == 10
    with pytest.raises(RecursionError, match="within one another"):
        forever(lambda: forever(again))
    assert down(back, 3) == 3


def again():
    raise RecursionError("more than any calls of a test's function within one another")


def test_endless_mutual_recursion_ends(student):
    forever = student("def forever(f): return f()", "forever").name("forever")
    def back():
        return forever(back)
    with pytest.raises(RecursionError, match="within one another"):
        back()
    assert forever(lambda: 1) == 1


def test_callbacks_from_another_thread_are_refused(student):
    f = student("""
        from concurrent.futures import ThreadPoolExecutor
        def f(g):
            with ThreadPoolExecutor(1) as pool:
                return pool.submit(g).result()
    """, "f").name("f")
    with pytest.raises(RuntimeError, match="thread"):
        f(lambda: 1)


def test_what_a_test_cannot_pass_is_named(student):
    peer = student("def f(x): return x", "f")
    other = student("def f(x): return x", "f")
    f = peer.name("f")
    for value in np.random.default_rng(0), object(), np, np.array([None]), other.name("f"):
        with pytest.raises(TypeError, match="can be passed"):
            f(value)
    assert f(f) is f


def test_patched_builtins_and_numpy_change_nothing(student):
    peer = student("""
        import builtins, operator, struct
        import numpy as np
        def f(x):
            return x * 2
        common = "len sum max map all list dict tuple int bytes callable isinstance hash range hasattr"
        for module, names in [(builtins, common.split()),
                              (operator, dir(operator)), (struct, dir(struct)), (np, dir(np))]:
            for name in names:
                if not name.startswith("_"):
                    setattr(module, name, None)
    """, "f")
    f = peer.name("f")
    assert np.array_equal(f(np.arange(3.0)), [0.0, 2.0, 4.0]) and f([1, {2: "a"}]) == [1, {2: "a"}] * 2
    assert f(x=2) == 4


def test_checks_work_on_proxies(student, capsys):
    peer = student("""
        import numpy as np
        def square(x): return x * x
        def wrong(x): return 3 * x
        def todo(x): raise NotImplementedError()
        def broken(x):
            return x.nothing
        def inplace(x):
            x *= x
            return x
        def positive(x):
            if np.any(x < 0):
                raise ValueError("negative")
        def numerical(f, x, h=1e-6): return (f(x + h) - f(x - h)) / (2 * h)
        def tests_square(f): return f(3.0) == 9.0 and f(-2.0) == 4.0
        def thing(x): return square
    """, "square", "wrong", "todo", "broken", "inplace", "positive", "numerical", "tests_square", "thing")
    f = peer.name
    cases = [np.arange(3.0), np.ones((2, 2)), 3.0]
    check.function(f("square"), np.square, cases)
    check.derivative(f("wrong"), lambda x: 1.5 * x * x, [2.0])
    check.function(f("numerical"), lambda f, x: 2 * x, [(lambda x: x * x, 3.0)], rtol=1e-6)
    check.refuses(f("positive"), [-1.0])
    check.tells_apart(f("tests_square"), {"right": lambda x: x * x}, {"wrong": lambda x: 3 * x})
    assert np.array_equal(check.after(f("inplace"), np.arange(3))[0], [0, 1, 4])
    for name, message in [("wrong", "values are wrong"), ("todo", "todo is not written yet"), ("broken",
                          "raised AttributeError"),
                          ("inplace", "changes its argument"), ("thing", "plain")]:
        with pytest.raises(check.Mistake, match=message):
            check.function(f(name), np.square, cases)
    with pytest.raises(check.Mistake, match="should raise ValueError, but raised AttributeError"):
        check.refuses(f("broken"), [1.0])


def test_the_examples_for_authors(student):
    page = (Path(__file__).parents[2] / "course" / "authors" / "wire.md").read_text()
    works, refused, callback = re.findall("```python\n(.*?)```", page, re.DOTALL)
    peer = student("""
        class Value:
            def __init__(self, data, parents=()):
                self.data, self.parents, self.grad = data, list(parents), 0.0
            def __mul__(self, other):
                return Value(self.data * other.data, [(self, other.data), (other, self.data)])
            def __add__(self, other):
                return Value(self.data + other.data, [(self, 1), (other, 1)])
            def backward(self, grad=1.0):
                self.grad += grad
                for parent, local in self.parents:
                    parent.backward(grad * local)
        def central_difference(f, x, h=1e-5):
            return (f(x + h) - f(x - h)) / (2 * h)
    """, "Value", "central_difference")
    test = {"np": np}
    peer.bind(test, ["Value", "central_difference"])
    exec(works, test)
    exec(callback, test)
    for line in refused.splitlines():
        with pytest.raises(TypeError):
            eval(line, test)


# A process that ends, hangs, or says anything at all.

@pytest.mark.parametrize("end", ["os._exit(0)", "os.kill(os.getpid(), signal.SIGKILL)", "ctypes.string_at(0)"])
def test_a_process_that_ends_is_lost(student, end):
    peer = student(f"import ctypes, os, signal\ndef f(): {end}", "f")
    f = peer.name("f")
    with pytest.raises(Lost, match="has ended"):
        check.refuses(f, [()], error=Exception)
    with pytest.raises(Lost, match="has ended"):
        f()


def test_a_process_that_hangs_is_lost_at_the_deadline(student):
    peer = student("def f():\n    while True: pass", "f", seconds=0.2)
    f = peer.name("f")
    with pytest.raises(Lost, match="no answer in time"):
        f()
    with pytest.raises(Lost, match="no answer in time"):
        f()


def test_a_message_that_is_never_read_is_lost_at_the_deadline(scripted):
    peer = scripted(seconds=0.1)
    peer.theirs.shutdown(socket.SHUT_RD)
    ours, theirs = socket.socketpair()
    with pytest.raises(Lost, match="no answer in time"):
        Peer(ours, time.monotonic() + 0.1).apply("call", np.zeros(2**22), (), {})
    theirs.close()


def proxy_of(number):
    return Reference(HANDLE, number, True, "Value", "f")


@pytest.mark.parametrize("message", [
    None, 3, "gave", (), ("gave",), ("gave", 1, 2), ["gave", 1], ("raised", 1, "a", "b"), ("raised", "ValueError",
                                                                                           "a"), ("do", "len", ([],)),
    ("call", 0, (), {}), ("call", -1, (), {}), ("call", 0.0, (), {}), ("call", True, (), {}), ("call", 0, [], {}),
    (proxy_of(0), 1),
    proxy_of(1), (np.ones(2), 1), ("gave", Reference(CALLBACK, 0, True, "", "")), (b"gave", 1), {"gave": 1}, b"",
    b"\0" * 8,
    b"\xff" * 50], ids=range(24))
def test_improper_messages(scripted, message):
    peer = scripted(message)
    with pytest.raises(Lost, match="improper"):
        peer.name("f")
    with pytest.raises(Lost):
        peer.name("f")


def test_a_forged_reply_is_a_result_like_any_other(scripted):
    peer = scripted(("gave", proxy_of(0)), ("gave", 1), ("gave", [1, 2]), ("gave", (1, [2])), ("gave",
                    proxy_of(2**64 - 1)),
                    ("raised", "SystemExit", "a\ud800" * 1000, "line"))
    f = peer.name("f")
    assert f.anything == 1
    with pytest.raises(Lost, match="improper"):
        f.__observed_call__((3,))
    peer.lost = None
    with pytest.raises(Lost, match="improper"):
        f.__observed_call__((3,))
    peer.lost = None
    assert f().__kind__ == "Value"
    with pytest.raises(StudentError) as caught:
        f()
    assert type(caught.value).__mro__[1:3] == (StudentError, Exception) and len(str(caught.value)) == 1000


def test_a_forged_frame_is_not_waited_for_beyond_the_deadline():
    for data in (b"\xff\xff\xff\xff", b"\x10\0\0\0abc", b"\x10"):
        ours, theirs = socket.socketpair()
        theirs.sendall(data)
        with pytest.raises(Lost):
            Peer(ours, time.monotonic() + 0.05).name("f")


WORDS = ["gave", "raised", "call", "ValueError", ""]
plain = st.recursive(st.one_of(st.none(), st.booleans(), st.integers(-3, 3), st.sampled_from(WORDS),
                               st.just(np.ones(2)), st.builds(proxy_of, st.integers(0, 3)),
                               st.just(Reference(CALLBACK, 0, True, "", ""))),
                     lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple)
                     | st.dictionaries(st.sampled_from("abx"), inner, max_size=2), max_leaves=8)


@settings(deadline=None, max_examples=200)
@given(st.lists(plain | st.tuples(st.sampled_from(["gave", "raised", "call"]), plain, plain, plain)
                | st.tuples(st.just("call"), st.just(0), st.lists(plain, max_size=2).map(tuple),
                            st.dictionaries(st.just("x"), plain))
                | st.tuples(st.just("gave"), plain) | st.binary(max_size=60), max_size=6))
def test_random_messages_to_the_tests_side(messages):
    ours, theirs = socket.socketpair()
    for message in messages:
        send(theirs, message if type(message) is bytes else encode(message, lambda item: item))
    theirs.shutdown(socket.SHUT_WR)
    peer, received = Peer(ours, time.monotonic() + 5), []
    try:
        for _ in messages:
            f = peer.apply("call", lambda x: received.append(x), (), {})
            if type(f) is Proxy:
                f.__observed_call__((1,))
    except (Lost, StudentError):
        pass
    assert not any(type(item) is Proxy for item in received)
    theirs.close()
    ours.close()


@settings(deadline=None, max_examples=200)
@given(st.lists(plain.filter(lambda m: type(m) is not Reference) | st.binary(max_size=60)
                | st.tuples(st.just("do"), st.sampled_from(["call", "getattr", "len", "name", "iter", "next", "leave"]),
                            st.lists(plain, max_size=3).map(tuple)), max_size=6))
def test_random_messages_to_the_students_side(messages):
    ours, theirs = socket.socketpair()
    for message in messages:
        send(ours, message if type(message) is bytes else encode(message, lambda item: item))
    ours.shutdown(socket.SHUT_WR)
    try:
        serve(theirs, {"f": abs}, ["f"])
    except WireError:
        pass
    theirs.close()
    ours.close()
