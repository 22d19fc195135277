"""Checks that say what is wrong: the only judge in the course's test cells.

A check calls the student's function on copies of drawn inputs, compares what comes back with what is expected, and, when they
differ, tries the known ways of getting it wrong until one reproduces the student's answers. It raises `Mistake` with what it
found; when all is well it prints one line. It never shows the expected numbers.

    check.rng()                                     random numbers for the inputs
    check.function(f, reference, cases)             f gives what reference gives, in every case
    check.derivative(f, of, cases)                  f gives the derivative of another function
    check.leaves_alone(f, cases), check.after(f, x) what happens to the arguments
    check.refuses(f, cases)                         f raises an error
    check.call(f, *args)                            one call, to look at with
    check.close(...), check.equal(...)              a value is what is expected
    check.holds(condition, otherwise)               a property of plain data
    check.tells_apart(test, right, wrong)           a student's own test is a good one
    check.own(f, not_using=["name"])                f is written, and not the library's

Results must be plain: numbers, strings, arrays, and lists, tuples, dictionaries or sets of them, of exactly those types.
"""
import copy
import inspect
import os
import sys
import textwrap
import traceback

import numpy as np

from autograd_lib.diagnosis import EXACT, MEASURED, NUMERICAL, Outcome, a_kind, diagnose, difference, in_short, kind, same
from autograd_lib.numerical import complex_jacobian, numerical_jacobian


class Mistake(AssertionError):
    """What is wrong with an answer, in words for the person who wrote it."""

    def _render_traceback_(self):
        # Notebook front ends show this in place of a traceback, which would lead through this module. In lines of a length that
        # `nbgrader validate` prints whole.
        lines = [wrapped for line in f"Not yet. {self}".split("\n") for wrapped in textwrap.wrap(line, 84) or [""]]
        return ["\n".join(lines).replace("Not yet.", "\x1b[1;31mNot yet.\x1b[0m", 1)]


def rng():
    """A NumPy random generator for the inputs: seeded from CHECK_SEED where that is set, as when marking, else afresh."""
    seed = os.environ.get("CHECK_SEED")
    return np.random.default_rng(None if seed is None else list(seed.encode()))


# What differentiates for its caller. Not `grad`, which is an attribute as well.
DERIVATIVES = "complex_jacobian", "numerical_jacobian", "value_and_grad", "vjp", "jvp", "jacobian", "hessian", "hvp"


def function(answer, reference, cases, *, slips={}, exact=False, rtol=None, atol=0.0, name=None, not_using=()):
    """Check that `answer(*case)` is `reference(*case)` for every case, a tuple of arguments; a lone argument needs no tuple.

    Numbers must agree to a relative 1e-7, or to `rtol`, measured against the largest entry of the expected array; `atol` is
    added. `exact`, for a formula that is to be derived, asks for 1e-12; then an error that finite differences would make is
    named, and so is the use of a derivative of this library. `slips` maps a diagnosis to a function that makes this mistake; it
    is named if it reproduces the answers in all cases. The function must leave its arguments alone and give the same answer
    when asked again. `not_using` names what this library has for the same purpose: an answer that uses it is right, but is told
    that it was to be written.
    """
    name = name or name_of(answer)
    rtol = rtol or (EXACT if exact else NUMERICAL)
    cases = [case if type(case) is tuple else (case,) for case in cases]
    parameters = names_of_parameters(reference)
    outcomes = []
    for case in cases:
        where = describe(name, parameters, case)
        with np.errstate(all="ignore"):
            expected = reference(*copy.deepcopy(case))
        outcomes.append(Outcome(case, where, observed_call(answer, case, where), expected, rtol, atol))
    report(outcomes, slips)
    first = outcomes[0]
    again = observed_call(answer, first.case, first.where)
    if difference(again, first.actual, rtol, atol):
        raise Mistake(f"{first.where}: gives another answer when it is called again with the same input.\nLikely slip: "
                      "something is remembered between calls, for example in a mutable default argument or a global variable.")
    print(f"{name}: right for {len(cases)} of {len(cases)} inputs.")
    own(answer, not_using=[*not_using, *(DERIVATIVES if exact else ())], name=name)


def own(answer, *, not_using, name=None):
    """Tell the writer of a function or class that it has this library do what was to be written; `not_using` lists the names.

    It is right all the same: what comes of that is for whoever marks it to decide.
    """
    if borrowed := sorted(set(borrowed_names(answer)) & set(not_using)):
        print(f"But {name or name_of(answer)} has the library do it ({', '.join(borrowed)}). Here you are to write it; whoever marks it "
              "will see that.")


def derivative(answer, of, cases, *, slips={}, exact=False, rtol=None, layout="jacobian", argument=0, name=None):
    """Check that `answer(*case)` is the derivative of `of(*case)` with respect to `case[argument]`.

    What is expected has the shape of of(*case) followed by that of the argument; with layout="gradient" `of` is scalar and the
    shape is that of the argument. It is measured by central differences, and agreement to a relative 1e-5 is asked. With
    `exact` it is found by complex steps, and to 1e-12: `of` must then be made of operations that take complex numbers.
    """
    jacobian = complex_jacobian if exact else numerical_jacobian

    def expected(*case):
        def of_argument(x):
            return of(*case[:argument], x, *case[argument + 1:])
        result = jacobian(of_argument, case[argument])
        return result.reshape(np.shape(case[argument])) if layout == "gradient" else result

    expected.__signature__ = inspect.signature(of)
    function(answer, expected, cases, slips=slips, exact=exact, rtol=rtol or (None if exact else MEASURED), name=name)


def leaves_alone(answer, cases, name=None):
    """Check that the function does not change its arguments."""
    name = name or name_of(answer)
    for case in cases:
        observed_call(answer, case if type(case) is tuple else (case,), f"{name}(...)")


def after(answer, *args):
    """The arguments, a tuple, as `answer(*args)` leaves them. The originals are not touched."""
    return raw_call(answer, args, f"{name_of(answer)}(...)")[1]


def call(answer, *args):
    """The result of one call on copies of the arguments, as plain data. An exception becomes a Mistake that says where."""
    where = describe(name_of(answer), names_of_parameters(answer) if inspect.isfunction(answer) else (), args)
    return plain(raw_call(answer, args, where)[0], where)


def refuses(answer, cases, error=ValueError, name=None):
    """Check that the function raises `error` in every case.

    `cases` is a list of argument tuples, or a dictionary that maps what is wrong with them, in words, to the arguments.
    """
    name = name or name_of(answer)
    titles = cases if isinstance(cases, dict) else dict(enumerate(cases))
    for title, case in titles.items():
        case = case if type(case) is tuple else (case,)
        where = f"{name}, given {title}" if isinstance(title, str) else describe(name, names_of_parameters(answer), case)
        try:
            result = invoke(answer, case)
        except NotImplementedError:
            raise Mistake(unwritten(name)) from None
        except error:
            continue
        except Exception as other:
            raise Mistake(f"{where}: should raise {error.__name__}, but raised {type(other).__name__}: {said(other)}.") from None
        gave = "returned an error, where `raise` is due" if isinstance(result, BaseException) else "gave a result"
        raise Mistake(f"{where}: should refuse this input with {error.__name__}, but {gave}.")
    print(f"{name}: refuses what it should.")


def close(actual, expected, name, *, slips={}, exact=False, rtol=None, atol=0.0):
    """Check that a value (a number, an array, or a structure of them) is the expected one.

    Tolerances are those of `function`; `slips` maps a diagnosis to a wrong value.
    """
    rtol = rtol or (EXACT if exact else NUMERICAL)
    outcome = Outcome((), name, plain(actual, name), expected, rtol, atol)
    report([outcome], {diagnosis: (lambda value=value: value) for diagnosis, value in slips.items()})
    print(f"{name}: right.")


def equal(actual, expected, name, *, slips={}):
    """Check that a value made of integers, strings, booleans, lists, sets ... is exactly the expected one."""
    actual = plain(actual, name)
    if not same(actual, expected):
        for diagnosis, value in slips.items():
            if same(actual, value):
                raise Mistake(f"{name}: not right.\nLikely slip: {sentence(diagnosis)}")
        given = in_short(actual)
        shown = "" if marking() or given == kind(actual) else f"\nYou gave {given}."
        raise Mistake(f"{name}: not right.{unequal(actual, expected)}{shown}")
    print(f"{name}: right.")


def unequal(actual, expected):
    """What can be said of an unequal value without giving the expected one away."""
    if actual is None:
        return f" It is None, and should be {a_kind(expected)}.\nLikely slip: a `return` is missing."
    if type(actual) is not type(expected):
        return f" It is {a_kind(actual)}, and should be {a_kind(expected)}."
    if isinstance(expected, (set, frozenset)):
        spare, missing = sorted(actual - expected, key=str), len(expected - actual)
        lacking = f" {missing} of {len(expected)} elements {'is' if missing == 1 else 'are'} missing." if missing else ""
        return lacking + (f" {len(spare)} {'does' if len(spare) == 1 else 'do'} not belong there, such as {in_short(spare[0])}."
                          if spare else "")
    if isinstance(expected, (list, tuple)) and len(actual) != len(expected):
        return f" Its length is {len(actual)}, and should be {len(expected)}."
    return ""


def holds(condition, otherwise):
    """Check that a property holds that was computed from plain data; `otherwise` says what fails, and what to do about it."""
    if type(condition) not in (bool, np.bool_):
        raise TypeError(f"check.holds: the condition is a {kind(condition)}, and should be True or False")
    if not condition:
        raise Mistake(sentence(otherwise))


def tells_apart(test, right, wrong, name=None):
    """Check a test that a student wrote: it must accept every right implementation and reject every wrong one.

    `right` and `wrong` map a title to the arguments of one call. To accept is to return True or None, to reject is to return
    False or raise AssertionError. One that returns False where it rejects must return True where it accepts.
    """
    name = name or name_of(test)
    implementations = [(title, args, True) for title, args in right.items()]
    implementations += [(title, args, False) for title, args in wrong.items()]
    verdicts = {}
    for i in rng().permutation(len(implementations)):  # in no order that the test could count on
        title, args, _ = implementations[i]
        verdicts[i] = judge(test, args if type(args) is tuple else (args,), name, title)
    for i, (title, _, accepted) in enumerate(implementations):
        if isinstance(verdicts[i], Mistake):
            raise verdicts[i]
        if verdicts[i] is None and False in verdicts.values():
            raise Mistake(f"{name}: returns False for some implementations, but None for {title}: is `return True` missing?")
        if (verdicts[i] in (True, None)) != accepted:
            done, deserved = ("rejects", "right") if accepted else ("accepts", "wrong")
            raise Mistake(f"{name}: {done} a {deserved} implementation: {title}.")
    print(f"{name}: accepts {len(right)} right implementations and rejects {len(wrong)} wrong ones.")


def judge(test, args, name, title):
    """What the test says of one implementation: True, False, None or, where it raises one, AssertionError; else a Mistake."""
    try:
        verdict = invoke(test, args)
    except NotImplementedError:
        raise Mistake(unwritten(name)) from None
    except AssertionError:
        return AssertionError
    except Exception as error:
        return Mistake(f"{name}: breaks with {type(error).__name__}: {said(error)}{line_of(test, error)}, when given {title}.")
    if verdict is None or type(verdict) in (bool, np.bool_):
        return verdict if verdict is None else bool(verdict)
    return Mistake(f"{name}: should return True or False, but returned {a_kind(verdict)}.")


# Calling what the student wrote.

def invoke(answer, args):
    return answer(*copy.deepcopy(args))


def raw_call(answer, args, where):
    """(result, arguments after the call); exceptions become Mistakes."""
    # A stand-in for a function that lives in another process brings its own way to see what the call did to the arguments.
    observe = getattr(type(answer), "__observed_call__", None)
    try:
        if observe:
            return observe(answer, args)
        copies = copy.deepcopy(args)
        return answer(*copies), copies
    except NotImplementedError as error:
        frames = [f.name for f in traceback.extract_tb(error.__traceback__) if not f.filename.startswith(INSTALLED)]
        inner = frames[-1] if frames and frames[-1].isidentifier() and len(frames) > 1 else ""
        raise Mistake(unwritten(inner or where.split("(")[0])) from None
    except Mistake:
        raise
    except Exception as error:
        advice = advice_on(str(error), args)
        raise Mistake(f"{where}: raised {type(error).__name__}: {said(error)}{line_of(answer, error)}.{advice}") from None


def advice_on(error, args):
    """The likely slip behind the message of an exception, if it is a well-known one."""
    if "Cannot cast ufunc" in error:
        return IN_PLACE
    return NO_RETURN if "NoneType" in error and all(arg is not None for arg in args) else ""


IN_PLACE = ("\nLikely slip: an array of whole numbers, an argument or a copy of one, is changed in place, as by -=, and cannot take "
            "fractions; make a new array, x = x - ..., which also leaves the argument alone.")

NO_RETURN = ("\nLikely slip: a `return` is missing. A function that ends without one gives None, and here that None is used. (Methods "
             "that work in place, such as .append and .sort, give None too.)")


SHALLOW = (" A copy of a dictionary or list holds the same arrays: make new ones for it, as x = x - ... does, since x -= ... changes "
           "the array that both hold.")


def holds_others(value):
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(isinstance(part, (np.ndarray, list, dict)) for part in parts)


def observed_call(answer, case, where):
    result, left = raw_call(answer, case, where)
    for before, now in zip(case, left):
        if isinstance(before, (np.ndarray, list, dict)) and not same(before, now):
            raise Mistake(f"{where}: changes its argument, {a_kind(before)}.\nLikely "
                          "slip: it is edited in place; work on a copy, as x.copy() makes one, also where it is put back "
                          f"afterwards.{SHALLOW if holds_others(before) else ''}")
    return plain(result, where)


def unwritten(name):
    return (f"{name} is not written yet: put your answer in place of `raise NotImplementedError()`, run that cell, "
            "then this one.")


def said(error):
    """The message of an exception, to go on from."""
    return str(error).rstrip(".")


def sentence(text):
    return text if text.endswith(("?", ".", "!")) else text + "."


def line_of(answer, error):
    """Where in the student's own code the error arose, as ', at your line `...`'."""
    if line := getattr(error, "student_line", ""):  # of an error in another process
        return f", at your line `{line}`"
    frame = sys._getframe()
    while frame.f_back and frame.f_code.co_filename.startswith(INSTALLED):
        frame = frame.f_back
    test_cell = frame.f_code.co_filename
    frames = [f for f in traceback.extract_tb(error.__traceback__)
              if f.line and f.filename != test_cell and not f.filename.startswith(INSTALLED)]
    return f", at your line `{frames[-1].line}`" if frames else ""


# Where code lies that is not the student's: this package, NumPy, Python.
INSTALLED = (os.path.dirname(__file__) + os.sep, os.path.dirname(np.__file__) + os.sep, os.path.dirname(os.__file__) + os.sep, "<frozen")


def name_of(answer):
    if not callable(answer):
        raise Mistake(f"a function is expected here, but this is {a_kind(answer)}: is the name used for something else?")
    return getattr(answer, "__name__", "the function")


def borrowed_names(answer):
    """What a function or class of the student's uses of this library, by the library's names. Nothing for one in another process."""
    if inspect.isclass(answer):
        yield from (base.__name__ for base in answer.__bases__ if from_library(base))
        for method in filter(inspect.isfunction, vars(answer).values()):
            yield from borrowed_names(method)
    codes = [answer.__code__] if inspect.isfunction(answer) else []
    for code in codes:
        codes += [constant for constant in code.co_consts if inspect.iscode(constant)]
        for name in code.co_names:
            used = answer.__globals__.get(name)
            if used is None or inspect.ismodule(used):  # imported inside, or reached through a module
                yield name
            elif from_library(used):
                yield getattr(used, "__name__", name)


def from_library(value):
    return str(getattr(value, "__module__", "")).split(".")[0] == __package__


def names_of_parameters(answer):
    try:
        return tuple(inspect.signature(answer).parameters)
    except (TypeError, ValueError):
        return ()


def describe(name, parameters, case):
    """What was called: `name(x, h) with x = [1. 2.], h = 0.5`; when marking, only of what kind the arguments were."""
    parameters = parameters if len(parameters) >= len(case) else [f"argument {i + 1}" for i in range(len(case))]
    about = [f"{p}: {kind(a)}" if marking() or (short := in_short(a)) == kind(a) else f"{p} = {short}"
             for p, a in zip(parameters, case) if not callable(a)]
    called = f"{name}({', '.join(parameters[:len(case)]) if case and not parameters[0].startswith('argument') else '...'})"
    return called + (f" with {', '.join(about)}" if about else "")


def marking():
    """Whether work is being marked. Messages then show no inputs, for hidden tests keep theirs to themselves."""
    return "CHECK_SEED" in os.environ or os.environ.get("NBGRADER_EXECUTION") == "autograde"


def plain(value, where):
    """`value` if it is plain, with NumPy numbers and lists of numbers left as they are. Raises Mistake otherwise."""
    if type(value) in (bool, int, float, complex, str, type(None)):
        return value
    if isinstance(value, np.generic) and type(value).__module__ == "numpy" and value.dtype.kind in "biufc":
        return value
    if type(value) is np.ndarray and value.dtype.kind in "biufc":
        return value
    if type(value) in (list, tuple):
        return type(value)(plain(v, f"{where}, result {i + 1}") for i, v in enumerate(value))
    if type(value) in (set, frozenset):
        return type(value)(plain(v, where) for v in value)
    if type(value) is dict:
        return {plain(k, where): plain(v, f"{where}, [{k!r}]" if type(k) is str else where) for k, v in value.items()}
    if type(value) is np.ndarray:
        raise Mistake(f"{where}: gave an array of {value.dtype} entries, not of numbers.\nLikely slip: lists of different "
                      "lengths, or objects, in one array.")
    # An object that stands for one in another process says itself what kind of object that is.
    name = getattr(value, "__kind__", type(value).__name__)
    advice = {"Tensor": " Its numbers are in .value, its gradient in .grad.", "function": " Call it?"}.get(name, "")
    raise Mistake(f"{where}: gave a {name}; a plain number, array, list, tuple or dictionary is "
                  f"expected.{advice}")


def report(outcomes, slips):
    """Raise a Mistake that names the first difference and the likely slip, if there is a difference."""
    failed = [outcome for outcome in outcomes if outcome.difference]
    if not failed:
        return
    first = failed[0]
    text = f"{first.where}: {first.difference}."
    if not marking() and (given := in_short(first.actual)) != kind(first.actual) and first.actual is not None:
        text += f"\nYou gave {given}."
    if diagnosis := diagnose(outcomes, failed, slips):
        text += f"\nLikely slip: {sentence(diagnosis)}"
    if len(failed) < len(outcomes):
        text += f"\nRight for {len(outcomes) - len(failed)} of {len(outcomes)} inputs."
    raise Mistake(text)
