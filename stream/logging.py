"""Logs: one line an event on standard error, JSON where nobody looks, coloured text on a terminal."""

import logging
import sys

import structlog

# Libraries tell at INFO what only their authors want to know; what matters comes at WARNING.
QUIETER = (
    *("faust", "mode", "aiokafka", "elastic_transport", "elasticsearch", "httpx", "asyncio"),
    # Faust's services log under the module of the class: ours that are such log nothing else.
    *("stream.worker.faust_app", "stream.broker.kafka.effect_first", "stream.broker.kafka.consumer_thread"),
)


def set_up_logging(level: str = "INFO") -> None:
    """Sends our events and those of the libraries to standard error in one form."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()], processors=_rendering()
        )
    )
    logging.root.handlers = [handler]
    logging.root.setLevel(level)
    for name in QUIETER:
        logging.getLogger(name).setLevel("DEBUG" if level == "DEBUG" else "WARNING")


def _rendering() -> list[structlog.typing.Processor]:
    cleaned = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if sys.stderr.isatty():
        return [cleaned, structlog.dev.ConsoleRenderer()]
    return [cleaned, structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer()]
