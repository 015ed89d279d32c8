"""The errors of the paths of subscriptions, as OpenAPI describes them."""

from http import HTTPStatus

from stream.api.problems import AskingProblem, Problem

Responses = dict[int | str, dict[str, object]]

ASKING: Responses = {
    HTTPStatus.UNPROCESSABLE_ENTITY.value: {
        "model": AskingProblem | Problem,
        "description": "A name means nothing, or several things: `choices` has what may be meant",
    }
}
CHANGED: Responses = {
    HTTPStatus.PRECONDITION_FAILED.value: {
        "model": Problem,
        "description": "It was changed since the version that `If-Match` names",
    }
}
UNFIT: Responses = {
    HTTPStatus.CONFLICT.value: {"model": Problem, "description": "That makes no sense for this subscription"}
}
