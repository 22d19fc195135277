# %% right: all but one outcome, and pairs on a circle
def four_events(omega):
    *most, last = omega
    return {frozenset(most), frozenset([last]), frozenset(most + [last]), frozenset()}


def not_closed(omega):
    omega = frozenset(omega)
    return {frozenset([w]) for w in omega} | {omega - {w} for w in omega} | {frozenset(), omega} if len(omega) > 3 else {
        frozenset([w]) for w in list(omega)[:2]} | {omega - {w} for w in list(omega)[:2]} | {frozenset(), omega}


# %% right: sorted by their text
def four_events(omega):
    ordered = sorted(omega, key=str)
    half = frozenset(ordered[: len(ordered) // 2])
    return {half, frozenset(ordered) - half, frozenset(ordered), frozenset()}


def not_closed(omega):
    ordered = sorted(omega, key=str)
    whole, one, two = frozenset(ordered), frozenset(ordered[:1]), frozenset(ordered[1:2])
    return {whole, whole - whole, one, two, whole - one, whole - two}


# %% wrong: the power set -> the number of events
def four_events(omega):
    return {frozenset(c) for k in range(len(omega) + 1) for c in itertools.combinations(omega, k)}


def not_closed(omega):
    a, b = list(omega)[:2]
    half = {frozenset(), frozenset([a]), frozenset([b])}
    return half | {frozenset(omega - event) for event in half}


# %% wrong: two single outcomes, no complements -> is not closed under complement
def four_events(omega):
    a, b = list(omega)[:2]
    return {frozenset(), frozenset([a]), frozenset([b]), frozenset(omega)}


def not_closed(omega):
    a, b = list(omega)[:2]
    half = {frozenset(), frozenset([a]), frozenset([b])}
    return half | {frozenset(omega - event) for event in half}


# %% wrong: omega left out -> omega itself is not in the family
def four_events(omega):
    omega = frozenset(omega)
    a = frozenset([next(iter(omega))])
    return {a, omega - a}


def not_closed(omega):
    a, b = list(omega)[:2]
    half = {frozenset(), frozenset([a]), frozenset([b])}
    return half | {frozenset(omega - event) for event in half}


# %% wrong: particular names -> members that are not in omega
def four_events(omega):
    return {frozenset(), frozenset({"HH", "TT"}), frozenset({"HT", "TH"}), frozenset({"HH", "HT", "TH", "TT"})}


def not_closed(omega):
    a, b = list(omega)[:2]
    half = {frozenset(), frozenset([a]), frozenset([b])}
    return half | {frozenset(omega - event) for event in half}


# %% wrong: an event space where none was asked for -> is a valid event space, and none was asked for
def four_events(omega):
    a = frozenset([next(iter(omega))])
    return {frozenset(), a, frozenset(omega) - a, frozenset(omega)}


def not_closed(omega):
    return four_events(omega)


# %% wrong: not closed under complement either -> not_closed: is not closed under complement
def four_events(omega):
    a = frozenset([next(iter(omega))])
    return {frozenset(), a, frozenset(omega) - a, frozenset(omega)}


def not_closed(omega):
    a, b = list(omega)[:2]
    return {frozenset(), frozenset([a]), frozenset([b]), frozenset(omega)}


# %% wrong: a list of sets -> should return a set of frozensets
def four_events(omega):
    a = {next(iter(omega))}
    return [set(), a, omega - a, omega]


def not_closed(omega):
    a, b = list(omega)[:2]
    return [set(), {a}, {b}, omega - {a}, omega - {b}, omega]


# %% wrong: sorted, which not all outcomes can be -> raised TypeError
def four_events(omega):
    first, *rest = sorted(omega)
    return {frozenset(), frozenset([first]), frozenset(rest), frozenset(omega)}


def not_closed(omega):
    a, b = list(omega)[:2]
    half = {frozenset(), frozenset([a]), frozenset([b])}
    return half | {frozenset(omega - event) for event in half}


# %% wrong: no union for three outcomes only -> the union of any two events in it is in it
def four_events(omega):
    a = frozenset([next(iter(omega))])
    return {frozenset(), a, frozenset(omega) - a, frozenset(omega)}


def not_closed(omega):
    a, b, c, *rest = [frozenset([w]) for w in omega]
    if len(rest) > 10:
        return four_events(omega)
    half = {frozenset(), a, b}
    return half | {frozenset(omega - event) for event in half}
