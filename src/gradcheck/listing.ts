import { backwards } from './backwards.ts'

/** The post's class in PyTorch, with these statements for its backward(), after what forward() saved. */
export function classWith(statements: readonly string[], doc = ''): string {
  const body = statements.map((line) => `        ${line}`).join('\n')
  return `class CosineSimilarity(torch.autograd.Function):
${doc && `    """${doc}"""\n`}
    @staticmethod
    def forward(ctx, x, y):
        x_norm = x.norm(keepdim=True)
        y_norm = y.norm(keepdim=True)
        s = torch.sum(x * y, dim=0, keepdim=True) / (x_norm * y_norm)
        ctx.save_for_backward(x, y, x_norm, y_norm, s)
        return s

    @staticmethod
    def backward(ctx, grad_output):
        x, y, x_norm, y_norm, s = ctx.saved_tensors
${body}`
}

/** The post's function in PyTorch, as it stands there: section Verification. */
export const listing = classWith(backwards.correct.program.statements)
