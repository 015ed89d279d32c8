"""The broker's port on Apache Kafka: setup, intake, ledger, and the Faust app of a hop."""
