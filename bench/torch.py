"""Times torch.autograd.gradcheck on the post's function, one thread. Reads {n: {x, y}} as JSON from standard
input; prints {n: milliseconds}, each the median of what fits into two seconds."""

import json
import statistics
import sys
import time

import torch
from torch.autograd import gradcheck

torch.set_num_threads(1)


# Here torch.mjs puts the post's function, as the page shows it.


def milliseconds(x, y):
    def run():
        start = time.perf_counter()
        assert gradcheck(CosineSimilarity.apply, (x, y), eps=1e-6, atol=1e-4)
        return 1e3 * (time.perf_counter() - start)

    run()
    taken = []
    while len(taken) < 3 or (sum(taken) < 2e3 and len(taken) < 200):
        taken.append(run())
    return statistics.median(taken)


points = json.load(sys.stdin)
tensor = lambda entries: torch.tensor(entries, dtype=torch.float64).reshape(-1, 1).requires_grad_()
print(json.dumps({n: milliseconds(tensor(at["x"]), tensor(at["y"])) for n, at in points.items()}))
