"""Parameters that a path does not have are refused: a misspelt filter must not quietly widen a search."""

from fastapi import FastAPI, Request

from stream.search.complaint import no_such
from stream.store.query import QueryError


def require_known_parameters(request: Request) -> None:
    """Raises QueryError that names the parameter, and those that there are; a dependency of routers."""
    if not request.query_params:
        return
    known = _parameters(request.app, request.scope["route"].path_format, request.method)
    unknown = [name for name in dict.fromkeys(request.query_params) if name not in known]
    if unknown:
        raise QueryError("; ".join(no_such(name, known, "parameter") for name in unknown))


def _parameters(app: FastAPI, path: str, method: str) -> list[str]:
    """The parameters that the description of the API has for a path: what is told is what is taken."""
    operation = app.openapi()["paths"].get(path, {}).get(method.lower(), {})
    return [one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"]
