"""What PyTorch makes of generated programs: the other side of src/python/differential.test.ts.

Reads a JSON list of {text, x, y, shape, dtype, ...} from standard input and writes a list of records: outputs,
gradients for grad_output = 1, and gradcheck's verdict, with a flag where that hangs on rounding.
"""

import io
import json
import linecache
import math
import re
import sys
import traceback
import warnings
from contextlib import redirect_stdout

import torch
from torch.autograd import gradcheck

NAME = "<program>"


def plain(value):
    value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def load(text):
    """The names of a program, what it printed, and what went wrong."""
    names = {"__name__": "pasted"}
    linecache.cache[NAME] = (len(text), None, text.splitlines(True), NAME)
    torch.manual_seed(0)
    torch.set_default_dtype(torch.float32)
    out = io.StringIO()
    error = None
    try:
        with redirect_stdout(out):
            exec(compile(text, NAME, "exec", dont_inherit=True), names)
    except BaseException as e:
        error = describe(e)
    torch.manual_seed(0)
    return names, out.getvalue(), error


def describe(e):
    frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == NAME]
    message = str(e).strip().split("\n")[0]
    found = re.search(r"Jacobian mismatch for output (\d+) with respect to input (\d+)", message)
    return {
        "error": type(e).__name__,
        "message": message[:300],
        "line": frames[-1].lineno if frames else None,
        "backward": any(f.name == "backward" for f in frames),
        "output": int(found[1]) if found else None,
        "input": int(found[2]) if found else None,
    }


def inputs(program, jitter=0):
    made = []
    for key in "xy":
        t = torch.tensor(program[key], dtype=getattr(torch, program["dtype"])).reshape(program["shape"])
        if jitter:
            g = torch.Generator().manual_seed(jitter)
            size = 1e-9 if program["dtype"] == "float64" else 1e-6
            t = t + (size * (2 * torch.rand(t.shape, generator=g, dtype=torch.float64) - 1)).to(t.dtype)
        made.append(t.requires_grad_())
    return made


def outputs(program, jitter=0):
    names, _, _ = load(program["text"])
    xs = inputs(program, jitter)
    out = names["f"](*xs)
    outs = out if isinstance(out, (tuple, list)) else (out,)
    wanted = [t for t in outs if isinstance(t, torch.Tensor) and t.requires_grad]
    grads = None
    if wanted:
        found = torch.autograd.grad(wanted, xs, [torch.ones_like(t) for t in wanted], allow_unused=True)
        grads = [None if g is None else [plain(v) for v in g.reshape(-1).tolist()] for g in found]
    return [
        {
            "shape": list(t.shape),
            "dtype": str(t.dtype)[6:],
            "values": [plain(v) for v in t.detach().double().reshape(-1).tolist()],
        }
        if isinstance(t, torch.Tensor)
        else {"other": type(t).__name__}
        for t in outs
    ], grads


def verdict(program, scale=1, jitter=0):
    names, _, _ = load(program["text"])
    s = program["settings"]
    try:
        gradcheck(
            names["f"],
            tuple(inputs(program, jitter)),
            eps=s["eps"],
            atol=s["atol"] * scale,
            rtol=s["rtol"] * scale,
            fast_mode=s["fastMode"],
        )
        return None
    except BaseException as e:
        return describe(e)


def key(v):
    return v and (v["error"], v["output"], v["input"], v["line"])


def record(program):
    result = {}
    _, result["printed"], result["load"] = load(program["text"])
    try:
        result["outputs"], result["grads"] = outputs(program)
        # Where a small step makes another number altogether, rounding may as well.
        result["near"] = outputs(program, 1)
    except BaseException as e:
        result["failed"] = describe(e)
    result["verdict"] = verdict(program)
    others = [verdict(program, 2), verdict(program, 0.5), verdict(program, 1, 1)]
    result["robust"] = all(key(v) == key(result["verdict"]) for v in others)
    return result


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    programs = json.load(sys.stdin)
    json.dump([record(p) for p in programs], sys.stdout)
