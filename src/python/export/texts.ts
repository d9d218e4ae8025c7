// The parts of exported files of pasted code that are the same for every setting.

/** Annotations may be of a package that is not there. */
export const jaxtyping = `try:
    import jaxtyping  # noqa: F401
except ImportError:
    import types

    class _Any:
        def __class_getitem__(cls, item):
            return cls

    stub = types.ModuleType("jaxtyping")
    for kind in ("Float", "Float32", "Float64", "Shaped", "Int", "Num", "Real"):
        setattr(stub, kind, _Any)
    stub.jaxtyped = lambda *args, **kwargs: (lambda fn: fn)
    sys.modules["jaxtyping"] = stub`

/** PyTorch 2 calls setup_context by itself. */
export const setupContext = `def adapted(names):
    """Before PyTorch 2 nobody calls setup_context: forward does it here."""
    if int(torch.__version__.split(".")[0]) >= 2:
        return
    for kind in list(names.values()):
        if isinstance(kind, type) and "setup_context" in vars(kind):
            def forward(ctx, *args, _forward=kind.forward, _setup=kind.setup_context):
                output = _forward(*args)
                _setup(ctx, args, output)
                return output

            kind.forward = staticmethod(forward)`

/** Where: the tensors, made anew each time. */
export const point = `def point():
    """x and y, made anew."""
    made = []
    for values, shape, by_columns, wanted in (
        (X, X_SHAPE, X_BY_COLUMNS, X_REQUIRES_GRAD),
        (Y, Y_SHAPE, Y_BY_COLUMNS, Y_REQUIRES_GRAD),
    ):
        t = torch.tensor(values, dtype=DTYPE).reshape(shape)
        if by_columns:
            t = t.t().contiguous().t()
        made.append(t.requires_grad_(wanted))
    return tuple(made)`

/** PyTorch’s word. */
export const check = `NAME = "<the code>"


def load():
    """The names of the code, run anew, and what ended it, if anything did."""
    names = {"__name__": "pasted"}
    linecache.cache[NAME] = (len(CODE), None, CODE.splitlines(True), NAME)
    torch.manual_seed(0)
    error = None
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(CODE, NAME, "exec", dont_inherit=True), names)
    except BaseException as raised:
        error = raised
    if adapted:
        adapted(names)
    return names, error


def check():
    """PyTorch's verdict, and the exception if the check fails."""
    names, error = load()
    if ENTRY is None:
        return "failure...", error or NameError("there is nothing to check")
    try:
        fn = eval(ENTRY, names)
        torch.manual_seed(0)
        gradcheck(fn, point(), eps=EPS, atol=ATOL, rtol=RTOL, fast_mode=FAST_MODE)
    except BaseException as raised:
        return "failure...", raised
    return "success!", None`

/** Whatever PyTorch says otherwise than the page. */
export const comparison = `def lines_of(error):
    """The lines of the code that an exception came through, the innermost last."""
    if isinstance(error, SyntaxError):
        return [error.lineno]
    frames = traceback.extract_tb(error.__traceback__)
    return [frame.lineno for frame in frames if frame.filename == NAME]


def disagreements(verdict, error):
    """Sentences, if PyTorch says otherwise than the page."""
    said = str(error).strip().split("\\n")[0]
    where = re.search(r"for output (\\d+) with respect to input (\\d+)", str(error))
    if verdict != VERDICT:
        yield f"The page expects {VERDICT} and PyTorch finds {verdict} {'' if error is None else said}"
    elif ERROR is not None and type(error).__name__ != ERROR:
        yield f"The page expects {ERROR}, and PyTorch raises {type(error).__name__}: {said}"
    elif STAGE is not None and not re.search(STAGE, str(error)):
        yield f"The page expects a failure by '{STAGE}', and PyTorch says: {said}"
    elif INPUT is not None and where and [int(n) for n in where.groups()] != [OUTPUT, INPUT]:
        yield f"The page expects a mismatch for output {OUTPUT} and input {INPUT}, and PyTorch says: {said}"
    elif LINE is not None and lines_of(error)[-1:] != [LINE]:
        yield f"The page expects an error in line {LINE}, and PyTorch says: {said}, in {lines_of(error)[-1:]}"`

/** How a script ends. */
export const main = `def main():
    verdict, error = check()
    if error is not None:
        print(f"{type(error).__name__}: {error}")
    found = list(disagreements(verdict, error))
    for sentence in found:
        print(sentence, file=sys.stderr)
    print(verdict)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
`

/** How a file for pytest ends. */
export const tests = `def test_verdict():
    found = list(disagreements(*check()))
    assert not found, " ".join(found)
`
