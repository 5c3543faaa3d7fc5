package dz.mizan.common.start;

import static dz.mizan.common.start.Forms.ANY;
import static dz.mizan.common.start.Forms.LIMIT;
import static dz.mizan.common.start.Forms.NUMBER;
import static dz.mizan.common.start.Forms.ORIGIN;
import static dz.mizan.common.start.Forms.SECRET_LENGTH;
import static dz.mizan.common.start.Forms.SWITCH;
import static dz.mizan.common.start.Forms.WEB_URL;
import static dz.mizan.common.start.Forms.everyOne;
import static dz.mizan.common.start.Forms.form;
import static dz.mizan.common.start.Setting.optional;
import static dz.mizan.common.start.Setting.optionalBeside;
import static dz.mizan.common.start.Setting.required;
import static dz.mizan.common.start.Setting.requiredWith;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings that are checked before a service starts, as {@code docs/architecture.md} lists
 * them. Values that any text would do for (users, names of hosts) are only asked for.
 */
public final class Settings {
  private static final String A_LIMIT = "a number a minute, a number within a window, or off";
  private static final String A_DATABASE = "a PostgreSQL URL with its database";
  private static final String A_URL = "an http or https URL";
  private static final String A_NUMBER = "a number above zero";
  private static final String A_SWITCH = "true or false";
  private static final String A_PORT = "a port";

  private Settings() {}

  /**
   * What every service reads.
   *
   * @param service its name, for the example of its database
   */
  public static List<Setting> ofEveryService(String service) {
    return List.of(
        required(
            "MIZAN_DB_URL",
            "postgresql://postgres:5432/mizan_" + service,
            A_DATABASE,
            Forms::isDatabase),
        required("MIZAN_DB_APP_PASSWORD", "'its password'", "a password", ANY),
        required("MIZAN_DB_RELAY_PASSWORD", "'its password'", "a password", ANY),
        required("MIZAN_REDIS_URL", "redis://redis:6379", "a Redis URL", Forms::isRedis),
        required(
            "MIZAN_AMQP_ADDRESSES",
            "rabbitmq:5672",
            "host:port, several separated by commas",
            everyOne(Forms::isHostAndPort)),
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
            Forms::isKey),
        optional("MIZAN_HTTP_PORT", "8081", A_PORT, Forms::isPort),
        optional("MIZAN_DB_POOL_SIZE", "16", A_NUMBER, NUMBER),
        optional("MIZAN_DB_TLS", "true", A_SWITCH, SWITCH),
        optional(
            "MIZAN_DB_POOLING", "transaction", "direct or transaction", form("direct|transaction")),
        optional(
            "MIZAN_DB_LISTEN_URL",
            "postgresql://postgres:5432/mizan_" + service,
            A_DATABASE,
            Forms::isDatabase),
        optional("MIZAN_EVENT_LOOPS", "1", A_NUMBER, NUMBER),
        optional("MIZAN_MAX_REQUESTS", "2000", A_NUMBER, NUMBER),
        optional("MIZAN_MAX_CONNECTIONS", "4000", A_NUMBER, NUMBER),
        optional("MIZAN_AMQP_TLS", "true", A_SWITCH, SWITCH),
        optional(
            "MIZAN_EVENT_CONSUMERS",
            "auth,inventory,hr,accounting",
            "services, separated by commas",
            everyOne(form("auth|inventory|hr|accounting"))),
        optional(
            "MIZAN_TRUSTED_PROXIES",
            "10.1.2.0/24,fd00::5",
            "addresses or networks, separated by commas",
            everyOne(Forms::isNetwork)),
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
            form("https?://[^@/:\\s]+(?::[^@/\\s]*)?@[^/\\s]+(?:/\\S+)?/[0-9]+")),
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
        everyOne(Forms::isNamedKey));
  }

  /** How much within which time: {@code 60}, {@code 20/15m} or {@code off}. */
  public static Setting limit(String key, String example) {
    return optional(key, example, A_LIMIT, LIMIT);
  }

  /** How large an uploaded file may be. */
  public static Setting fileSize() {
    return optional("MIZAN_MAX_FILE_SIZE", "64M", "a size", form("[1-9][0-9]{0,11}[BKMG]?"));
  }

  /** Mails, which go to an SMTP server as soon as there is one; for auth. */
  public static List<Setting> mail() {
    return List.of(
        requiredWith(
            "MIZAN_MAIL_HOST", "MIZAN_MAIL_FROM", "'Atlas <no-reply@example.dz>'", "a sender", ANY),
        requiredWith("MIZAN_MAIL_HOST", "MIZAN_APP_URL", "https://erp.example.dz", A_URL, WEB_URL),
        optional("MIZAN_MAIL_PORT", "587", A_PORT, Forms::isPort),
        optional("MIZAN_MAIL_TLS", "false", A_SWITCH, SWITCH),
        optional(
            "MIZAN_MAIL_STARTTLS",
            "REQUIRED",
            "REQUIRED, OPTIONAL or DISABLED",
            form("REQUIRED|OPTIONAL|DISABLED")));
  }

  /** Where passkeys are used; for auth. */
  public static List<Setting> passkeys() {
    var domain = "MIZAN_WEBAUTHN_RP_ID";
    return List.of(
        optional(domain, "erp.example.dz", "a domain", form("[A-Za-z0-9.-]{1,253}")),
        optionalBeside(
            "MIZAN_WEBAUTHN_ORIGINS",
            "https://erp.example.dz",
            "https origins of " + domain + " or below, separated by commas",
            (origins, environment) ->
                everyOne(origin -> Forms.isOriginOf(environment.apply(domain), origin))
                    .test(origins)));
  }

  /** Both, in this order. */
  public static List<Setting> and(List<Setting> some, Setting... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).toList();
  }
}
