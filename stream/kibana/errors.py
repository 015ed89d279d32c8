"""What goes wrong with Kibana's objects."""

from stream.errors import FrontwireError


class KibanaSourceError(FrontwireError):
    """`dashboards.toml` cannot be made into objects; the message names the object, the field, and the fix."""


class KibanaUnavailableError(FrontwireError):
    """Kibana does not answer, or is not ready yet: wait and run `frontwire setup` again."""


class KibanaRefusedError(FrontwireError):
    """Kibana does not take the objects: who we are, where we ask, or the objects themselves are at fault."""
