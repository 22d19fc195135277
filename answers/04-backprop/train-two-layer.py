# %% right: copies, changed in place
def train(parameters, loss_and_gradients_at, rate, steps):
    mine = {key: np.array(value, dtype=float) for key, value in parameters.items()}
    losses = []
    while len(losses) < steps:
        loss, gradients = loss_and_gradients_at(mine)
        losses.append(loss)
        for key in mine:
            mine[key] -= rate * gradients[key]
    return mine, losses


# %% right: by recursion in short stretches, a list for the pair
def train(parameters, loss_and_gradients_at, rate, steps):
    if steps > 100:
        first, losses = train(parameters, loss_and_gradients_at, rate, steps // 2)
        last, more = train(first, loss_and_gradients_at, rate, steps - steps // 2)
        return [last, losses + more]
    if steps == 0:
        return [dict(parameters), []]
    loss, gradients = loss_and_gradients_at(parameters)
    moved = {key: np.subtract(parameters[key], np.multiply(rate, gradients[key])) for key in gradients}
    last, losses = train(moved, loss_and_gradients_at, rate, steps - 1)
    return [last, [loss] + losses]


# %% wrong: uphill -> uphill
def train(parameters, loss_and_gradients_at, rate, steps):
    losses = []
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        losses.append(loss)
        parameters = {key: value + rate * gradients[key] for key, value in parameters.items()}
    return parameters, losses


# %% wrong: the gradients once -> the gradients are computed once
def train(parameters, loss_and_gradients_at, rate, steps):
    losses = []
    _, gradients = loss_and_gradients_at(parameters)
    for _ in range(steps):
        losses.append(loss_and_gradients_at(parameters)[0])
        parameters = {key: value - rate * gradients[key] for key, value in parameters.items()}
    return parameters, losses


# %% wrong: one parameter after the other -> computed anew between the parameters of one step
def train(parameters, loss_and_gradients_at, rate, steps):
    parameters, losses = dict(parameters), []
    for _ in range(steps):
        losses.append(loss_and_gradients_at(parameters)[0])
        for key in parameters:
            parameters[key] = parameters[key] - rate * loss_and_gradients_at(parameters)[1][key]
    return parameters, losses


# %% wrong: the losses after the steps -> the losses are those after the steps
def train(parameters, loss_and_gradients_at, rate, steps):
    losses = []
    for _ in range(steps):
        _, gradients = loss_and_gradients_at(parameters)
        parameters = {key: value - rate * gradients[key] for key, value in parameters.items()}
        losses.append(loss_and_gradients_at(parameters)[0])
    return parameters, losses


# %% wrong: the last loss counted too -> the loss after the last step is in the list too
def train(parameters, loss_and_gradients_at, rate, steps):
    losses = [loss_and_gradients_at(parameters)[0]]
    for _ in range(steps):
        _, gradients = loss_and_gradients_at(parameters)
        parameters = {key: value - rate * gradients[key] for key, value in parameters.items()}
        losses.append(loss_and_gradients_at(parameters)[0])
    return parameters, losses


# %% wrong: the dictionary changed in place -> changes its argument
def train(parameters, loss_and_gradients_at, rate, steps):
    losses = []
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        losses.append(loss)
        for key in parameters:
            parameters[key] -= rate * gradients[key]
    return parameters, losses


# %% wrong: the dictionary copied, its arrays not -> holds the same arrays
def train(parameters: dict, loss_and_gradients_at, rate: float, steps: int) -> tuple[dict, list]:
    parameters, losses = dict(parameters), []
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        losses.append(loss)
        for key in parameters:
            parameters[key] -= rate * gradients[key]
    return parameters, losses


# %% wrong: the loss alone -> only the last loss is returned
def train(parameters, loss_and_gradients_at, rate, steps):
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        parameters = {key: value - rate * gradients[key] for key, value in parameters.items()}
    return parameters, loss


# %% wrong: no rate -> the rate is not used
def train(parameters, loss_and_gradients_at, rate, steps):
    losses = []
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        losses.append(loss)
        parameters = {key: value - gradients[key] for key, value in parameters.items()}
    return parameters, losses


# %% wrong: the losses pile up between calls -> something is remembered between calls
def train(parameters, loss_and_gradients_at, rate, steps, losses=[]):
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        losses.append(loss)
        parameters = {key: value - rate * gradients[key] for key, value in parameters.items()}
    return parameters, list(losses)


# %% wrong: asked at the start each time -> asked at the same parameters in every step
def train(parameters, loss_and_gradients_at, rate, steps):
    losses, p = [], dict(parameters)
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(parameters)
        losses.append(loss)
        p = {key: value - rate * gradients[key] for key, value in p.items()}
    return p, losses


# %% wrong: returns in the loop -> it ends after the first step
def train(parameters, loss_and_gradients_at, rate, steps):
    losses, p = [], dict(parameters)
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(p)
        losses.append(loss)
        p = {key: value - rate * gradients[key] for key, value in p.items()}
        return p, losses


# %% wrong: stops when it is good enough -> a loss is due for each
def train(parameters, loss_and_gradients_at, rate, steps):
    losses, p = [], dict(parameters)
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(p)
        losses.append(loss)
        if len(losses) > 20 and loss < 0.1:
            break
        p = {key: value - rate * gradients[key] for key, value in p.items()}
    return p, losses


# %% wrong: a deep copy of whole numbers -> an argument or a copy of one
import copy


def train(parameters, loss_and_gradients_at, rate, steps):
    losses, p = [], copy.deepcopy(parameters)
    for _ in range(steps):
        loss, gradients = loss_and_gradients_at(p)
        losses.append(loss)
        for key in p:
            p[key] -= rate * gradients[key]
    return p, losses
