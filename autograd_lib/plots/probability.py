"""The figures of unit 02, probability: random variables, likelihoods, losses and norms."""
import numpy as np

from autograd_lib.plots.shared import BLACK, BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILION, new_figure


def three_kinds():
    """A die, a uniform variable and the wait at a traffic light: mass or density above, distribution function below."""
    figure, axes = new_figure(11, 5.4, 2, 3)
    faces = np.arange(1, 7)

    def steps(axis, edges, heights):
        """A step function, continuous from the right: filled points where it has arrived, open ones where it leaves."""
        for k, height in enumerate(heights):
            axis.plot(edges[k:k + 2], [height, height], color=BLUE, linewidth=2)
            if k:
                axis.plot(edges[k], height, "o", color=BLUE, markersize=5)
                axis.plot(edges[k], heights[k - 1], "o", color=BLUE, markerfacecolor="white", markersize=5)

    axes[0, 0].vlines(faces, 0, 1 / 6, color=VERMILION, linewidth=2)
    axes[0, 0].plot(faces, np.full(6, 1 / 6), "o", color=VERMILION)
    axes[0, 0].set(title="discrete: a die", ylabel="probability mass", ylim=(0, 0.28))
    steps(axes[1, 0], np.array([0, 1, 2, 3, 4, 5, 6, 7]), np.arange(7) / 6)
    axes[0, 1].fill_between([0, 6], 1 / 6, color=ORANGE, alpha=0.5)
    axes[0, 1].plot([-1, 0, 0, 6, 6, 7], [0, 0, 1 / 6, 1 / 6, 0, 0], "--", color=BLACK, linewidth=1.2)
    axes[0, 1].set(title="continuous: uniform on (0, 6)", ylabel="density", ylim=(0, 0.28))
    axes[1, 1].plot([-1, 0, 6, 7], [0, 0, 1, 1], color=BLUE, linewidth=2)
    axes[0, 2].fill_between([0, 1], 0.5, color=ORANGE, alpha=0.5)
    axes[0, 2].plot([0, 1, 1], [0.5, 0.5, 0], "--", color=BLACK, linewidth=1.2)
    axes[0, 2].vlines(0, 0, 0.5, color=VERMILION, linewidth=2)
    axes[0, 2].plot(0, 0.5, "o", color=VERMILION)
    axes[0, 2].annotate("mass ½ at 0", (0, 0.5), xytext=(0, 8), textcoords="offset points", ha="center",
                        color=VERMILION)
    axes[0, 2].annotate("area ½", (0.5, 0.22), ha="center")
    axes[0, 2].set(title="neither: waiting at a traffic light", ylabel="mass and density", ylim=(0, 0.7),
                   xlim=(-0.5, 1.5))
    axes[1, 2].plot([-0.5, 0], [0, 0], color=BLUE, linewidth=2)
    axes[1, 2].plot([0, 1, 1.5], [0.5, 1, 1], color=BLUE, linewidth=2)
    axes[1, 2].plot(0, 0.5, "o", color=BLUE, markersize=5)
    axes[1, 2].plot(0, 0, "o", color=BLUE, markerfacecolor="white", markersize=5)
    for axis in axes[1]:
        axis.set(xlabel="$x$", ylim=(-0.05, 1.1), yticks=[0, 0.5, 1])
    axes[1, 0].set_ylabel("$F(x) = P(X \\leq x)$")
    for axis in axes[:, 0]:
        axis.set_xlim(0, 7)
    return figure


def probability_as_area():
    """A probability as an area under a density, three densities of area 1, and a volume over a rectangle."""
    figure, (left, middle, right) = new_figure(11.5, 3.8, 1, 3)
    x = np.linspace(0, 5, 400)
    left.plot(x, np.exp(-x), color=BLUE, linewidth=2)
    inside = np.linspace(1, 2, 100)
    left.fill_between(inside, np.exp(-inside), color=ORANGE, alpha=0.6)
    left.annotate("$P(1 \\leq X \\leq 2)$\n$= e^{-1} - e^{-2} \\approx 0.23$", (1.5, 0.12), xytext=(2.1, 0.45),
                  arrowprops={"arrowstyle": "-", "color": BLACK})
    left.set(title="a probability is an area", xlabel="$x$", ylabel="density $e^{-x}$", ylim=(0, 1.05))
    x = np.linspace(-2.5, 2.5, 801)
    for sigma, color, style in [(1.0, GREEN, "-"), (0.4, BLUE, "--"), (0.1, VERMILION, "-.")]:
        density = np.exp(-0.5 * (x / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
        middle.plot(x, density, style, color=color, linewidth=2,
                    label=f"$\\sigma = {sigma:g}$: height {density.max():.2g}")
    middle.axhline(1, color="0.6", linewidth=1, linestyle=":")
    middle.set(title="a density may exceed 1", xlabel="$x$", ylabel="normal densities", ylim=(0, 6))
    middle.legend(frameon=False, loc="upper right", fontsize=10, handlelength=2.2)
    u, v = np.meshgrid(np.linspace(0, 1, 101), np.linspace(0, 1, 101))
    levels = right.contour(u, v, 2 / 3 * (u + 2 * v), levels=np.arange(1, 8) / 4, colors="0.4", linewidths=1)
    right.clabel(levels, fontsize=9, manual=[(0.75, 0.75 * level - 0.375) for level in levels.levels[2:]])
    right.fill_between([0, 0.5], 0, 0.5, color=ORANGE, alpha=0.6)
    right.annotate("volume $\\frac{1}{8}$", (0.25, 0.14), ha="center", va="center", fontsize=12)
    right.set(title="two variables: $\\frac{2}{3}(x + 2y)$ on the square", xlabel="$x$", ylabel="$y$", aspect="equal")
    return figure


def zero_covariance():
    """Three joint tables of covariance 0, masses as discs, with the mean of Y given x: one independent, two not."""
    figure, axes = new_figure(11, 3.9, 1, 3, sharey=True)
    grid = np.array([-1, 0, 1])
    clouds = [
        ("nine points", [(x, y, 1 / 9) for x in grid for y in grid]),
        ("$Y = X^2$", [(-1, 1, 1 / 3), (0, 0, 1 / 3), (1, 1, 1 / 3)]),
        ("on a diamond", [(-1, 0, 1 / 4), (1, 0, 1 / 4), (0, -1, 1 / 4), (0, 1, 1 / 4)]),
    ]
    for axis, (title, cloud) in zip(axes, clouds):
        x, y, mass = np.array(cloud, dtype=float).T
        axis.scatter(x, y, s=2600 * mass, color=SKY, edgecolor=BLACK, linewidth=0.8)
        means = [np.sum(y[x == value] * mass[x == value]) / np.sum(mass[x == value]) for value in grid]
        axis.plot(grid, means, "x", color=VERMILION, markersize=9, markeredgewidth=2.5, label="mean of $y$ given $x$")
        axis.set(title=title, xlabel="$x$", xticks=grid, yticks=grid,
                 xlim=(-1.5, 1.5), ylim=(-1.6, 1.6))
    axes[0].set_ylabel("$y$")
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", frameon=False)
    return figure


def positive_tests(prevalence=0.001, found=0.99, alarm=0.05):
    """A test for a rare disease: the positives among 100,000 people, and the posterior after several positive tests."""
    figure, (left, right) = new_figure(11, 3.9, 1, 2, width_ratios=(1.25, 1))
    people = 100_000
    ill = people * prevalence
    counts = [("ill, found", found * ill, VERMILION, "//"), ("healthy, false alarm", alarm * (people - ill), SKY, "")]
    start = 0
    for name, count, color, hatch in counts:
        left.barh(0, count, left=start, color=color, hatch=hatch, edgecolor=BLACK, linewidth=0.6, height=0.5)
        start += count
    positives = found * ill + alarm * (people - ill)
    left.annotate(f"{found * ill:.0f} are ill", (found * ill / 2, 0.25), xytext=(250, 0.62), color=VERMILION,
                  arrowprops={"arrowstyle": "-", "color": VERMILION})
    left.annotate(f"{alarm * (people - ill):,.0f} are healthy", (positives / 2, 0), ha="center", va="center",
                  fontsize=12)
    left.set(title=f"the {positives:,.0f} positive tests among {people:,} people", xlabel="people", yticks=[],
             ylim=(-0.5, 1))
    left.spines["left"].set_visible(False)
    odds = prevalence / (1 - prevalence) * (found / alarm) ** np.arange(6)
    belief = odds / (1 + odds)
    right.bar(range(6), belief, color=BLUE, width=0.55)
    for n, p in enumerate(belief):
        right.annotate(f"{100 * p:.3g} %" if p < 0.99 else f"{100 * p:.2f} %", (n, p), xytext=(0, 3),
                       textcoords="offset points", ha="center", fontsize=10)
    right.set(title="probability of being ill", xlabel="positive tests so far", ylabel="posterior", ylim=(0, 1.12))
    return figure


def sample_means(series=5, longest=20_000):
    """Sample means of series of die rolls, within two standard deviations, and of Cauchy variables, never settled."""
    figure, (left, right) = new_figure(11, 3.9, 1, 2)
    rng = np.random.default_rng(4)
    n = np.arange(1, longest + 1)
    shown = np.unique(np.round(np.logspace(0, np.log10(longest), 600)).astype(int)) - 1
    colors = [BLUE, VERMILION, GREEN, PURPLE, BLACK]
    band = 2 * np.sqrt(35 / 12 / n[shown])
    left.fill_between(n[shown], 3.5 - band, 3.5 + band, color=ORANGE, alpha=0.35, linewidth=0,
                      label=r"$\mu \pm 2\sigma/\sqrt{N}$")
    left.axhline(3.5, color="0.4", linewidth=1)
    for k in range(series):
        style = ["-", "--", "-.", ":", "-"][k % 5]
        rolls, cauchy = rng.integers(1, 7, longest), rng.standard_cauchy(longest)
        left.semilogx(n[shown], (np.cumsum(rolls) / n)[shown], style, color=colors[k % 5], linewidth=1.3)
        right.semilogx(n[shown], (np.cumsum(cauchy) / n)[shown], style, color=colors[k % 5], linewidth=1.3)
    left.set(title="a die: the sample mean approaches 3.5", xlabel="rolls $N$", ylabel="sample mean", ylim=(1, 6))
    left.legend(frameon=False, loc="upper right")
    right.axhline(0, color="0.4", linewidth=1)
    right.set(title="Cauchy: there is nothing to approach", xlabel="samples $N$", ylim=(-12, 12))
    return figure


def likelihood_curves():
    """Likelihoods of 7 heads in 10, 70 in 100 and 700 in 1000 tosses; the log-likelihood of the first and its slopes."""
    figure, (left, right) = new_figure(11, 3.9, 1, 2)
    theta = np.linspace(0.001, 0.999, 999)

    def log_likelihood(k, n, theta):
        return k * np.log(theta) + (n - k) * np.log(1 - theta)

    for (k, n), color, style in [((7, 10), BLUE, "-"), ((70, 100), VERMILION, "--"), ((700, 1000), BLACK, "-.")]:
        height = log_likelihood(k, n, theta)
        left.plot(theta, np.exp(height - height.max()), style, color=color, linewidth=2,
                  label=f"{k} heads in {n} tosses")
    left.axvline(0.7, color="0.6", linewidth=1, linestyle=":")
    left.set(title="likelihoods, each over its maximum", xlabel=r"$\theta$", ylabel="likelihood / maximum",
             ylim=(0, 1.05))
    left.legend(frameon=False, loc="upper left", fontsize=10)
    right.plot(theta, log_likelihood(7, 10, theta), color=BLUE, linewidth=2)
    for place, color, shift in [(0.4, VERMILION, (-8, 10)), (0.7, BLACK, (0, 10)), (0.85, GREEN, (12, 8))]:
        slope = 7 / place - 3 / (1 - place)
        dx = np.array([-0.09, 0.09]) / np.hypot(1, slope / 20)
        right.plot(place + dx, log_likelihood(7, 10, place) + slope * dx, color=color, linewidth=2.5)
        right.plot(place, log_likelihood(7, 10, place), "o", color=color)
        text = f"slope {slope:.1f}".replace("-", "\N{MINUS SIGN}") if abs(slope) > 1e-9 else "slope 0"
        right.annotate(text, (place, log_likelihood(7, 10, place)), xytext=shift, textcoords="offset points",
                       color=color, ha={0.4: "right", 0.7: "center", 0.85: "left"}[place])
    right.set(title="log-likelihood of 7 heads in 10, and its slope", xlabel=r"$\theta$", ylabel=r"$\ell(\theta)$",
              ylim=(-16, -4), xlim=(0, 1.05))
    return figure


def losses_and_densities(data=(1, 2, 3, 4, 20)):
    """Squared and absolute loss, the densities exp(-loss) / Z, and which constant predicts the data best under each."""
    figure, (left, middle, right) = new_figure(11.5, 3.8, 1, 3)
    r = np.linspace(-4, 4, 801)
    squared, absolute = r**2 / 2, np.abs(r)
    for axis, bell, peak in [(left, squared, absolute),
                             (middle, np.exp(-squared) / np.sqrt(2 * np.pi), np.exp(-absolute) / 2)]:
        axis.plot(r, bell, color=BLUE, linewidth=2, label="squared: Gaussian, $\\sigma = 1$")
        axis.plot(r, peak, "--", color=VERMILION, linewidth=2, label="absolute: Laplace, $b = 1$")
        axis.set_xlabel(r"residual $r = y - \hat y$")
    left.set(title="losses", ylabel=r"$\ell$", ylim=(0, 6))
    left.legend(frameon=False, loc="upper center", fontsize=10)
    middle.set(title=r"densities $e^{-\ell} / Z$", ylabel="density", ylim=(0, 0.55))
    y, c = np.array(data, dtype=float), np.linspace(0, 21, 2101)
    for power, color, style, name, side in [(2, BLUE, "-", "mean", "left"), (1, VERMILION, "--", "median", "right")]:
        total = np.sum(np.abs(y[:, None] - c) ** power, axis=0)
        total /= total.min()
        best = c[np.argmin(total)]
        right.plot(c, total, style, color=color, linewidth=2)
        right.plot(best, 1, "o", color=color)
        right.annotate(f"{name} {best:.0f}", (best, 1), xytext=(0, -16), textcoords="offset points", color=color,
                       ha=side)
    right.plot(y, np.full(len(y), 0.35), "|", color=BLACK, markersize=12, markeredgewidth=2)
    right.annotate("the data", (12, 0.35), ha="center", va="center")
    right.set(title="sum of losses over its minimum", xlabel="constant prediction $c$", ylim=(0, 5), xlim=(-3, 21.5))
    return figure


def forgotten_normalizer(y=2.0):
    """Z as the prediction moves, for a loss of y - y_hat and for another, and the other's loss and NLL at one y."""
    figure, (left, right) = new_figure(10.5, 3.9, 1, 2)
    y_hat = np.linspace(0.02, 3.2, 800)
    Z = np.sqrt(np.pi) / y_hat
    left.plot(y_hat, np.full_like(y_hat, np.sqrt(np.pi)), color=BLUE, linewidth=2, label=r"$(y - \hat y)^2$")
    left.plot(y_hat, Z, "--", color=VERMILION, linewidth=2, label=r"$\hat y^2 (y - \hat y)^2$")
    left.set(title="the normaliser", xlabel=r"prediction $\hat y$", ylabel=r"$Z(\hat y)$", ylim=(0, 10), xlim=(0, 3.2))
    left.legend(title="loss", frameon=False)
    loss = y_hat**2 * (y - y_hat) ** 2
    right.plot(y_hat, loss, "--", color=VERMILION, linewidth=2, label=r"loss $\hat y^2 (y - \hat y)^2$")
    right.plot(y_hat, loss + np.log(Z), color=BLACK, linewidth=2, label=r"NLL: loss $+ \log Z(\hat y)$")
    right.plot([0, y], [0, 0], "o", color=VERMILION, clip_on=False)
    best = y_hat[np.argmin(loss + np.log(Z))]
    right.plot(best, np.min(loss + np.log(Z)), "s", color=BLACK)
    right.set(title=f"one example, $y = {y:g}$", xlabel=r"prediction $\hat y$", ylim=(-0.6, 5), xlim=(0, 3.2))
    right.legend(frameon=False, loc="upper center", fontsize=10)
    return figure


def map_estimates(observed=1.0, tau=1.0, b=0.5):
    """Likelihood of one weight, a Gaussian and a Laplace prior, and the posteriors with their maxima."""
    figure, axes = new_figure(10.5, 3.8, 1, 2, sharey=True)
    w = np.linspace(-2, 3, 5001)
    likelihood = np.exp(-((observed - w) ** 2) / 2)
    priors = [(rf"Gaussian prior, $\tau = {tau:g}$", np.exp(-(w**2) / (2 * tau**2))),
              (f"Laplace prior, $b = {b:g}$", np.exp(-np.abs(w) / b))]
    for axis, (title, prior) in zip(axes, priors):
        posterior = likelihood * prior
        peak = np.argmax(posterior)
        for height, color, style, name in [(likelihood, BLUE, "--", "likelihood"), (prior, GREEN, ":", "prior"),
                                           (posterior, BLACK, "-", "posterior")]:
            axis.plot(w, height / height.max(), style, color=color, linewidth=2, label=name)
        axis.plot(w[peak], 1, "o", color=VERMILION)
        axis.annotate(f"MAP {abs(w[peak]):.2g}", (w[peak], 1), xytext=(0, 7), textcoords="offset points", ha="center",
                      color=VERMILION)
        axis.set(title=title, xlabel="$w$", ylim=(0, 1.15))
    axes[0].set_ylabel("height / maximum")
    axes[0].legend(frameon=False, loc="upper left")
    return figure


def unit_balls():
    """The points whose Lp "norm" is 1, for p from one half, where it is none, to infinity."""
    figure, axes = new_figure(12, 2.9, 1, 5, sharex=True, sharey=True)
    t = np.linspace(0, 2 * np.pi, 1601)
    circle = np.stack([np.cos(t), np.sin(t)])
    for axis, (p, title) in zip(axes, [(0.5, "$p = ½$: not a norm"), (1, "$p = 1$"), (2, "$p = 2$"), (4, "$p = 4$"),
                                       (np.inf, r"$p = \infty$")]):
        size = np.max(np.abs(circle), axis=0) if p == np.inf else np.sum(np.abs(circle) ** p, axis=0) ** (1 / p)
        x, y = circle / size
        axis.fill(x, y, color=SKY if p >= 1 else ORANGE, alpha=0.5, hatch="" if p >= 1 else "//", linewidth=0)
        axis.plot(x, y, color=BLACK, linewidth=1.5)
        axis.set(title=title, aspect="equal", xticks=[-1, 0, 1], yticks=[-1, 0, 1], xlim=(-1.25, 1.25),
                 ylim=(-1.25, 1.25))
    axes[0].plot([1, 0], [0, 1], "o--", color=VERMILION, linewidth=1.2)
    axes[0].plot(0.5, 0.5, "x", color=VERMILION, markersize=8, markeredgewidth=2)
    return figure


def loss_and_accuracy(n=12, seed=7):
    """Accuracy and mean cross-entropy of a classifier of numbers, as the threshold that it uses moves."""
    figure, (left, right) = new_figure(11, 3.9, 1, 2)
    rng = np.random.default_rng(seed)
    labels = np.arange(n) % 2
    x = rng.normal(size=n) + 0.8 * (2 * labels - 1)
    c = np.linspace(-3.5, 3.5, 1401)
    margins = (2 * labels - 1)[:, None] * 2 * (x[:, None] - c)
    left.plot(c, np.mean(margins > 0, axis=0), color=VERMILION, linewidth=2)
    for label, marker, color in [(0, "o", BLUE), (1, "s", GREEN)]:
        ours = x[labels == label]
        left.plot(ours, np.full(len(ours), 0.08), marker, color=color, label=f"class {label:g}")
    left.set(title="accuracy: steps, slope 0", xlabel="threshold $c$, and the examples $x$", ylabel="accuracy",
             ylim=(0, 1.05))
    left.legend(frameon=False, loc="upper right")
    loss = np.mean(np.logaddexp(0, -margins), axis=0)
    best = np.argmin(loss)
    right.plot(c, loss, color=BLUE, linewidth=2)
    right.axhline(np.log(2), color="0.5", linestyle=":", linewidth=1.2)
    right.annotate(r"$\log 2$, a uniform guess", (3.5, np.log(2)), xytext=(0, -12), textcoords="offset points",
                   ha="right")
    right.plot(c[best], loss[best], "o", color=BLACK)
    lowest = f"minimum at $c = {c[best]:.2f}$".replace("-", "\N{MINUS SIGN}")
    right.annotate(lowest, (c[best], loss[best]), xytext=(0, -18), textcoords="offset points", ha="center")
    right.set(title="mean cross-entropy: smooth", xlabel="threshold $c$", ylabel="loss", ylim=(0, 3))
    return figure
