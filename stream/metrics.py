"""Every metric, once, with its meaning. A worker serves its own at FRONTWIRE_METRICS, the API at /metrics."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)

# When each counter began is told to nobody who asks, and would double the lines.
disable_created_metrics()  # type: ignore[no-untyped-call] # the library's

# From a hop that only looks at a null value (1 ms) to the largest body read on a busy machine (30 s).
SECONDS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)

PROCESSED = Counter(
    "frontwire_messages", "Messages that a hop has finished, set aside ones included.", ["hop"]
)
REFUSED = Counter(
    "frontwire_rejected",
    "Messages that a hop has set aside, by reason. Look: frontwire rejected list.",
    ["hop", "reason"],
)
UNNOTED = Counter(
    "frontwire_rejected_unnoted",
    "Rejected messages that the store could not note: they are on their topic alone.",
)
MESSAGE_SECONDS = Histogram(
    "frontwire_message_seconds",
    "Time that a hop took for one message, waiting for an outage included.",
    ["hop"],
    buckets=SECONDS,
)
END_TO_END_SECONDS = Histogram(
    "frontwire_end_to_end_seconds",
    "Time from a message's own time to the end of this hop, backlog included.",
    ["hop"],
    buckets=(*SECONDS, 60, 300, 3600),
)
BEHIND = Gauge(
    "frontwire_behind_messages",
    "Messages of a partition that this hop has still to do.",
    ["hop", "partition"],
    multiprocess_mode="livemostrecent",
)
WAITING = Gauge(
    "frontwire_in_progress",
    "Sends (broker) and puts (store) under way; above 0 for long: an outage.",
    ["waiting_for"],
    multiprocess_mode="livesum",
)
DELIVERIES = Counter(
    "frontwire_deliveries",
    "Tries to reach a channel, and what they came to: delivered, failed, set_aside, dropped, held_back.",
    ["channel", "outcome"],
)
ALERT_SECONDS = Histogram(
    "frontwire_alert_seconds",
    "Time from an alert to the end of its delivery; of a digest, from its last alert.",
    ["channel"],
    buckets=(*SECONDS, 60, 300, 3600, 86400, 172800),
)
DELIVERIES_KEPT = Gauge(
    "frontwire_deliveries_kept",
    "Deliveries in the store that are waiting, and those that are set_aside. Told by one worker.",
    ["state"],
    multiprocess_mode="livemostrecent",
)
RESTARTS = Counter(
    "frontwire_process_restarts", "Child processes that ended unasked and were started again.", ["process"]
)

# Apart from those of a worker, which mean nothing in a process that serves the API.
API = CollectorRegistry()
ProcessCollector(registry=API)
API_REQUESTS = Counter(
    "frontwire_api_requests",
    "Requests, by the path as the API describes it, and the status of their answer.",
    ["method", "route", "status"],
    registry=API,
)
API_SECONDS = Histogram(
    "frontwire_api_request_seconds",
    "Time from a request to the end of its answer; live streams, which end when somebody leaves, left out.",
    ["method", "route"],
    buckets=SECONDS,
    registry=API,
)
API_SEARCH_SECONDS = Histogram(
    "frontwire_api_search_seconds",
    "Time that the store took for one search of the API.",
    ["kind"],
    buckets=SECONDS,
    registry=API,
)
API_REFUSED = Counter(
    "frontwire_api_refused",
    "Requests refused at the gate: missing, malformed, unknown, expired or revoked key, scope, other_origin,"
    " rate.",
    ["reason"],
    registry=API,
)
