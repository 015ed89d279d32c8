#!/bin/bash
# Turn the variables that are settings (name.with.dots) into options, set the first password, run the node.
set -euo pipefail

options=("-Ecluster.name=${CLUSTER_NAME:-frontwire}" "-Enetwork.host=0.0.0.0")
while IFS= read -r -d '' pair; do
    if [[ "${pair%%=*}" =~ ^[a-z0-9_]+(\.[a-z0-9_]+)+$ ]]; then
        options+=("-E$pair")
    fi
done < <(env --null)

# Only the very first start of a data directory reads bootstrap.password, as in the official image.
if [[ -n "${ELASTIC_PASSWORD:-}" && ! -f config/elasticsearch.keystore ]]; then
    bin/elasticsearch-keystore create >/dev/null
    printf '%s\n' "$ELASTIC_PASSWORD" | bin/elasticsearch-keystore add --stdin bootstrap.password >/dev/null
fi
exec bin/elasticsearch "${options[@]}"
