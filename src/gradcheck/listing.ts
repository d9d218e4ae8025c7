/** The post's function in PyTorch, as it stands there: section Verification. */
export const listing = `class CosineSimilarity(torch.autograd.Function):

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
        p = x_norm * y_norm
        grad_x = grad_output * (y / p - (s / (x_norm * x_norm)) * x)
        grad_y = grad_output * (x / p - (s / (y_norm * y_norm)) * y)
        return grad_x, grad_y`
