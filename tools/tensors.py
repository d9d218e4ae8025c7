"""Print-outs and files as NumPy, json, pandas and PyTorch make them, for src/tensors/python.test.ts.

Prints one JSON object a line: the name of the case, its text or its bytes in base64, and the vectors in
it, as Python has them; or null where an abridged print-out has to be refused.

    python3 tools/tensors.py [CASES] [SEED]
"""

import base64
import collections
import gzip
import io
import json
import pickle
import random
import sys

import numpy as np
import pandas as pd
import torch

count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 7)
np.random.seed(rng.randrange(2**31))
torch.manual_seed(rng.randrange(2**31))


def numbers(*shape):
    """Numbers of many sizes, or small ones, or whole ones; never two equal rows."""
    kind = rng.choice(["normal", "normal", "wide", "whole", "tenths"])
    values = np.random.standard_normal(shape)
    if kind == "wide":
        values = values * 10.0 ** np.random.randint(-8, 9, shape)
    if kind == "whole":
        values = np.round(values * 50)
    if kind == "tenths":
        values = np.round(values, 1)
    return values


def rows(array):
    """The one rule for shapes: vectors along the last axis that is longer than 1."""
    array = np.asarray(array)
    while array.ndim > 1 and array.shape[-1] == 1:
        array = array[..., 0]
    return [[float(v) for v in row] for row in array.reshape(-1, array.shape[-1])]


def shape():
    return rng.choice([(3,), (1, 4), (5, 1), (2, 3), (5, 3), (2, 2, 3), (1, 1, 6), (2, 1, 3), (40,), (1,)])


def options():
    np.set_printoptions(precision=rng.choice([4, 8, 17]), suppress=rng.random() < 0.3,
                        linewidth=rng.choice([40, 75, 200]), threshold=1000, floatmode=rng.choice(["maxprec", "unique", "fixed"]))
    torch.set_printoptions(precision=rng.choice([4, 8, 17]), linewidth=rng.choice([60, 80, 200]), sci_mode=rng.choice([None, True, False]))


def printed(array, text):
    """The array with each number as its print-out has it: what a reader of Python would get from it."""
    import re
    body = re.sub(r"dtype=\S+|device='\S+'|grad_fn=<.*?>|shape=\(.*?\)", "", text)
    found = re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|nan|-?inf", body)
    values = np.array([float(v) for v in found[-np.asarray(array).size:]]).reshape(np.asarray(array).shape)
    assert len(found) == np.asarray(array).size, text
    assert np.allclose(values, array, rtol=0.51, atol=1e-3), text
    return values


def numpy_print():
    array = numbers(*shape())
    text = rng.choice([str, repr])(array)
    return {"text": text}, rows(printed(array, text))


def numpy_two():
    n = rng.randrange(2, 9)
    x, y = numbers(n), numbers(n)
    form = rng.choice(["x = {}\ny = {}", "x: {}\ny: {}", "{{'x': {}, 'y': {}}}", "({}, {})", "[{}, {}]", ">>> x\n{}\n>>> y\n{}", "x = {}  # first\ny = {}"])
    a, b = repr(x), repr(y)
    return {"text": form.format(a, b)}, rows(printed(x, a)) + rows(printed(y, b))


def numpy_shapes():
    array = numbers(*shape())
    text = str(array)
    form = rng.choice(["x {} {}", "x: {} {}", "{} {}", "x.shape = {}\nx = {}"])
    return {"text": form.format(array.shape, text)}, rows(printed(array, text))


def torch_print():
    tensor = torch.tensor(numbers(*shape()), dtype=rng.choice([torch.float32, torch.float64]))
    # PyTorch 1.13 cannot print more digits than a float32 has.
    text = repr(tensor)
    if rng.random() < 0.3:
        text = repr(tensor.clone().requires_grad_(True))
    if rng.random() < 0.2:
        text = repr(torch.nn.Parameter(tensor))
    body = text.replace("Parameter containing:", "").replace("requires_grad=True", "")
    return {"text": text}, rows(printed(tensor.detach().numpy(), body.replace("torch.float64", "")))


def state_dict():
    tensors = collections.OrderedDict((f"layer.{i}.weight", torch.tensor(numbers(*shape()))) for i in range(rng.randrange(1, 4)))
    text = repr(tensors)
    return {"text": text}, [row for t in tensors.values() for row in rows(printed(t.numpy(), repr(t).replace("torch.float64", "")))]


def abridged():
    big = rng.choice([np.zeros(2000), np.zeros((300, 30)), torch.zeros(2000), torch.zeros(200, 30), pd.Series(np.zeros(200)), pd.DataFrame(np.zeros((200, 3)))])
    return {"text": repr(big)}, None


def as_json():
    array = numbers(*shape())
    form = rng.choice([0, 1, 2, 3, 4])
    text = json.dumps(array.tolist(), indent=rng.choice([None, 1]))
    if form == 1:
        text = json.dumps({"model": "m", "data": [{"index": i, "embedding": row} for i, row in enumerate(rows(array))]})
    if form == 2:
        text = "\n".join(json.dumps({"id": f"w{i}", "vector": row}) for i, row in enumerate(rows(array)))
    if form == 3:
        text = repr({"x": array.tolist(), "name": "not a number"})
    if form == 4:
        single = [[float(np.float32(v)) for v in row] for row in rows(array)]
        if len(single[0]) < 3 or any(v != 0 and not 1e-9 < abs(v) < 1e7 for row in single for v in row):
            return as_json()
        text = json.dumps({"data": [{"embedding": base64.b64encode(np.array(row, "<f4").tobytes()).decode()} for row in single]})
        return {"text": text}, single
    return {"text": text}, rows(array)


def csv():
    n, k = rng.randrange(2, 8), rng.randrange(3, 7)
    array = numbers(n, k) + 0.125
    style = rng.choice(["plain", "id", "words", "columns", "index", "semicolon", "decimal", "list", "glove"])
    separator = rng.choice([",", ";", "\t", "|"])
    if style == "plain":
        buffer = io.StringIO()
        np.savetxt(buffer, array, delimiter=rng.choice([separator, " "]), fmt="%.17g")
        return {"text": buffer.getvalue()}, rows(array)
    frame = pd.DataFrame(array, columns=[f"d{i}" for i in range(k)])
    if style == "id":
        frame.insert(0, "id", range(10, 10 + n))
        return {"text": frame.to_csv(index=False, sep=separator)}, rows(array)
    if style == "words":
        frame.insert(0, "word", [f"w {i}, so" for i in range(n)])
        return {"text": frame.to_csv(index=False, sep=separator)}, rows(array)
    if style == "glove":
        return {"text": "".join(f"w{i} {' '.join(repr(float(v)) for v in row)}\n" for i, row in enumerate(array))}, rows(array)
    if style == "list":
        frame = pd.DataFrame({"text": [f"text {i}" for i in range(n)], "embedding": [list(map(float, row)) for row in array]})
        return {"text": frame.to_csv(index=rng.random() < 0.5)}, rows(array)
    frame.columns = [f"{chr(97 + i)}" for i in range(k)]
    if style == "index":
        return {"text": frame.to_csv(sep=separator)}, rows(array.T)
    if style == "decimal":
        return {"text": frame.to_csv(index=False, sep=";", decimal=",")}, rows(array.T)
    return {"text": frame.to_csv(index=False, sep=separator)}, rows(array.T)


def pandas_print():
    n, k = rng.randrange(3, 9), rng.randrange(2, 6)
    frame = pd.DataFrame(np.round(numbers(n, k), 3) + 0.125, columns=[f"{chr(97 + i)}" for i in range(k)])
    if rng.random() < 0.4:
        text = repr(frame["a"])
        return {"text": text}, [[float(line.split()[1]) for line in text.split("\n")[:-1]]]
    text = repr(frame)
    cells = [line.split()[1:] for line in text.split("\n")[1:]]
    return {"text": text}, [[float(row[i]) for row in cells] for i in range(k)]


def npy():
    dtype = rng.choice(["<f8", ">f8", "<f4", "<f2", "i4", "<u2", "i1", "?", "<i8", "longdouble"])
    array = numbers(*shape())
    array = np.abs(array) * 100 % 100 if dtype in ("<u2", "i1") else array
    with np.errstate(over="ignore"):
        array = array.astype(dtype)
    if rng.random() < 0.4:
        array = np.asfortranarray(array)
    buffer = io.BytesIO()
    np.save(buffer, array)
    if rng.random() < 0.2:
        np.save(buffer, array)
        return buffer.getvalue(), rows(array) * 2
    data = buffer.getvalue()
    return gzip.compress(data) if rng.random() < 0.2 else data, rows(array)


def structured():
    array = np.zeros(rng.randrange(2, 6), dtype=[("a", "<i4"), ("b", ">f8"), ("c", "<f4", (3,))])
    array["a"], array["b"], array["c"] = range(array.size), np.random.standard_normal(array.size), np.random.standard_normal((array.size, 3))
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue(), rows(array["a"]) + rows(array["b"]) + rows(array["c"])


def npz():
    arrays = {name: numbers(*shape()) for name in rng.sample(["x", "y", "emb", "w 1"], rng.randrange(1, 4))}
    buffer = io.BytesIO()
    rng.choice([np.savez, np.savez_compressed])(buffer, **arrays)
    return buffer.getvalue(), [row for array in arrays.values() for row in rows(array)]


def pt():
    dtype = rng.choice([torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.bool])
    tensors = {f"layer.{i}": torch.tensor(numbers(*shape())).to(dtype) for i in range(rng.randrange(1, 4))}
    base = torch.tensor(numbers(4, 6))
    tensors["transposed"], tensors["part"] = base.t(), base[1:3, ::2]
    value = rng.choice([0, 1, 2])
    if value == 1:
        tensors = {"state_dict": collections.OrderedDict(tensors), "epoch": 3, "lr": 1e-3, "name": "run 7"}
        flat = tensors["state_dict"].values()
    elif value == 2:
        tensors = [torch.nn.Parameter(t) if t.is_floating_point() else t for t in tensors.values()]
        flat = [t.detach() for t in tensors]
    else:
        flat = tensors.values()
    flat = [t.to(torch.float64).numpy() for t in flat]
    buffer = io.BytesIO()
    torch.save(tensors, buffer, _use_new_zipfile_serialization=rng.random() < 0.7)
    return buffer.getvalue(), [row for t in flat for row in rows(t)]


def pickled():
    arrays = {"x": numbers(*shape()), "y": numbers(*shape()).astype("f4"), "note": "text", "n": 3}
    value = rng.choice([arrays, arrays["x"], [arrays["x"].ravel().tolist(), arrays["y"].ravel().tolist()]])
    data = pickle.dumps(value, protocol=rng.choice([2, 3, 4, 5]))
    if isinstance(value, dict):
        return data, rows(arrays["x"]) + rows(arrays["y"])
    if isinstance(value, np.ndarray):
        return data, rows(value)
    if len(value[0]) == len(value[1]) == 1:
        return data, [[value[0][0], value[1][0]]]
    return data, value


makers = [numpy_print] * 3 + [numpy_two, numpy_shapes, abridged, structured] + [torch_print] * 2 + [state_dict, as_json, as_json, csv, csv, csv, pandas_print, npy, npy, npz, pt, pt, pickled]

for i in range(count):
    options()
    maker = makers[i % len(makers)]
    given, vectors = maker()
    # JSON knows no NaN and no infinity: numbers go as texts.
    written = vectors and [[repr(float(v)) for v in vector] for vector in vectors]
    case = {"name": f"{maker.__name__} {i}", "vectors": written}
    case.update(given if isinstance(given, dict) else {"bytes": base64.b64encode(given).decode()})
    print(json.dumps(case))
