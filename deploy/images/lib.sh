# shellcheck shell=bash
# What the scripts of this folder share. Sourced, not run.

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*" >&2; }

# Where fetched and built things are kept: open to every user, because Elasticsearch never runs as root.
services_dir() { printf '%s\n' "${FRONTWIRE_SERVICES_DIR:-/var/tmp/frontwire-services}"; }

# Mirrors fail now and then: three tries, 5 and 10 seconds apart.
retry() {
    local try
    for try in 1 2 3; do
        if "$@"; then return 0; fi
        [[ $try == 3 ]] || { say "failed, once more in $((try * 5)) s: $*"; sleep $((try * 5)); }
    done
    say "failed three times: $*"
    return 1
}

# need COMMAND PACKAGE…: installs the packages by apt when the command is missing.
need() {
    local command=$1
    shift
    if command -v "$command" >/dev/null || [[ -x "/usr/sbin/$command" ]]; then return 0; fi
    if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
        say "$command is missing: install it ($*) and run this again"
        return 1
    fi
    say "installing $*"
    retry apt-get -qq update >&2
    DEBIAN_FRONTEND=noninteractive retry apt-get -qq install --yes --no-install-recommends "$@" >&2
}
