#!/usr/bin/env bash
# Deploys the EAR on a running Payara Server 6, which needs nothing but to run: brings the driver, makes the pool and
# the settings, restarts the server once, deploys. Run again, it updates all of that.
#
#   PAYARA_HOME=/opt/payara6 PHAROS_DB_URL=jdbc:mariadb://host:3306/pharos PHAROS_DB_PASSWORD=… deploy-ear.sh pharos.ear
#
# PHAROS_DB_USER (pharos), PHAROS_DB_POOL_SIZE (32); ASADMIN_PORT (4848), ASADMIN_USER and ASADMIN_PASSWORD_FILE (as
# asadmin takes them) when the domain has a password; PAYARA_DOMAIN (domain1), PAYARA_DOMAIN_DIR when not in PAYARA_HOME.
set -euo pipefail

fail() {
  echo "deploy-ear: $*" >&2
  exit 1
}

ear=${1:-}
[ -f "$ear" ] || fail "usage: deploy-ear.sh PATH/pharos.ear"
ear=$(readlink -f "$ear")
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
libraries=$(dirname "$here")/lib
asadmin=${PAYARA_HOME:?"must name the directory of Payara Server"}/bin/asadmin
[ -x "$asadmin" ] || fail "no asadmin in $PAYARA_HOME/bin"
url=${PHAROS_DB_URL:?"must look like jdbc:mariadb://host:3306/pharos"}
[[ $url =~ ^jdbc:mariadb://[^/?]+/([A-Za-z0-9_]+)(\?.*)?$ ]] || fail "PHAROS_DB_URL must look like jdbc:mariadb://host:3306/pharos"
schema=${BASH_REMATCH[1]}
: "${PHAROS_DB_PASSWORD:?"must be set"}"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(--port "${ASADMIN_PORT:-4848}" --interactive=false)
[ -z "${ASADMIN_USER:-}" ] || options+=(--user "$ASADMIN_USER")
[ -z "${ASADMIN_PASSWORD_FILE:-}" ] || options+=(--passwordfile "$ASADMIN_PASSWORD_FILE")

run() { "$asadmin" "${options[@]}" "$@"; }

quietly() { run "$@" > /dev/null; }

# Reads all there is: a grep that stops early would break the pipe of asadmin.
listed() { run "$1" | grep -E "^$2( |\$)" > /dev/null; }

# asadmin splits properties at ':' and '=', unless a backslash stands before; its files want that one doubled.
for_property() {
  local text=${1//:/"\\\\:"}
  echo "${text//=/"\\\\="}"
}

store_password() {
  local action=create-password-alias
  listed list-password-aliases pharos-db && action=update-password-alias
  (umask 077 && {
    [ -z "${ASADMIN_PASSWORD_FILE:-}" ] || cat "$ASADMIN_PASSWORD_FILE"
    echo "AS_ADMIN_ALIASPASSWORD=$PHAROS_DB_PASSWORD"
  } > "$work/password")
  "$asadmin" "${options[@]}" --passwordfile "$work/password" "$action" pharos-db > /dev/null
}

remove_earlier() {
  ! listed list-applications pharos || quietly undeploy pharos
  ! listed list-jdbc-resources jdbc/pharos || quietly delete-jdbc-resource jdbc/pharos
  ! listed list-jdbc-connection-pools pharos || quietly delete-jdbc-connection-pool pharos
}

configure() {
  local commands
  commands=$(sed '/^#/d' "$here/common.asadmin" "$here/server.asadmin")
  commands=${commands//@poolSize@/"${PHAROS_DB_POOL_SIZE:-32}"}
  commands=${commands//@schema@/"$schema"}
  commands=${commands//@url@/"$(for_property "$url")"}
  commands=${commands//@user@/"$(for_property "${PHAROS_DB_USER:-pharos}")"}
  commands=${commands//@password@/"\${ALIAS=pharos-db}"}
  echo "$commands" > "$work/commands"
  "$asadmin" "${options[@]}" multimode --file "$work/commands" > "$work/answers" 2>&1
  ! grep -A3 -i "failed\|fehl" "$work/answers" || fail "the server refused a setting"
}

# Error pages tell nobody which server this is.
hide_product() { listed list-jvm-options '-Dproduct\.name=?' || quietly create-jvm-options '-Dproduct.name='; }

restart() {
  local domain=()
  [ -z "${PAYARA_DOMAIN_DIR:-}" ] || domain=(--domaindir "$PAYARA_DOMAIN_DIR")
  quietly restart-domain "${domain[@]}" "${PAYARA_DOMAIN:-domain1}"
}

echo "deploy-ear: configuring the server"
remove_earlier
quietly add-library --type common --upload true "$libraries/mariadb-java-client.jar" "$libraries/payara-config.jar"
store_password
hide_product
configure
restart
echo "deploy-ear: deploying $(basename "$ear")"
quietly deploy --name pharos --upload true "$ear"
echo "deploy-ear: done"
