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

# This server lacks the analysis that its index of users needs, so the app's user, with the same role as in
# production, is kept in files (JSON is YAML, which roles.yml is written in, a role a line).
if [[ -n "${FILE_USER:-}" ]] && ! grep --quiet "^$FILE_USER:" config/users; then
    printf '%s: %s\n' "$FILE_USER" "$(tr --delete '\n' <"/$FILE_USER-role.json")" >config/roles.yml
    bin/elasticsearch-users useradd "$FILE_USER" -p "$FILE_USER_PASSWORD" -r "$FILE_USER"
fi
exec bin/elasticsearch "${options[@]}"
