"""Refund calculators for paid memberships: law in, reasons and amounts out.

Every rule is a pure function of what the reader typed and of one day. The same package
answers on the command line, at build time, in the tests and, under Pyodide, in the page.
"""

__version__ = "0.1.0"

CALCULATORS = (
    "entitlement", "refund", "renewal", "minor", "outage", "clauses",
    "replies", "materials", "deadlines", "received", "court",
)  # fmt: skip
"""One folder each, with `Case`, `calculate`, `zh.toml`, `en.toml` and `examples.toml`."""
