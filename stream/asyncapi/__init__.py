"""The topics told in AsyncAPI, made from the models and the settings that `frontwire setup` uses."""
