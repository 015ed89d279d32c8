"""The store on Elasticsearch 8 or 9: three indices behind aliases, one flat document a record."""

from stream.store.elastic.analysis import Analysis
from stream.store.elastic.index_maker import IndexOptions
from stream.store.elastic.store import ElasticStore

__all__ = ["Analysis", "ElasticStore", "IndexOptions"]
