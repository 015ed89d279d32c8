# The app: one image for the agents, the API and every command (`docker run IMAGE search …`).
# PYTHON_IMAGE is any image with Python 3.11 or newer, its venv module and glibc.
ARG PYTHON_IMAGE=python:3.12.12-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
# Where the package index is not pip's default one.
ARG PIP_INDEX_URL
ARG PIP_EXTRA_INDEX_URL
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
RUN python3 -m venv /opt/frontwire
WORKDIR /src
# The locked dependencies are a layer of their own: a change of our code does not install them anew.
COPY requirements.lock ./
RUN /opt/frontwire/bin/python -m pip install --quiet --require-hashes --requirement requirements.lock
COPY requirements-dev.lock pyproject.toml README.md LICENSE NOTICE ./
COPY schemas schemas
COPY stream stream
COPY agents agents
# The build backend and what it needs, by the hashes of the development lock; pip fails if one is missing here.
RUN awk '/^[^ #]/ { wanted = /^(hatchling|packaging|pathspec|pluggy|tomlkit|trove-classifiers)==/ } wanted' \
        requirements-dev.lock > build.lock \
    && python3 -m venv /opt/build \
    && /opt/build/bin/python -m pip install --quiet --require-hashes --requirement build.lock \
    && /opt/build/bin/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir /wheel . \
    && /opt/frontwire/bin/python -m pip install --quiet --no-deps --no-index /wheel/*.whl \
    && /opt/frontwire/bin/python -m pip uninstall --quiet --yes pip

FROM ${PYTHON_IMAGE}
RUN groupadd --system --gid 10001 frontwire \
    && useradd --system --uid 10001 --gid frontwire --home-dir /var/lib/frontwire --create-home frontwire
COPY --from=build /opt/frontwire /opt/frontwire
ENV PATH=/opt/frontwire/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 FRONTWIRE_DATA=/var/lib/frontwire
USER frontwire
WORKDIR /var/lib/frontwire
VOLUME /var/lib/frontwire
ENTRYPOINT ["frontwire"]
CMD ["--help"]
