"""The gazetteer: GeoNames' settlements, countries, regions and our own supplement, as one compact index."""
