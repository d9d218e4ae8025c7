/** The repaired function in PyTorch: it saves nothing but its inputs. */
export const repair = `def parts(x, y):
    x_norm = x.norm(keepdim=True)
    y_norm = y.norm(keepdim=True)
    s = torch.sum(x * y, dim=0, keepdim=True) / (x_norm * y_norm)
    return x_norm, y_norm, s


class CosineSimilarity(torch.autograd.Function):

    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return parts(x, y)[2]

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        # Worked out again, so that autograd sees how they depend on x and y.
        x_norm, y_norm, s = parts(x, y)
        p = x_norm * y_norm
        grad_x = grad_output * (y / p - (s / (x_norm * x_norm)) * x)
        grad_y = grad_output * (x / p - (s / (y_norm * y_norm)) * y)
        return grad_x, grad_y`
