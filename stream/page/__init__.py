"""The analyst's page: search, bulletins with their records marked, a map; on the same process as the API.

Pure parts (what is shown, in which words, under which address) render Jinja templates; NiceGUI puts them
together, keeps them live and draws the map. The state of a page is its address: every filter is a parameter
by the name that the API has, so a link shares what somebody sees.
"""
