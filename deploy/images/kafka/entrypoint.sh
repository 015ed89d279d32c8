#!/bin/bash
# Write server.properties from the KAFKA_ variables, format the log directory once, run the broker.
set -euo pipefail

home=/var/lib/kafka
config="$home/server.properties"

# KAFKA_A_B is a.b, as in the official image; what is for Java and not for the broker stays out.
for name in "${!KAFKA_@}"; do
    case "$name" in KAFKA_HEAP_OPTS) continue ;; esac
    key="${name#KAFKA_}"
    key="${key//_/.}"
    printf '%s=%s\n' "${key,,}" "${!name}"
done >"$config"

run_java() {
    # shellcheck disable=SC2086 # the options are several words
    exec java ${KAFKA_HEAP_OPTS:--Xms256m -Xmx256m} -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
        -cp '/opt/kafka/libs/*' "$@"
}

# The same id as the official image's default: a volume formatted by the one runs in the other.
(run_java kafka.tools.StorageTool format --ignore-formatted \
    -t "${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}" -c "$config")
run_java kafka.Kafka "$config"
