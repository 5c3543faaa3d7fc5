# For benches of hr, sourced: a running stack, a company of its own, and people in it.
# Needs $root; sets auth, hr, company, TOKEN, department; defines api, login, new_company, seed_people, rss.

cd "$root"
. "$root/.mvn/jdk.sh"
started=
if ! ./mizan status >/dev/null 2>&1; then
  ./mizan start --detach
  started=yes
fi
setting() { sed -n "s/^$1=//p" "$root/.mizan/settings.properties" | sed 's/\\\(.\)/\1/g'; }
export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGPASSWORD TOKEN
PGPORT=$(setting port.postgres)
PGPASSWORD=$(setting password.postgres)
auth=http://127.0.0.1:$(setting port.auth) hr=http://127.0.0.1:$(setting port.hr)
pid=$(head -n 1 .mizan/run/hr.pid | cut -d ' ' -f 1)
work=$(mktemp -d)
cleanup() {
  rm -rf "$work"
  [ -z "$started" ] || "$root/mizan" stop
}
trap cleanup EXIT

password=souk-$RANDOM$RANDOM-at-dawn
post() { curl -sf -H 'Content-Type: application/json' -d "$2" "$auth$1"; }
login() { TOKEN=$(post /api/v1/users/login "{\"company\":\"$code\",\"username\":\"bench\",\"password\":\"$password\"}" | jq -r .accessToken); }
api() { curl -sf -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; }
hr_sql() { psql -qAt -v ON_ERROR_STOP=1 -v company="$company" mizan_hr "$@"; }
rss() { sed -n "s/^$1:[^0-9]*\([0-9]*\) kB/\1/p" "/proc/$pid/status"; }
reset_peak() { echo 5 2>/dev/null >"/proc/$pid/clear_refs" || true; }

new_company() { # CODE
  code=$1-$(date +%s)
  company=$(post /api/v1/companies "{\"code\":\"$code\",\"name\":\"Bench\",\"superuser\":{\"username\":\"bench\",\"email\":\"bench@example.dz\",\"fullName\":\"Bench\",\"password\":\"$password\"}}" | jq -r .id)
  login
  until api -o /dev/null "$hr/api/v1/departments?limit=1"; do sleep 0.2; done
  department=$(api "$hr/api/v1/departments?limit=1" | jq -r '.items[0].id')
}

seed_people() { # COUNT: sealed with the keys of the stack, as the service does it
  local classpath="hr/target/quarkus-app/lib/main/*:$work"
  [ -e "$work/SeedPeople.class" ] ||
    "$JAVA_HOME/bin/javac" -proc:none -cp "$classpath" -d "$work" bench/people/SeedPeople.java
  "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -cp "$classpath" SeedPeople \
    .mizan/settings.properties "$work" "$company" "$department" "$1"
  (cd "$work" && hr_sql -f "$root/bench/people/seed.sql")
  rm -f "$work"/*.copy
}
