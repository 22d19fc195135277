"""In what an answer differs from what is expected, and the slip that explains it.

`difference` finds what is wrong, in words that give no expected number away. `diagnose` then tries the known ways of getting
it wrong, which stand in the tables at the end: a slip is named only if it explains every failed case.
"""
import copy

import numpy as np

NUMERICAL = 1e-7     # relative accuracy asked of a result by default
MEASURED = 1e-5      # where the expected value is itself a numerical derivative
EXACT = 1e-12        # where a formula is to be derived
RECOGNISED = 1e-6    # how near a known slip must come to the answer to be named

LONGEST_SHOWN = 120  # characters of a value that is shown
MOST_NAMED = 3       # parts of a result that are named one by one when they are wrong


class Outcome:
    """What one call gave and should have given, and in what they differ: `.difference` is a sentence, '' if they agree."""

    def __init__(self, case, where, actual, expected, rtol, atol):
        self.case, self.where, self.actual, self.expected = case, where, actual, expected
        self.difference = difference(actual, expected, rtol, atol)
        self.exact = rtol <= EXACT


def difference(actual, expected, rtol, atol=0.0):
    """In what `actual` is not `expected`, as a sentence without numbers of the latter; '' if they agree."""
    found = [f"{place}: {what}" if place else what for place, what in differences(actual, expected, rtol, atol)]
    more = len(found) - MOST_NAMED
    return "; ".join(found[:MOST_NAMED] + ([f"and {more} more"] if more > 0 else []))


def differences(actual, expected, rtol, atol, place=""):
    """The same as pairs (place, what), one for each part of a structure; the place is '' for the whole."""
    if isinstance(expected, dict) and isinstance(actual, dict) and actual.keys() == expected.keys():
        parts = [(f"{place}[{key!r}]", actual[key], expected[key]) for key in expected]
    elif isinstance(expected, (tuple, list)) and (items := listed(actual)) is not None and len(items) == len(expected):
        parts = [(f"{place}, item {i}" if place else f"result {i}", a, e) for i, (a, e) in enumerate(zip(items, expected), 1)]
    else:
        what = mismatch(actual, expected, rtol, atol, within=bool(place))
        return [(place, what)] if what else []
    return [found for where, a, e in parts for found in differences(a, e, rtol, atol, where)]


def listed(value):
    """What has one part after another, as a list or tuple; None if it is nothing of the kind."""
    if isinstance(value, np.ndarray) and value.ndim:
        return list(value)
    return value if isinstance(value, (tuple, list)) else None


def mismatch(actual, expected, rtol, atol, within):
    """What is wrong with a single value, or with the form of a structure; '' if nothing is.

    `within` says that it is a part of a larger result.
    """
    actual, expected = (bool(value) if isinstance(value, np.bool_) else value for value in (actual, expected))
    if actual is None and expected is not None:
        return "is None" if within else "returns None: a `return` is missing"
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return f"gave {a_kind(actual)}, but a dictionary with the keys {', '.join(map(str, expected))} is expected"
        missing, spare = expected.keys() - actual.keys(), actual.keys() - expected.keys()
        parts = [f"{word} {', '.join(sorted(map(str, keys)))}" for word, keys in (("missing", missing), ("unexpected", spare)) if keys]
        return f"the dictionary's keys are not right: {'; '.join(parts)}"
    if isinstance(expected, (tuple, list)):
        what = "item" if within else "result"
        if (items := listed(actual)) is None:
            return f"gave {a_kind(actual)}, but {counted(expected, what)} {are(expected)} expected"
        return f"gave {counted(items, what)}, but {len(expected)} {are(expected)} expected"
    if isinstance(expected, (str, bool, set, frozenset, type(None))):
        if type(actual) is not type(expected):
            return f"gave {a_kind(actual)}, but {a_kind(expected)} is expected"
        return "" if same(actual, expected) else "is not right"
    array, expected = as_array(actual), np.asarray(expected)
    if array is None:
        return f"gave {a_kind(actual)}, but {'a number' if expected.ndim == 0 else a_kind(expected)} is expected"
    if array.shape != expected.shape:
        return f"gave {shape_in_words(array)}, but {shape_in_words(expected)} is expected"
    if array.dtype.kind == "c" and expected.dtype.kind != "c":
        return f"gave a complex {'number' if array.ndim == 0 else 'array'}, but the result is real"
    if not np.all(np.isfinite(array) | ~np.isfinite(expected)):
        return f"gave {'nan' if np.any(np.isnan(array)) else 'an infinite value'}"
    finite = np.isfinite(expected)
    error = np.abs(np.where(finite, array, 0) - np.where(finite, expected, 0))
    wrong = ~(error <= atol + rtol * magnitude(expected[finite]))
    wrong |= ~finite & ~((array == expected) | np.isnan(expected) & np.isnan(array))
    count = np.count_nonzero(wrong)
    return "" if not count else "wrong value" if array.ndim == 0 else f"{count} of {array.size} values {'is' if count == 1 else 'are'} wrong"


def counted(some, what):
    return f"1 {what}" if len(some) == 1 else f"{len(some)} {what}s"


def are(some):
    return "is" if len(some) == 1 else "are"


def magnitude(expected):
    return float(np.max(np.abs(expected), initial=0.0)) or 1.0


def shape_in_words(array):
    return "a single number" if array.ndim == 0 else f"shape {array.shape}"


def agrees(actual, expected, rtol=RECOGNISED):
    return not difference(actual, expected, rtol)


@np.errstate(all="ignore")
def diagnose(outcomes, failed, slips):
    """The first known slip that explains the answers: the author's own, then shapes, then values, then the kind of input."""
    for diagnosis, slip in slips.items():
        if all(gives(slip, o) for o in outcomes) and not all(is_right(slip, o) for o in outcomes):
            return diagnosis
    pairs = [pair for outcome in failed for pair in leaf_pairs(outcome.actual, outcome.expected)]
    count = len(pairs)
    if any(a.shape != e.shape for a, e in pairs):
        pairs = [(a, e) for a, e in pairs if a.shape != e.shape]
        table = SHAPE_SLIPS
    else:
        pairs = [(a, e) for a, e in pairs if not agrees(a, e, EXACT if failed[0].exact else NUMERICAL)]
        table = VALUE_SLIPS
        if nearly := near_miss(failed, pairs):
            return nearly
    for diagnosis, explains in table:
        if pairs and all(explains(a, e) for a, e in pairs):
            return diagnosis
    return swapped_results(failed) or kind_of_input(outcomes, failed) or constant_factor(pairs, len(pairs) < count)


def gives(slip, outcome):
    """Whether the slip makes the student's answer of the case."""
    try:
        return agrees(outcome.actual, slip(*copy.deepcopy(outcome.case)))
    except Exception:
        return False


def is_right(slip, outcome):
    """Whether the slip makes the expected answer of the case, and is none there."""
    return agrees(slip(*copy.deepcopy(outcome.case)), outcome.expected, EXACT)


def leaf_pairs(actual, expected):
    """The arrays in two structures of the same form, side by side."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return [pair for k in expected if k in actual for pair in leaf_pairs(actual[k], expected[k])]
    if isinstance(expected, (tuple, list)):
        if not isinstance(actual, (tuple, list)) or len(actual) != len(expected):
            return []
        return [pair for a, e in zip(actual, expected) for pair in leaf_pairs(a, e)]
    a, e = as_array(actual), as_array(expected)
    return [] if a is None or e is None else [(a, e)]


def is_close(a, e):
    return a.shape == e.shape and agrees(a, e)


def squeezed(a):
    return tuple(n for n in a.shape if n != 1)


def lengthened(a, e):
    """The axes along which `a` is longer than `e`, which has length 1 there."""
    return tuple(axis for axis, (n, k) in enumerate(zip(a.shape, e.shape)) if n != 1 and k == 1)


def square(e):
    return e.ndim == 2 and e.shape[0] == e.shape[1]


def diagonal(e):
    return is_close(np.diag(np.diag(e)), e)


def swapped_results(failed):
    def swapped(outcome):
        results = outcome.actual
        pair = isinstance(results, (tuple, list)) and isinstance(outcome.expected, (tuple, list))
        return pair and len(results) == len(outcome.expected) == 2 and agrees(results[::-1], outcome.expected)

    return "the two results are in the wrong order" if all(map(swapped, failed)) else ""


def constant_factor(pairs, partly):
    """Names a factor that all wrong arrays are off by, or a factor equal to the number of entries."""
    what = "what is wrong is" if partly else "everything is"
    factors = []
    for a, e in pairs:
        if a.shape != e.shape or not np.any(e) or np.iscomplexobj(a) != np.iscomplexobj(e):
            return ""
        e = e * 1.0  # products of large integers overflow
        factor = np.vdot(e, a) / np.vdot(e, e)
        if not np.isfinite(factor) or abs(factor) < 1e-9 or not is_close(a, factor * e):
            return ""
        factors.append((factor.real, e))
    if not factors:
        return ""
    first = factors[0][0]
    if all(abs(f / first - 1) < RECOGNISED for f, _ in factors) and (len(factors) > 1 or factors[0][1].size > 1):
        return f"{what} {in_words(first)} what it should be: a constant factor is missing or spare"
    if all(e.size > 1 and abs(f / e.size - 1) < RECOGNISED for f, e in factors):
        return f"{what} n times what it should be, where n is the number of entries of the result: a sum where a mean was meant?"
    if all(e.size > 1 and abs(f * e.size - 1) < RECOGNISED for f, e in factors):
        return f"{what} 1/n of what it should be, where n is the number of entries of the result: a mean where a sum was meant?"
    return ""


def in_words(factor):
    for whole in range(1, 13):
        for part in range(1, 13):
            if abs(abs(factor) * part / whole - 1) < RECOGNISED:
                sign = "-" if factor < 0 else ""
                return f"{sign}{whole}{f'/{part}' if part > 1 else ''} times"
    return f"{factor:.4g} times"


def near_miss(failed, pairs):
    """Names finite differences, whose error lies between rounding and a mistake, where a derivation was asked."""
    if pairs and all(a.shape == e.shape and agrees(a, e, 1e-4) for a, e in pairs):
        if failed[0].exact:
            return ("finite differences, or rounded numbers (float32, round): the values are near but not exact; this exercise asks for "
                    "the derived formula")
        return "the values are near but not accurate enough; is a step too large or too small, or are digits lost by subtracting?"
    return ""


def kind_of_input(outcomes, failed):
    """What the inputs that fail have in common and those of a like kind that pass have not.

    With few cases that may be chance, and nothing is said.
    """
    failing = {id(outcome) for outcome in failed}
    passed = [outcome for outcome in outcomes if id(outcome) not in failing]
    for diagnosis, has, alike, fewest in INPUT_KINDS:
        divides = all((id(o) in failing) == any(map(has, o.case)) for o in outcomes)
        compared = sum(any(map(alike, outcome.case)) for outcome in passed)
        if divides and min(len(failed), compared) >= fewest:
            return diagnosis
    return ""


def kind(value):
    if isinstance(value, np.ndarray):
        whole = "integer " if value.dtype.kind in "iu" else ""
        return f"{whole}array of shape {value.shape}"
    if isinstance(value, (bool, np.bool_)):
        return "truth value"
    if isinstance(value, (int, np.integer)):
        return "whole number"
    if isinstance(value, (float, np.floating)):
        return "number"
    if isinstance(value, (list, tuple)):
        return f"{type(value).__name__} of length {len(value)}"
    return {str: "string", dict: "dictionary", type(None): "None"}.get(type(value), type(value).__name__)


def a_kind(value):
    """The same with an article."""
    name = kind(value)
    return name if value is None else f"a{'n' if name[0] in 'aeiou' else ''} {name}"


def in_short(value):
    """The value itself where that is short, else what kind it is."""
    text = value if isinstance(value, str) else written(value)
    return text if text and len(text) <= LONGEST_SHOWN else kind(value)


def written(value):
    """Numbers, strings and short arrays, and what is made of them, as one would write them; '' if something else is in it."""
    if is_array(value):
        return np.array2string(value, precision=4, separator=", ").replace("\n", "") if 0 < value.size <= 8 else ""
    if isinstance(value, (bool, np.bool_, type(None))):
        return str(value)
    if isinstance(value, (int, float, complex, np.number)):
        return f"{value:.6g}"
    if isinstance(value, str):
        return repr(value)
    if isinstance(value, dict):
        return joined("{}", [text and f"{key!r}: {text}" for key, text in zip(value, map(written, value.values()))])
    if isinstance(value, list):
        return joined("[]", map(written, value))
    if isinstance(value, tuple):
        return joined("()", map(written, value), ending="," if len(value) == 1 else "")
    if isinstance(value, set):
        return joined("{}", map(written, sorted(value, key=str))) if value else "set()"
    return ""


def joined(brackets, parts, ending=""):
    """What is `written` of the parts, in brackets; '' if that of one is ''."""
    parts = list(parts)
    return brackets[0] + ", ".join(parts) + ending + brackets[1] if all(parts) else ""


def same(a, b):
    """Exact equality of plain data, numbers compared by value and arrays entry by entry."""
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        a, b = as_array(a), as_array(b)
        return a is not None and b is not None and np.array_equal(a, b, equal_nan=a.dtype.kind in "fc" and b.dtype.kind in "fc")
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if callable(a) or callable(b):
        return a is b
    return isinstance(a, (bool, np.bool_)) == isinstance(b, (bool, np.bool_)) and bool(a == b)


def as_array(value):
    """Numbers and nested lists of numbers as an array; None if that is not what it is."""
    try:
        array = np.asarray(value)
    except ValueError:
        return None
    if array.dtype.kind in "bu":  # which NumPy does not subtract, or only modulo 2^n
        return array.astype(np.float64)
    return array if array.dtype.kind in "ifc" else None


SHAPE_SLIPS = [
    ("it is transposed: the axes are in the opposite order", lambda a, e: a.ndim > 1 and a.shape == e.shape[::-1]),
    ("the two groups of axes are exchanged: the output's axes come first, then the input's",
     lambda a, e: a.ndim > 1 and any(a.shape == e.shape[k:] + e.shape[:k] for k in range(1, e.ndim))),
    ("an axis of length 1 too many; .reshape, or indexing it with [0], removes it",
     lambda a, e: a.ndim > e.ndim and squeezed(a) == squeezed(e)),
    ("an axis of length 1 was dropped; keepdims=True or .reshape keeps it",
     lambda a, e: a.ndim < e.ndim and squeezed(a) == squeezed(e)),
    ("a sum over all entries is missing", lambda a, e: a.ndim > 0 and e.ndim == 0 and is_close(np.sum(a), e)),
    ("the entries were added up to one number", lambda a, e: a.ndim == 0 and e.ndim > 0 and is_close(a, np.sum(e))),
    ("one number for all entries: each entry has a value of its own",
     lambda a, e: a.ndim == 0 and e.ndim > 0 and np.ptp(e) > 0),
    ("one number, where an array with that number in every entry is expected",
     lambda a, e: a.ndim == 0 and e.ndim > 0 and is_close(np.full(e.shape, a), e)),
    ("only the diagonal is given; the result is a full matrix with zeros beside it",
     lambda a, e: square(e) and diagonal(e) and a.shape == e.shape[:1] and is_close(a, np.diag(e))),
    ("a full matrix where its diagonal is enough",
     lambda a, e: square(a) and diagonal(a) and e.shape == a.shape[:1] and is_close(np.diag(a), e)),
    ("the sum over axis 0, along which it was broadcast, is missing",
     lambda a, e: a.ndim == e.ndim + 1 and is_close(np.sum(a, axis=0), e)),
    ("the sum over a broadcast axis of length 1 is missing",
     lambda a, e: a.ndim == e.ndim and is_close(np.sum(a, axis=lengthened(a, e), keepdims=True), e)),
]

VALUE_SLIPS = [
    ("the sign is flipped", lambda a, e: is_close(a, -e)),
    ("it is transposed: rows and columns are exchanged", lambda a, e: e.ndim > 1 and is_close(a, np.swapaxes(e, -1, -2))),
    ("an array of integers cannot hold fractions, they were cut off; make it an array of floats",
     lambda a, e: not is_close(np.trunc(e), e) and np.array_equal(a, np.trunc(e)) and (
         np.any(a) or a.ndim > 0 and a.dtype.kind == "i")),
    ("zero, where something else is due: is something computed and then not kept, or a small step lost?",
     lambda a, e: not np.any(a)),
    ("the sign is lost: these are absolute values", lambda a, e: is_close(a, np.abs(e))),
    ("the entries are in reversed order", lambda a, e: e.ndim > 0 and is_close(a, e[::-1])),
    ("only the diagonal is filled in", lambda a, e: square(e) and is_close(a, np.diag(np.diag(e)))),
    ("the diagonal is left out", lambda a, e: square(e) and is_close(a, e - np.diag(np.diag(e)))),
    ("only the first entry is filled in",
     lambda a, e: a.size > 1 and is_close(a.ravel()[:1], e.ravel()[:1]) and not np.any(a.ravel()[1:])),
    ("every entry is the same, though they should differ (if a loop or closures made them: do all share one name?)",
     lambda a, e: a.size > 1 and np.ptp(a) == 0 and np.ptp(e) > 0),
    ("it is the reciprocal", lambda a, e: bool(np.all(e)) and is_close(a, 1 / e)),
    ("it is the square", lambda a, e: is_close(a, e * e)),
]

def is_array(x):
    return isinstance(x, np.ndarray)


def is_matrix(x):
    return is_array(x) and x.ndim == 2


# What the inputs that fail have; what those that pass must be, to compare; and how many of each there must be at the least.
INPUT_KINDS = [
    ("it goes wrong just for integer input: a small step added to an integer array is swallowed; make it float first",
     lambda x: is_array(x) and x.dtype.kind in "iu", is_array, 1),
    ("it goes wrong just for matrices that are not square",
     lambda x: is_matrix(x) and not square(x), lambda x: is_matrix(x) and min(x.shape) > 1, 1),
    ("it goes wrong just for input of more than one axis", lambda x: is_array(x) and x.ndim > 1, is_array, 2),
    ("it goes wrong just for a single number (shape ())", lambda x: is_array(x) and x.ndim == 0, is_array, 1),
    ("it goes wrong just for input of length 1", lambda x: is_array(x) and x.size == 1, is_array, 1),
    ("it goes wrong just where some input is negative",
     lambda x: isinstance(x, (np.ndarray, float, int)) and bool(np.any(np.asarray(x) < 0)),
     lambda x: isinstance(x, (np.ndarray, float, int)), 2),
]
