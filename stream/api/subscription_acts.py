"""What is done with a subscription over HTTP: pause, resume, test, new secret, log, replay."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Query

from schemas.delivery import Delivery, DeliveryState
from stream.alerts.managing import looking, pausing
from stream.alerts.managing.replaying import replay
from stream.alerts.managing.rotating import LONGEST_HOURS, rotate
from stream.alerts.managing.trying_out import try_out
from stream.api.alert_problems import UNFIT
from stream.api.office import OfficeOf
from stream.api.problems import NOT_FOUND, PROBLEMS
from stream.api.subscription_answers import (
    DeliveryPage,
    MadeOf,
    ReplayedOf,
    RotatedOf,
    SubscriptionId,
    TestOf,
)

router = APIRouter(
    tags=["subscriptions"], prefix="/subscriptions/{subscription_id}", responses=PROBLEMS | NOT_FOUND
)


@router.post("/pause")
async def pause(subscription_id: SubscriptionId, office: OfficeOf) -> MadeOf:
    """Nothing fires any more, and what was to be delivered waits."""
    return MadeOf.of(await pausing.pause(office, subscription_id))


@router.post("/resume")
async def resume(subscription_id: SubscriptionId, office: OfficeOf) -> MadeOf:
    """Go on from now: what was published in the pause does not fire, what waited goes out."""
    return MadeOf.of(await pausing.resume(office, subscription_id))


@router.post("/test")
async def test(subscription_id: SubscriptionId, office: OfficeOf) -> TestOf:
    """Send a test alert to every channel and wait up to 20 s for what comes of it."""
    tried = await try_out(office, subscription_id)
    return TestOf(deliveries=list(tried), notes=notes_of(tried))


@router.post("/rotate-secret", responses=UNFIT)
async def rotate_secret(
    subscription_id: SubscriptionId,
    office: OfficeOf,
    channel: Annotated[str | None, Query(description="which webhook, where there are several")] = None,
    keep_old_hours: Annotated[float, Query(ge=0, le=LONGEST_HOURS)] = 24,
) -> RotatedOf:
    """Draw a new secret for a webhook; for a while messages bear both signatures."""
    rotated = await rotate(office, subscription_id, channel, timedelta(hours=keep_old_hours))
    return RotatedOf(
        channel_id=rotated.channel_id,
        url=rotated.url,
        secret=rotated.secret,
        old_valid_until=rotated.old_valid_until,
    )


@router.get("/deliveries")
async def deliveries(
    subscription_id: SubscriptionId,
    office: OfficeOf,
    state: DeliveryState | None = None,
    cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> DeliveryPage:
    """The log of attempts, the newest delivery first."""
    page = await looking.deliveries(office, subscription_id, state=state, cursor=cursor, limit=limit)
    return DeliveryPage(deliveries=list(page.items), next_cursor=page.next_cursor)


@router.post("/replay")
async def replayed(subscription_id: SubscriptionId, office: OfficeOf) -> ReplayedOf:
    """Send again what was set aside after two days of tries."""
    done = await replay(office, subscription_id)
    return ReplayedOf(replayed=done.count, notes=list(done.notes))


def notes_of(tried: tuple[Delivery, ...]) -> list[str]:
    """What a test's outcome means."""
    if not tried:
        return ["It has no channel: the test alert is on /alerts/stream"]
    waiting = sum(delivery.state == "waiting" for delivery in tried)
    return [f"{waiting} not tried yet: see that a worker runs `deliver`, then the log"] if waiting else []
