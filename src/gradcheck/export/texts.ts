// The parts of exported files that are the same for every setting.

/** Where: the tensors, made anew each time. */
export const point = `def point():
    """x and y, and by their names those that are checked."""
    x = torch.tensor(X, dtype=DTYPE).view(-1, 1)
    y = torch.tensor(Y, dtype=DTYPE).view(-1, 1)
    checked = {name: t for name, t in (("x", x), ("y", y)) if name in CHECKED}
    for t in checked.values():
        t.requires_grad_(True)
    return x, y, checked`

/** PyTorch’s word, and the gradients that backward gives. */
export const verdict = `def check():
    """PyTorch's verdict, and its message if the check fails."""
    x, y, _ = point()
    try:
        gradcheck(
            CosineSimilarity.apply,
            (x, y),
            eps=EPS,
            atol=ATOL,
            rtol=RTOL,
            nondet_tol=NONDET_TOL,
            fast_mode=FAST_MODE,
            raise_exception=True,
        )
    except GradcheckError as error:
        return "failure...", str(error)
    return "success!", ""


def analytical_columns():
    """The gradients for grad_output = 1; None counts as zeros."""
    x, y, checked = point()
    s = CosineSimilarity.apply(x, y)
    inputs = list(checked.values())
    found = torch.autograd.grad(s, inputs, torch.ones_like(s), allow_unused=True)
    columns = [torch.zeros_like(t) if g is None else g for t, g in zip(inputs, found)]
    return {name: column.view(-1) for name, column in zip(checked, columns)}`

/** Both Jacobians, entry by entry. */
export const slowJacobians = `def numerical():
    """Difference quotients, made as gradcheck makes them: in place, the lower point first."""
    x, y, checked = point()
    columns = {}
    with torch.no_grad():
        for name, t in checked.items():
            entries = t.view(-1)
            columns[name] = []
            for i in COMPARED:
                kept = entries[i].clone()
                entries[i] = kept - EPS
                lower = CosineSimilarity.apply(x, y)
                entries[i] = kept + EPS
                upper = CosineSimilarity.apply(x, y)
                entries[i] = kept
                columns[name].append(((upper - lower) / (2 * EPS)).item())
    return columns


def analytical():
    """What backward says."""
    return {
        name: [column[i].item() for i in COMPARED]
        for name, column in analytical_columns().items()
    }`

/** Both numbers of fast mode, by nothing but PyTorch’s public functions. */
export const fastJacobians = `def directions(checked):
    """The directions of fast mode: always the same, because a new generator has a fixed seed."""
    generator = torch.Generator()
    found = {}
    for name, t in checked.items():
        u = torch.rand(t.numel(), generator=generator).to(DTYPE)
        found[name] = u / u.norm()
    return found


def numerical():
    """Difference quotients along the directions, made as gradcheck makes them."""
    x, y, checked = point()
    columns = {}
    with torch.no_grad():
        for name, u in directions(checked).items():
            t = checked[name]
            kept = t.clone()
            step = (EPS * u).view(-1, 1)
            t.copy_(kept - step)
            lower = CosineSimilarity.apply(x, y)
            t.copy_(kept + step)
            upper = CosineSimilarity.apply(x, y)
            t.copy_(kept)
            columns[name] = [((upper - lower) / (2 * EPS)).item()]
    return columns


def analytical():
    """What backward says along the directions."""
    _, _, checked = point()
    along = directions(checked)
    return {name: [g.dot(along[name]).item()] for name, g in analytical_columns().items()}`

/** Whatever PyTorch says otherwise than the page. */
export const comparison = `def verdict_disagreements(verdict, message):
    """Sentences, if PyTorch says otherwise than the page."""
    said = message.split("\\n")[0]
    index = re.search(r"with respect to input (\\d+)", message)
    if verdict != VERDICT:
        yield f"The page expects {VERDICT} and PyTorch finds {verdict}"
    elif STAGE is not None and STAGE not in message:
        yield f"The page expects a failure by '{STAGE}', and PyTorch says: {said}"
    elif INPUT is not None and index and int(index[1]) != INPUT:
        yield f"The page expects a failure at input {INPUT}, and PyTorch says: {said}"
    else:
        return
    if HANGS_ON_ROUNDING:
        yield "This hangs on rounding here, and this machine may add in another order."


def agrees(found, expected, rounding):
    """What is not a number agrees with its like, and an infinity with itself."""
    if found == expected or (math.isnan(found) and math.isnan(expected)):
        return True
    allowed = rounding + RELATIVE_ROUNDING * abs(expected)
    return math.isfinite(expected) and abs(found - expected) <= allowed


def jacobian_disagreements():
    """A sentence for each entry that is not the page's."""
    found_numerical, found_analytical = numerical(), analytical()
    for name in CHECKED:
        for kind, found, expected, rounding in (
            ("numerical", found_numerical, NUMERICAL, NUMERICAL_SLACK),
            ("analytical", found_analytical, ANALYTICAL, ANALYTICAL_SLACK[name]),
        ):
            for i, a, b in zip(COMPARED, found[name], expected[name]):
                if not agrees(a, b, rounding):
                    where = f"{kind} entry {i} for {name}"
                    yield f"The page expects {b!r} as {where}, and here it is {a!r}."`

/** How a script ends. */
export const main = `def main():
    verdict, message = check()
    if message:
        print(message)
    disagreements = [*verdict_disagreements(verdict, message), *jacobian_disagreements()]
    for sentence in disagreements[:10]:
        print(sentence, file=sys.stderr)
    if len(disagreements) > 10:
        print(f"There are {len(disagreements) - 10} more disagreements.", file=sys.stderr)
    print(verdict)
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
`

/** How a file for pytest ends. */
export const tests = `def test_verdict():
    disagreements = list(verdict_disagreements(*check()))
    assert not disagreements, " ".join(disagreements)


def test_jacobians():
    disagreements = list(jacobian_disagreements())
    assert not disagreements, " ".join(disagreements[:10])
`
