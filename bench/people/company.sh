# For benches of hr, sourced with $root set: what bench/stack.sh has, and companies with people in them.
# Sets pid (of hr), department; defines hr_company, hr_sql, seed_people, rss, reset_peak.

. "$root/bench/stack.sh"
use_stack
pid=$(pid_of hr)
hr_sql() { sql hr "$@"; }
rss() { sed -n "s/^$1:[^0-9]*\([0-9]*\) kB/\1/p" "/proc/$pid/status"; }
reset_peak() { echo 5 2>/dev/null >"/proc/$pid/clear_refs" || true; }

hr_company() { # CODE
  new_company "$1"
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
