"""The attribution rules, one a file: each looks at one cue of one frame."""
