package dz.mizan.common.start;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What values of settings look like. */
final class Forms {
  static final Predicate<String> ANY = form(".+");
  static final Predicate<String> NUMBER = form("[1-9][0-9]{0,4}");
  static final Predicate<String> SWITCH = form("true|false");
  static final Predicate<String> WEB_URL = url("https?://", "(?:/\\S*)?");
  static final Predicate<String> ORIGIN = url("https?://", "");
  static final Predicate<String> LIMIT = form("off|[1-9][0-9]{0,14}(?:/[1-9][0-9]{0,4}[smh])?");
  static final int SECRET_LENGTH = 32;

  private static final Predicate<String> DATABASE =
      url("(?:vertx-reactive:)?postgres(?:ql)?://", "/[^\\s/]+");
  private static final Predicate<String> REDIS =
      url("rediss?://", "(?:[/?]\\S*)?").or(form("unix://\\S+"));
  private static final Predicate<String> ANDROID = form("android:apk-key-hash:[A-Za-z0-9_:-]+");
  private static final Predicate<String> HOST_AND_PORT = url("", "").and(form("[^@]+"));
  private static final String DEFAULT_DOMAIN = "localhost";
  private static final int KEY_BYTES = 32;
  private static final int LAST_PORT = 65_535;

  private Forms() {}

  /** A form that a whole value has. */
  static Predicate<String> form(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  /** Of values separated by commas. */
  static Predicate<String> everyOne(Predicate<String> isUsable) {
    return list -> Arrays.stream(list.split(",", -1)).map(String::strip).allMatch(isUsable);
  }

  static boolean isDatabase(String url) {
    return everyOne(DATABASE).test(url);
  }

  static boolean isRedis(String url) {
    return everyOne(REDIS).test(url);
  }

  static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LAST_PORT;
  }

  /** {@code host}, {@code host:port}, {@code [address of IPv6]:port}. */
  static boolean isHostAndPort(String text) {
    return HOST_AND_PORT.test(text);
  }

  /** An address, or a range of them as in {@code 10.1.2.0/24}. */
  static boolean isNetwork(String text) {
    var parts = text.split("/", 2);
    try {
      int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
      return parts.length == 1 || Integer.parseUnsignedInt(parts[1]) <= bits;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether browsers, and the application of that key, may use passkeys of that domain. */
  static boolean isOriginOf(String domain, String origin) {
    if (ANDROID.test(origin)) {
      return true;
    }
    var ours = domain.isBlank() ? DEFAULT_DOMAIN : domain.strip();
    if (!ORIGIN.test(origin)) {
      return false;
    }
    var host = URI.create(origin).getHost();
    var isSecure = origin.startsWith("https:") || DEFAULT_DOMAIN.equals(host);
    return isSecure && host != null && (host.equals(ours) || host.endsWith("." + ours));
  }

  /** {@code id:base64 of 32 bytes}. */
  static boolean isNamedKey(String key) {
    int colon = key.indexOf(':');
    return colon > 0 && isKey(key.substring(colon + 1).strip());
  }

  static boolean isKey(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A host, and a port that there can be, after what comes before and before what comes after. */
  private static Predicate<String> url(String before, String after) {
    var pattern =
        Pattern.compile(
            before
                + "(?:[^\\s/@]*@)?(?:[^\\s:/?#@,\\[\\]]+|\\[[0-9a-fA-F:.]+])(?::(?<port>[0-9]{1,5}))?"
                + after);
    return text -> {
      var url = pattern.matcher(text);
      return url.matches() && (url.group("port") == null || isPort(url.group("port")));
    };
  }
}
