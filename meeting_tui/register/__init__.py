"""After the gavel: the register of what was approved, its exports, and what is carried over."""
