"""The version of the rules: sets read by newer rules replace older ones of the same revision."""

# Raise it with every change of what comes out of a bulletin: `frontwire reextract` goes by it.
EXTRACTOR_VERSION = "0.1.0"
