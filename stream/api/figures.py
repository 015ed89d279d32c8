"""The API's own figures for Prometheus; a worker serves its own at FRONTWIRE_METRICS."""

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from stream.metrics import API

router = APIRouter(tags=["health"])
TEXT: dict[int | str, dict[str, object]] = {
    200: {
        "description": "Figures in Prometheus' text format",
        "content": {
            "text/plain": {
                "schema": {"type": "string"},
                "example": 'frontwire_api_requests_total{method="GET",route="/alerts",status="200"} 1.0\n',
            }
        },
    }
}


@router.get("/metrics", response_class=Response, responses=TEXT)
async def metrics() -> Response:
    """Requests, their times, searches, and what was refused, of this process, for Prometheus."""
    return Response(generate_latest(API), headers={"Content-Type": CONTENT_TYPE_LATEST})
