"""The desks of deciding: what each bulletin fired, and the windows in which the same is counted."""

from stream.alerts.deciding.decision import Decision
from stream.alerts.deciding.fold import Fold, is_untold
from stream.alerts.desk.desk import Desk
from stream.store.documents import Documents


def decisions(documents: Documents) -> Desk[Decision]:
    """One a bulletin, by `publisher/id`; nobody looks for them by anything else."""
    return Desk(documents, "decisions", Decision, id_of=lambda decision: decision.key, keys_of=lambda _: {})


def folds(documents: Documents) -> Desk[Fold]:
    """One a subscription and thing; those with something to tell are found by when they close."""
    return Desk(
        documents,
        "folds",
        Fold,
        id_of=lambda fold: fold.id,
        keys_of=lambda fold: {
            "closes_at": round(fold.closes_at.timestamp() * 1000),
            "repeated": int(is_untold(fold)),
        },
    )
