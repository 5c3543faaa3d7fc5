# Sourced by ./mvnw and ./mizan: points JAVA_HOME at a JDK 25, or says in one line what to install.
# A machine often has an older default java; the first JDK 25 found in a usual place is taken.

mizan_is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    grep -q '^JAVA_VERSION="25["._+-]' "$1/release"
}

mizan_find_jdk25() {
  set +f # the wrapper switches globbing off
  for home in "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${GRAALVM_HOME-}" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/jdk* /opt/graalvm* \
    /opt/*25* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if mizan_is_jdk25 "$home"; then
      JAVA_HOME="$home"
      export JAVA_HOME
      return 0
    fi
  done
  echo "Mizan needs a JDK 25 and found none: install one (Debian: apt install temurin-25-jdk or openjdk-25-jdk; SDKMAN: sdk install java 25-tem) or set JAVA_HOME to it." >&2
  return 1
}

mizan_find_jdk25 || exit 1
