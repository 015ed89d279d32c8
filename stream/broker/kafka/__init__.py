"""The broker's port on Apache Kafka: setup, intake, ledger, and what Faust reads it with."""

import logging

# What aiokafka warns of goes to the log where there is one (workers, API); on a command line our own error
# says it, in one line.
logging.getLogger("aiokafka").addHandler(logging.NullHandler())
