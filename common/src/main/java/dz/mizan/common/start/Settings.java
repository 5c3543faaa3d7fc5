package dz.mizan.common.start;

import static dz.mizan.common.start.Setting.form;
import static dz.mizan.common.start.Setting.optional;
import static dz.mizan.common.start.Setting.required;
import static dz.mizan.common.start.Setting.requiredWith;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The settings that are checked before a service starts, as {@code docs/architecture.md} lists
 * them. Values that any text would do for (users, names of hosts) are only asked for.
 */
public final class Settings {
  private static final Predicate<String> ANY = form(".+");
  private static final Predicate<String> NUMBER = form("[1-9][0-9]{0,4}");
  private static final Predicate<String> SWITCH = form("true|false");
  private static final Predicate<String> DATABASE_URL =
      form("(?:vertx-reactive:)?postgres(?:ql)?://[^\\s/]+/[^\\s/]+");
  private static final Predicate<String> WEB_URL = form("https?://[^\\s/?#]+(?:/\\S*)?");
  private static final Predicate<String> ORIGIN = form("https?://[^\\s/?#@]+");
  private static final Predicate<String> LIMIT =
      form("off|[1-9][0-9]{0,14}(?:/[1-9][0-9]{0,4}[smh])?");
  private static final int SECRET_LENGTH = 32;
  private static final int KEY_BYTES = 32;

  private static final String A_LIMIT = "a number a minute, a number within a window, or off";
  private static final String A_DATABASE = "a PostgreSQL URL with its database";
  private static final String A_URL = "an http or https URL";
  private static final String A_NUMBER = "a number above zero";
  private static final String A_SWITCH = "true or false";

  private Settings() {}

  /** What every service reads. */
  public static List<Setting> ofEveryService() {
    return List.of(
        required(
            "MIZAN_DB_URL",
            "postgresql://postgres:5432/mizan_auth",
            A_DATABASE,
            DATABASE_URL),
        required("MIZAN_DB_APP_PASSWORD", "'its password'", "a password", ANY),
        required("MIZAN_DB_RELAY_PASSWORD", "'its password'", "a password", ANY),
        required(
            "MIZAN_REDIS_URL",
            "redis://redis:6379",
            "a Redis URL",
            form("(?:rediss?|unix)://\\S+")),
        required(
            "MIZAN_AMQP_ADDRESSES",
            "rabbitmq:5672",
            "host:port, several separated by commas",
            everyOne(form("[^\\s:/,]+(?::[0-9]{1,5})?|\\[[0-9a-fA-F:]+](?::[0-9]{1,5})?"))),
        required("MIZAN_AMQP_USER", "mizan", "a user", ANY),
        required("MIZAN_AMQP_PASSWORD", "'its password'", "a password", ANY),
        required(
            "MIZAN_SERVICE_SECRET",
            "'32 characters or more, the same for all services'",
            "a text of 32 characters or more",
            secret -> secret.length() >= SECRET_LENGTH),
        required(
            "MIZAN_INDEX_KEY",
            "\"$(openssl rand -base64 32)\"",
            "base64 of 32 bytes",
            Settings::isKey),
        optional("MIZAN_HTTP_PORT", "8081", "a port", form("[0-9]{1,5}")),
        optional("MIZAN_DB_POOL_SIZE", "16", A_NUMBER, NUMBER),
        optional(
            "MIZAN_DB_POOLING", "transaction", "direct or transaction", form("direct|transaction")),
        optional(
            "MIZAN_DB_LISTEN_URL",
            "postgresql://postgres:5432/mizan_auth",
            A_DATABASE,
            DATABASE_URL),
        optional("MIZAN_EVENT_LOOPS", "1", A_NUMBER, NUMBER),
        optional("MIZAN_AMQP_TLS", "true", A_SWITCH, SWITCH),
        optional(
            "MIZAN_TRUSTED_PROXIES",
            "10.1.2.0/24,fd00::5",
            "addresses or networks, separated by commas",
            everyOne(form("[0-9a-fA-F.:]+(?:/[0-9]{1,3})?"))),
        optional(
            "MIZAN_CORS_ORIGINS",
            "https://erp.example.dz",
            "origins without a path, separated by commas",
            everyOne(ORIGIN)),
        optional("MIZAN_TRACES_URL", "http://collector:4318", A_URL, WEB_URL),
        optional("MIZAN_TRACES_RATIO", "0.1", "0 to 1", form("0(?:\\.[0-9]+)?|1(?:\\.0+)?")),
        optional(
            "MIZAN_SENTRY_DSN",
            "https://key@sentry.example.dz/42",
            "https://key@host/project",
            form("https?://[^@/\\s]+@[^/\\s]+(?:/\\S+)?/[0-9]+")),
        limit("MIZAN_RATE_LIMIT_ADDRESS", "600000"),
        limit("MIZAN_RATE_LIMIT_USER", "600000"),
        limit("MIZAN_RATE_LIMIT_API_KEY", "600000"));
  }

  /** Where auth is, for the services that ask it. */
  public static Setting authUrl() {
    return required("MIZAN_AUTH_URL", "http://auth", A_URL, WEB_URL);
  }

  /** The keys of encrypted fields, for services that have such. */
  public static Setting fieldKeys() {
    return required(
        "MIZAN_FIELD_KEYS",
        "\"k1:$(openssl rand -base64 32)\"",
        "id:base64 of 32 bytes, several separated by commas",
        everyOne(Settings::isNamedKey));
  }

  /** How much within which time: {@code 60}, {@code 20/15m} or {@code off}. */
  public static Setting limit(String key, String example) {
    return optional(key, example, A_LIMIT, LIMIT);
  }

  /** How large an uploaded file may be. */
  public static Setting fileSize() {
    return optional("MIZAN_MAX_FILE_SIZE", "64M", "a size", form("[1-9][0-9]*[BKMG]?"));
  }

  /** Mails, which go to an SMTP server as soon as there is one; for auth. */
  public static List<Setting> mail() {
    return List.of(
        requiredWith(
            "MIZAN_MAIL_HOST", "MIZAN_MAIL_FROM", "'Atlas <no-reply@example.dz>'", "a sender", ANY),
        requiredWith("MIZAN_MAIL_HOST", "MIZAN_APP_URL", "https://erp.example.dz", A_URL, WEB_URL),
        optional("MIZAN_MAIL_PORT", "587", "a port", form("[0-9]{1,5}")),
        optional("MIZAN_MAIL_TLS", "false", A_SWITCH, SWITCH),
        optional(
            "MIZAN_MAIL_STARTTLS",
            "REQUIRED",
            "REQUIRED, OPTIONAL or DISABLED",
            form("REQUIRED|OPTIONAL|DISABLED")));
  }

  /** Where passkeys are used; for auth. */
  public static List<Setting> passkeys() {
    return List.of(
        optional(
            "MIZAN_WEBAUTHN_RP_ID", "erp.example.dz", "a domain", form("[A-Za-z0-9.-]{1,253}")),
        optional(
            "MIZAN_WEBAUTHN_ORIGINS",
            "https://erp.example.dz",
            "origins without a path, separated by commas",
            everyOne(ORIGIN)));
  }

  /** Both, in this order. */
  public static List<Setting> and(List<Setting> some, Setting... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).toList();
  }

  private static Predicate<String> everyOne(Predicate<String> isUsable) {
    return list -> Arrays.stream(list.split(",", -1)).map(String::strip).allMatch(isUsable);
  }

  private static boolean isNamedKey(String key) {
    int colon = key.indexOf(':');
    return colon > 0 && isKey(key.substring(colon + 1).strip());
  }

  private static boolean isKey(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
