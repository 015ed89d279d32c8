"""The broker's port on one machine: librdkafka's mock cluster is the wire, SQLite the memory (ADR 0003)."""
