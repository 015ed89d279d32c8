"""The layout of a bulletin: header, byline, and where its front section begins and how fresh that is."""

from stream.extract.layout.lay_out import lay_out
from stream.extract.layout.shape import Layout

__all__ = ["Layout", "lay_out"]
