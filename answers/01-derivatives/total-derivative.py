# %% right: a sum over the routes, powers written out
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    here = x, g(x, w)
    routes = [df_dx(*here), dg_dx(x, w) * df_dz(*here)]
    return sum(routes)

def three_derivatives(x):
    return 5.0 * x * x, 10.0 * x * x, 20.0 * x * x * x

# %% right: a list of results
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    return np.dot([1.0, dg_dx(x, w)], [df_dx(x, g(x, w)), df_dz(x, g(x, w))])

def three_derivatives(x):
    a = x**2
    b = 5 * a
    total = b + a * 5
    return [b, total, total * 2 * x]

# %% wrong: the partial derivative only -> the route through z is missing
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    return df_dx(x, g(x, w))

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 20 * x**3

# %% wrong: forgets dz/dx -> the factor dz/dx is missing
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    z = g(x, w)
    return df_dx(x, z) + df_dz(x, z)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 20 * x**3

# %% wrong: the chain rule for one route -> the direct route is missing
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    return df_dz(x, g(x, w)) * dg_dx(x, w)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 20 * x**3

# %% wrong: evaluates f's derivatives at w -> not at w
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    return df_dx(x, w) + df_dz(x, w) * dg_dx(x, w)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 20 * x**3

# %% wrong: multiplies the routes -> over the routes, add
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    z = g(x, w)
    return df_dx(x, z) * df_dz(x, z) * dg_dx(x, w)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 20 * x**3

# %% wrong: evaluates g's derivative at z -> not at (x, z)
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    z = g(x, w)
    return df_dx(x, z) + df_dz(x, z) * dg_dx(x, z)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 20 * x**3

# %% wrong: takes the partial for the total derivative -> b = 5a moves with a
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    z = g(x, w)
    return df_dx(x, z) + df_dz(x, z) * dg_dx(x, w)

def three_derivatives(x):
    return 5 * x**2, 5 * x**2, 20 * x**3

# %% wrong: goes on with the partial derivative -> not the partial one
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    z = g(x, w)
    return df_dx(x, z) + df_dz(x, z) * dg_dx(x, w)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 5 * x**2 * 2 * x

# %% wrong: forgets da/dx -> the last factor da/dx = 2x is missing
def total_derivative(df_dx, df_dz, g, dg_dx, x, w):
    z = g(x, w)
    return df_dx(x, z) + df_dz(x, z) * dg_dx(x, w)

def three_derivatives(x):
    return 5 * x**2, 10 * x**2, 10 * x**2
