# For benches, sourced with $root set: a stack that runs, a company of its own in it, and tables.
# Sets auth, inventory, hr, accounting (their URLs), work, the PG… variables; after new_company also
# company, code, password, caller and TOKEN. What a bench changes it sets back in a function of its own, at_end.

cd "$root"
. "$root/.mvn/jdk.sh"
export BENCH=$root/bench PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGPASSWORD TOKEN

need() { # PROGRAM...
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null ||
      { echo "bench: $tool is missing (apt install wrk postgresql curl jq)" >&2; exit 1; }
  done
}
need_pgbench() { # into the variable pgbench, for Debian keeps it beside the server
  pgbench=$(command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -n 1 || true)
  need "${pgbench:-pgbench}"
}
options() { # "NAME..." ARGUMENTS...: numbers into variables of the same names; usage() tells of them
  local names=" $1 "
  shift
  while [ $# -gt 0 ]; do
    case $1 in -h | --help) usage; exit 0 ;; esac
    [[ $1 == --* && $names == *" ${1#--} "* ]] ||
      { echo "bench: unknown option $1" >&2; usage >&2; exit 2; }
    [[ ${2-} =~ ^[1-9][0-9]*$ ]] || { echo "bench: $1 needs a number" >&2; exit 2; }
    declare -g "${1#--}=$2"
    shift 2
  done
}
work=$(mktemp -d)
started=
copies=()
at_end() { :; }
cleanup() {
  at_end || true
  [ ${#copies[@]} = 0 ] || kill "${copies[@]}" 2>/dev/null || true
  rm -rf "$work"
  [ -z "$started" ] || "$root/mizan" stop
}
trap cleanup EXIT
setting() { sed -n "s/^$1=//p" "$root/.mizan/settings.properties" | sed 's/\\\(.\)/\1/g'; }
use_stack() { # the one that runs, or one of its own that ends with the bench
  need psql curl jq
  if ! ./mizan status >/dev/null 2>&1; then
    ./mizan start --detach
    started=yes
  fi
  PGPORT=$(setting port.postgres)
  PGPASSWORD=$(setting password.postgres)
  auth=http://127.0.0.1:$(setting port.auth) inventory=http://127.0.0.1:$(setting port.inventory)
  hr=http://127.0.0.1:$(setting port.hr) accounting=http://127.0.0.1:$(setting port.accounting)
}

api() { curl -sf -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; }
login() {
  TOKEN=$(curl -sf -H 'Content-Type: application/json' "$auth/api/v1/users/login" \
    -d "{\"company\":\"$code\",\"username\":\"bench\",\"password\":\"$password\"}" | jq -r .accessToken)
}
new_company() { # CODE: known to all services when this returns
  code=$1-$(date +%s) password=souk-$RANDOM$RANDOM-at-dawn
  company=$(curl -sf -H 'Content-Type: application/json' "$auth/api/v1/companies" \
    -d "{\"code\":\"$code\",\"name\":\"Bench\",\"superuser\":{\"username\":\"bench\",\"email\":\"bench@example.dz\",\"fullName\":\"Bench\",\"password\":\"$password\"}}" | jq -r .id)
  login
  caller=$(api "$auth/api/v1/users/profile" | jq -r .id)
  for url in "$inventory/api/v1/warehouses" "$hr/api/v1/departments" "$accounting/api/v1/accounts"; do
    until api -o /dev/null "$url?limit=1"; do sleep 0.2; done
  done
}
sql() { # SERVICE ARGUMENTS...: as administrator; the company is :'company'
  psql -qAt -v ON_ERROR_STOP=1 -v company="${company-}" "mizan_$1" "${@:2}"
}

pid_of() { head -n 1 "$root/.mizan/run/$1.pid" | cut -d ' ' -f 1; }
environment() { # SERVICE PORT: into the array env, what that service runs with, for another port
  mapfile -d '' -t env <"/proc/$(pid_of "$1")/environ"
  env+=("MIZAN_HTTP_PORT=$2")
}
copy() { # SERVICE PORT: one more of it, ready when this returns; it ends with the bench
  local env command
  environment "$1" "$2"
  mapfile -d '' -t command <"/proc/$(pid_of "$1")/cmdline"
  env -i "${env[@]}" "${command[@]}" >"$work/$1-$2.log" 2>&1 &
  copies+=($!)
  until curl -sf -o /dev/null "http://127.0.0.1:$2/q/health/ready"; do
    kill -0 "${copies[-1]}" || { tail "$work/$1-$2.log" >&2; exit 1; }
    sleep 0.2
  done
}
pause_relay() { # SERVICE: its lanes are leased away
  sql "$1" -c "update outbox_lane set owner = gen_random_uuid(), leased_until = now() + interval '1 hour'"
}
resume_relay() { sql "$1" -c "update outbox_lane set leased_until = '-infinity'" -c 'notify outbox'; }
compile() { # FILE...: against the launcher's libraries
  "$JAVA_HOME/bin/javac" -proc:none -cp "$root/local/target/lib/*" -d "$work" "$@"
}
run_java() { "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$work:$root/local/target/lib/*" "$@"; }

median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

table() { # NAME: stdin; also goes between its marks in docs/performance.md if BENCH_WRITE is set
  cat >"$work/table"
  echo
  cat "$work/table"
  [ -n "${BENCH_WRITE-}" ] || return 0
  grep -qx "<!-- bench:$1 -->" docs/performance.md ||
    { echo "bench: docs/performance.md has no mark bench:$1" >&2; exit 1; }
  awk -v name="$1" -v file="$work/table" '
    $0 == "<!-- /bench:" name " -->" { inside = 0 }
    !inside
    $0 == "<!-- bench:" name " -->" {
      inside = 1
      print ""
      while ((getline line < file) > 0) print line
      print ""
    }' docs/performance.md >"$work/page"
  cat "$work/page" >docs/performance.md
}
