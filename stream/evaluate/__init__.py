"""Holds what is read from gold texts against their gold: the figures, the mistakes, the floors."""
