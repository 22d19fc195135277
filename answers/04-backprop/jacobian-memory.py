# %% right: np.prod
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = np.prod(y_shape + x_shape)
    return entries, entries * bytes_per_number / 1024**3


# %% right: a loop over the axes, and a list for the pair
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = 1
    for length in (*y_shape, *x_shape):
        entries *= length
    return [entries, entries * bytes_per_number * 2**-30]


# %% wrong: entries added -> each output has a derivative by each input
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = int(np.prod(y_shape) + np.prod(x_shape))
    return entries, entries * bytes_per_number / 2**30


# %% wrong: decimal gigabytes -> a GiB has 2**30 bytes
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = int(np.prod(y_shape) * np.prod(x_shape))
    return entries, entries * bytes_per_number / 1e9


# %% wrong: bytes -> the second number is in bytes
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = int(np.prod(y_shape) * np.prod(x_shape))
    return entries, entries * bytes_per_number


# %% wrong: bits -> a byte has 8 bits
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = int(np.prod(y_shape) * np.prod(x_shape))
    return entries, 8 * entries * bytes_per_number / 2**30


# %% wrong: the size of a number forgotten -> each number takes bytes_per_number bytes
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = int(np.prod(y_shape) * np.prod(x_shape))
    return entries, entries / 2**30


# %% wrong: lengths of axes added -> the lengths of the axes are added
def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = sum(y_shape) * sum(x_shape)
    return entries, entries * bytes_per_number / 2**30


# %% wrong: whole GiB -> rounded or cut off
import math


def jacobian_size(y_shape, x_shape, bytes_per_number):
    entries = math.prod(y_shape) * math.prod(x_shape)
    return entries, round(entries * bytes_per_number / 2**30, 3)
