package dz.mizan.common.sentry;

import java.util.regex.Pattern;

/**
 * Where reports go: {@code https://<key>@<host>/<project>}.
 *
 * @param url of the project's envelopes
 * @param key public, it only allows to report
 */
record Dsn(String url, String key) {
  private static final Pattern FORM =
      Pattern.compile("(https?://)([^@/:\\s]+)(?::[^@/\\s]*)?@([^/\\s]+(?:/[^\\s]+)?)/([0-9]+)");

  static Dsn parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("MIZAN_SENTRY_DSN: expected https://key@host/project");
    }
    var url = parts.group(1) + parts.group(3) + "/api/" + parts.group(4) + "/envelope/";
    return new Dsn(url, parts.group(2));
  }

  String authorization() {
    return "Sentry sentry_version=7, sentry_client=mizan/1, sentry_key=" + key;
  }
}
