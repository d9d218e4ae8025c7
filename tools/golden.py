"""What PyTorch 1.13 says of the built-in backwards: answers anew all that is asked in src/gradcheck/golden.

Started by `npm run golden`, which hands over each backward's Python on standard input, as JSON: its name and
the class that has it. A case is a question (point, backward, settings) and an answer. Questions stay as
they are; a backward without any is asked what the right one is asked; questions about a backward that is
there no longer go. A field that this script does not know stays with its case.
"""

import json
import math
import sys
import warnings
from pathlib import Path

import torch

checks = sys.modules["torch.autograd.gradcheck"]
folder = Path(__file__).resolve().parent.parent / "src" / "gradcheck" / "golden"
math_folder = folder.parent.parent / "math" / "golden"
dtypes = {"float64": torch.float64, "float32": torch.float32}


# Numbers in JSON: the shortest decimal that reads back, whole numbers without a point; words for what JSON lacks.


def number(value):
    if math.isnan(value):
        return '"NaN"'
    if math.isinf(value):
        return '"Infinity"' if value > 0 else '"-Infinity"'
    whole = value == int(value) and abs(value) < 1e15 and not (value == 0 and math.copysign(1, value) < 0)
    return str(int(value)) if whole else repr(value)


def written(value, comma=",", colon=":"):
    if isinstance(value, float):
        return number(value)
    if isinstance(value, (list, tuple)):
        return "[" + comma.join(written(v, comma, colon) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + comma.join(json.dumps(k) + colon + written(v, comma, colon) for k, v in value.items()) + "}"
    return json.dumps(value)


def read(path):
    return json.loads(path.read_text(encoding="ascii"))


# The function, with each of the backwards.


def function(name, source):
    scope = {"torch": torch}
    exec(compile(source, name, "exec"), scope)
    return scope["CosineSimilarity"].apply


def column(values, dtype, requires_grad=True):
    return torch.tensor([float(v) for v in values], dtype=dtypes[dtype]).reshape(-1, 1).requires_grad_(requires_grad)


def floats(tensor):
    return [float(v) for v in tensor.detach().reshape(-1)]


# gradcheck, and what it compares on the way.


def compared(fn, inputs, settings):
    """What PyTorch compares, one (analytical, numerical, rtol, atol) an input, and the values of S that it asked for."""
    pairs, values = [], []

    def asked(x, y):
        s = fn(x, y)
        values.append(float(s))
        return s

    def note(a, n, rtol, atol):
        pairs.append((a.detach().reshape(-1), n.detach().reshape(-1), rtol, atol))
        return True

    usual = checks._allclose_with_type_promotion
    checks._allclose_with_type_promotion = note
    try:
        torch.autograd.gradcheck(asked, inputs, raise_exception=False, **settings)
    finally:
        checks._allclose_with_type_promotion = usual
    return pairs, values


def worst(index, pair):
    """The entry that is the farthest beyond what is allowed, or the nearest to it."""
    a, n, rtol, atol = pair
    scalar = lambda value: torch.tensor(value, dtype=n.dtype)
    allowed = scalar(atol) + (scalar(rtol) * n).abs()
    close = torch.isclose(a, n, rtol, atol)
    entries = []
    for a_i, n_i, allowed_i, ok in zip(floats(a), floats(n), floats(allowed), close.tolist()):
        # Differences are taken in the tensors' own type.
        difference = float((scalar(a_i) - scalar(n_i)).abs())
        if allowed_i == 0:
            ratio = 0.0 if ok else math.inf
        elif ok and math.isnan(difference):
            ratio = 0.0
        else:
            ratio = float(scalar(difference) / scalar(allowed_i))
        entries.append((ratio, a_i, n_i, allowed_i))
    at = max(range(len(entries)), key=lambda i: (math.inf if math.isnan(entries[i][0]) else entries[i][0], -i))
    ratio, a_i, n_i, allowed_i = entries[at]
    names = ("input", "index", "numerical", "analytical", "allowed", "ratio")
    return dict(zip(names, (index, at, n_i, a_i, allowed_i, ratio)))


def stage_of(error, indices):
    message = str(error)
    if "mismatch" in message:
        place = int(message.split("with respect to input ")[1].split(",")[0])
        return "jacobian", place
    if "reentrant" in message:
        return "not_reentrant", None
    if "multiplied" in message:
        return "not_multiplied_by_grad_output", None
    raise error


def verdict(fn, point, settings):
    flags = point["requires_grad"]
    inputs = [column(point[name], point["dtype"], flag) for name, flag in zip("xy", flags)]
    indices = [i for i in (0, 1) if flags[i]]
    answer = {"verdict": True, "stage": None, "input": None, "error": None}
    try:
        torch.autograd.gradcheck(fn, inputs, **settings)
    except ValueError as error:
        return {**answer, "verdict": None, "stage": "no_input_requires_grad", "error": type(error).__name__, "worst": []}
    except checks.GradcheckError as error:
        stage, place = stage_of(error, indices)
        # PyTorch counts the inputs that require a gradient.
        place = None if place is None else indices[place]
        answer.update(verdict=False, stage=stage, input=place, error=type(error).__name__)
    pairs, _ = compared(fn, inputs, settings)
    return {**answer, "worst": [worst(i, pair) for i, pair in zip(indices, pairs)]}


def jacobians(fn, case):
    inputs = [column(case[name], case["dtype"]) for name in "xy"]
    settings = {"eps": case["eps"], "atol": 1, "rtol": 0}
    n = case["n"]
    pairs, values = compared(fn, inputs, {**settings, "fast_mode": False})
    # The value at the point comes first, then two for each entry.
    around = values[1 : 1 + 4 * n]
    slow = []
    for i, (a, num, _, _) in enumerate(pairs):
        mine = around[2 * n * i : 2 * n * (i + 1)]
        slow.append({"input": i, "f_minus": mine[::2], "f_plus": mine[1::2], "numerical": floats(num), "analytical": floats(a)})
    pairs, _ = compared(fn, inputs, {**settings, "fast_mode": True})
    all_v, all_u, _ = checks._make_vectors(inputs, [fn(*inputs)], use_forward_ad=False)
    fast = []
    for i, ((a, num, _, atol), u) in enumerate(zip(pairs, all_u)):
        values_of = {"u": floats(u), "sum_u": float(u.sum()), "numerical": float(num), "analytical": float(a), "atol_for_atol_1": float(atol)}
        fast.append({"input": i, **values_of})
    return {"s": values[0], "slow": slow, "fast": {"v": floats(all_v[0]), "per_input": fast}}


def post(fn, case):
    x, y = (column(case[name], case["dtype"]) for name in "xy")
    s = fn(x, y)
    s.backward(torch.full_like(s, float(case["grad_output"])))
    return {"s": float(s), "grad_x": floats(x.grad), "grad_y": floats(y.grad)}


def next_id(cases):
    prefix = cases[0]["id"].rstrip("0123456789")
    width = len(cases[0]["id"]) - len(prefix)
    return lambda extra: f"{prefix}{len(cases) + extra:0{width}}"


def main():
    torch.set_num_threads(1)
    # It warns of float32, which is asked about on purpose.
    warnings.simplefilter("ignore")
    functions = {name: function(name, source) for name, source in json.load(sys.stdin).items()}
    told = []

    path = folder / "gradcheck_verdicts.json"
    golden = read(path)
    cases = [case for case in golden["cases"] if case["variant"] in functions]
    named = next_id(golden["cases"])
    known = {case["variant"] for case in cases}
    fresh = [
        {"id": "", "point": case["point"], "variant": name, "settings": case["settings"]}
        for name in functions
        if name not in known
        for case in cases
        if case["variant"] == "correct"
    ]
    for i, case in enumerate(fresh):
        case["id"] = named(i)
    cases += fresh
    for case in cases:
        case.update(verdict(functions[case["variant"]], golden["points"][case["point"]], case["settings"]))
    head = [f' {json.dumps(key)}: {written(value, ", ", ": ")},' for key, value in golden.items() if key != "cases"]
    rows = ",\n".join("  " + written(case, ", ", ": ") for case in cases)
    told.append((path, "\n".join(["{", *head, ' "cases": [', rows, " ]", "}", ""]), len(cases), len(fresh)))

    path = folder / "jacobians.json"
    golden = read(path)
    told.append((path, *one_a_line(golden, [c for c in golden["cases"] if c["variant"] in functions], lambda c: jacobians(functions[c["variant"]], c))))

    path = math_folder / "forward_backward.json"
    golden = read(path)
    told.append((path, *one_a_line(golden, golden["cases"], lambda c: {"seed": post(functions["correct"], c)})))

    for path, text, count, new in told:
        before = path.read_text(encoding="ascii")
        path.write_text(text, encoding="ascii", newline="\n")
        # The last case of a file has no comma behind it.
        known = {line.rstrip(",") for line in before.split("\n")}
        other = sum(line.rstrip(",") not in known for line in text.split("\n")) - new
        print(f"{path.name}: {count} cases, {new} new, {other} answered otherwise than before")


def one_a_line(golden, cases, answer):
    for case in cases:
        case.update(answer(case))
    head = written({key: value for key, value in golden.items() if key != "cases"})[:-1]
    body = ",\n".join(written(case) for case in cases)
    return f'{head},"cases":[\n{body}\n]}}\n', len(cases), 0


main()
