# %% right: built in
def total(numbers):
    return sum(numbers)

# %% wrong: starts at the first -> the empty list has the sum 0
def total(numbers):
    result = numbers[0] if numbers else None
    for number in numbers[1:]:
        result += number
    return result
