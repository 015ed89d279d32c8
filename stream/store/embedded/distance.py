"""Distances on the globe, and the box that holds a circle."""

import math

EARTH_RADIUS_KM = 6371.0088  # the mean radius that Elasticsearch reckons with, too
POLE = 90.0
DATE_LINE = 180.0


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance of two points given in degrees (haversine).

    >>> round(kilometres(50.45, 30.52, 49.99, 36.23))
    409
    """
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half_chord = (
        math.sin((other_phi - phi) / 2) ** 2
        + math.cos(phi) * math.cos(other_phi) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, half_chord)))


def boxes(lat: float, lon: float, km: float) -> tuple[tuple[float, float, float, float], ...]:
    """Boxes (south, north, west, east) in degrees that together hold the circle.

    Two where it crosses the 180th meridian; all longitudes where it holds a pole.
    """
    reach = math.degrees(km / EARTH_RADIUS_KM)
    south, north = lat - reach, lat + reach
    if south <= -POLE or north >= POLE:
        return ((south, north, -DATE_LINE, DATE_LINE),)
    # The circle's widest point lies poleward of its centre: asin gives it exactly.
    width = math.degrees(math.asin(math.sin(math.radians(reach)) / math.cos(math.radians(lat))))
    west, east = lon - width, lon + width
    if west < -DATE_LINE:
        return ((south, north, west + 360.0, DATE_LINE), (south, north, -DATE_LINE, east))
    if east > DATE_LINE:
        return ((south, north, west, DATE_LINE), (south, north, -DATE_LINE, east - 360.0))
    return ((south, north, west, east),)
