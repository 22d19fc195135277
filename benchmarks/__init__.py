"""What the speed claims of the README rest on: `python -m benchmarks` measures them again."""
