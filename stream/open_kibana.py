"""Puts what ships for Kibana into the one that the settings name."""

from stream.errors import SettingsError
from stream.kibana.importing import Access, import_objects
from stream.kibana.objects import saved_objects
from stream.settings import Settings


def put_into_kibana(settings: Settings, address: str) -> int:
    """Imports data views, searches and dashboards, and gives their number; their links lead to our own page.

    Raises SettingsError where the records are not in Elasticsearch, and what `import_objects` raises.
    """
    if settings.store.embedded:
        raise SettingsError(
            "FRONTWIRE_KIBANA is set, and the store is a file: Kibana shows what lies in Elasticsearch. Name"
            " that by FRONTWIRE_STORE=http://…, or unset FRONTWIRE_KIBANA"
        )
    access = Access(settings.kibana_user, settings.password_of_kibana(), settings.api_key_of_kibana())
    page = settings.public_url or f"http://{settings.api}"
    return import_objects(address, saved_objects(page), access, settings.kibana_ca)
