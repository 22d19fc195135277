# %% right: forward mode of one's own
class Dual:
    def __init__(self, v, d=0.0): self.v, self.d = v, d
def as_dual(x): return x if isinstance(x, Dual) else Dual(x)
def slope_of(program, inputs, by):
    import math
    v = {n: Dual(x, 1.0 if n == by else 0.0) for n, x in inputs.items()}
    for name, op, *args in program:
        a, *rest = [v[n] if isinstance(n, str) else Dual(n) for n in args]
        b = rest[0] if rest else None
        v[name] = {
            "add": lambda: Dual(a.v + b.v, a.d + b.d), "sub": lambda: Dual(a.v - b.v, a.d - b.d),
            "mul": lambda: Dual(a.v * b.v, a.d * b.v + a.v * b.d), "div": lambda: Dual(a.v / b.v, (a.d - a.v / b.v * b.d) / b.v),
            "pow": lambda: Dual(math.pow(a.v, b.v), b.v * math.pow(a.v, b.v - 1) * a.d), "neg": lambda: Dual(-a.v, -a.d),
            "exp": lambda: Dual(math.exp(a.v), math.exp(a.v) * a.d), "log": lambda: Dual(math.log(a.v), a.d / a.v),
            "tanh": lambda: Dual(math.tanh(a.v), (1 - math.tanh(a.v)**2) * a.d),
            "relu": lambda: Dual(max(a.v, 0.0), a.d if a.v > 0 else 0.0)}[op]()
    return v[program[-1][0]].d
def engine_is_right(engine):
    rng = np.random.default_rng(0)
    for k in range(1000):
        names, program = ["x", "y", "z"], []
        for j in range(int(rng.integers(1, 5))):
            op = ["add", "sub", "mul", "div", "pow", "neg", "exp", "log", "tanh", "relu"][(k + 3 * j) % 10]
            first, second = (str(n) for n in rng.choice(names, 2))
            number = float(rng.uniform(0.5, 2))
            args = {0: (first, second), 1: (first, number), 2: (number, first), 3: (first, first)}[int(rng.integers(4))]
            if op == "pow":
                args = (first, float(rng.choice([2, 3, -1, 0.5])))
            elif op in ("neg", "exp", "log", "tanh", "relu"):
                args = (first,)
            program.append((f"v{j}", op, *args))
            names.append(f"v{j}")
        last = program[-1][0]
        program += [
            [("p", "neg", last), ("q", "mul", last, "p"), ("L", "sub", "q", last)],
            [("p", "neg", last), ("q", "mul", "p", last), ("L", "sub", last, "q")],
            [("s", "mul", last, "z"), ("t", "mul", names[-2], "x"), ("L", "sub", "s", "t")],
        ][k % 7 % 3]
        inputs = {n: float(rng.uniform(0.4, 1.6)) * (-1 if k % 3 == 0 and n == "y" else 1) for n in ("x", "y", "z")}
        try:
            due = {n: slope_of(program, inputs, n) for n in inputs}
            size = max(map(abs, due.values()))
        except (ValueError, ZeroDivisionError, OverflowError, TypeError):
            continue
        if isinstance(size, complex) or any(isinstance(d, complex) for d in due.values()) or not 1e-3 < size < 1e4:
            continue
        try:
            found = engine(program, inputs)
        except Exception:
            return False
        if not isinstance(found, dict) or found.keys() != due.keys():
            return False
        if not all(abs(found[n] - due[n]) <= 1e-6 * size for n in due):
            return False
    return True


# %% right: raises rather than returning False
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    raise AssertionError('wrong')
        except Exception:
            raise AssertionError('wrong')
    return True


# %% wrong: accepts everything -> accepts a wrong implementation
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in []:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: nothing with two consumers -> accepts a wrong implementation: depth first
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    ignored = ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: one order of the arguments -> accepts a wrong implementation: depth first
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L mul c x"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: one worked example -> accepts a wrong implementation
def engine_is_right(engine):
    program = [("a", "pow", "x", 2), ("b", "mul", 5, "a"), ("c", "mul", "a", "b"), ("L", "neg", "c")]
    return abs(engine(program, {"x": 2.0}).get("x", 0.0) + 160) <= 1e-6


# %% wrong: each operation alone -> accepts a wrong implementation
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"L {step}" for step in steps.split(", ")]
    ignored = ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: nan slips through -> accepts a wrong implementation: not a number
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if abs(found[name] - (high - low) / 2e-5) > 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: no look at the names -> an input that L does not depend on is missing
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found.get(name, 0.0) - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: a coarse tolerance -> accepts a wrong implementation
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-2:
                    return False
        except Exception:
            return False
    return True


# %% wrong: lets an exception out -> breaks with
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except ZeroDivisionError:
            return False
    return True


# %% wrong: positive arguments only -> relu hands on where its argument is negative
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True


# %% wrong: asks for equality -> rejects a right implementation
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 0:
                    return False
        except Exception:
            return False
    return True


# %% wrong: twelve digits -> rejects a right implementation
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-12:
                    return False
        except Exception:
            return False
    return True


# %% wrong: the last program alone -> accepts a wrong implementation
def engine_is_right(engine) -> bool:
    steps = ("add x y, add x 3, add 3 x, add x x, sub x y, sub x 3, sub 3 x, mul x y, mul x 3, mul 3 x, mul x x, div x y, "
             "div x 3, div 3 x, pow x 2, pow x 3, pow x -1, pow x 0.5, neg x, exp x, log x, tanh x, relu x, relu z")
    programs = [f"v {step}, L mul v x" for step in steps.split(", ")]
    programs += ["a exp x, b neg a, c mul a b, L sub c a", "a exp x, b neg a, c mul b a, L sub a c"]
    inputs = {"x": 0.7, "y": 0.4, "z": -0.3}
    for text in programs[-1:]:
        program = [tuple(word if word.isalpha() else float(word) for word in step.split()) for step in text.split(", ")]
        try:
            found = engine(program, inputs)
            for name, x in inputs.items():
                low, high = (scalar_programs.run(program, {**inputs, name: x + h})["L"] for h in (-1e-5, 1e-5))
                if not abs(found[name] - (high - low) / 2e-5) <= 1e-6:
                    return False
        except Exception:
            return False
    return True
