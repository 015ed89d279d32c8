"""Lets pytest explain the contract suite's assertions, which stand in modules of no test name."""

import pytest

pytest.register_assert_rewrite("tests.store.contract")
