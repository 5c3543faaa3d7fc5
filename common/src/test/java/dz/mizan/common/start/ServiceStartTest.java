package dz.mizan.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStartTest {
  private static final List<Setting> SETTINGS =
      Settings.and(
          Settings.and(
              Settings.and(Settings.ofEveryService("hr"), Settings.authUrl(), Settings.fieldKeys()),
              Settings.mail().toArray(Setting[]::new)),
          Settings.passkeys().toArray(Setting[]::new));
  private static final String KEY = "b25seS1vbi10aGlzLW1hY2hpbmUtMzItYnl0ZXMhISE=";
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("MIZAN_DB_URL", "postgresql://127.0.0.1:5432/mizan_hr"),
          Map.entry("MIZAN_DB_APP_PASSWORD", "secret-one"),
          Map.entry("MIZAN_DB_RELAY_PASSWORD", "secret-two"),
          Map.entry("MIZAN_REDIS_URL", "redis://127.0.0.1:6379"),
          Map.entry("MIZAN_AMQP_ADDRESSES", "one:5672,two:5672"),
          Map.entry("MIZAN_AMQP_USER", "mizan"),
          Map.entry("MIZAN_AMQP_PASSWORD", "secret-three"),
          Map.entry("MIZAN_SERVICE_SECRET", "0123456789012345678901234567890123"),
          Map.entry("MIZAN_INDEX_KEY", KEY),
          Map.entry("MIZAN_AUTH_URL", "http://auth"),
          Map.entry("MIZAN_FIELD_KEYS", "k2:" + KEY + ", k1:" + KEY));

  @Test
  void what_all_services_get_will_do() {
    assertThat(obstacle(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MIZAN_DB_URL",
        "MIZAN_DB_APP_PASSWORD",
        "MIZAN_DB_RELAY_PASSWORD",
        "MIZAN_REDIS_URL",
        "MIZAN_AMQP_ADDRESSES",
        "MIZAN_AMQP_USER",
        "MIZAN_AMQP_PASSWORD",
        "MIZAN_SERVICE_SECRET",
        "MIZAN_INDEX_KEY",
        "MIZAN_AUTH_URL",
        "MIZAN_FIELD_KEYS"
      })
  void a_missing_setting_is_named_in_one_line_with_an_example(String key) {
    var line = obstacle(Map.of(key, " ")).orElseThrow();
    assertThat(line).startsWith(key + " is not set; for example " + key + "=").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "MIZAN_DB_URL jdbc:postgresql://db:5432/mizan_hr",
        "MIZAN_DB_URL postgresql://db:5432",
        "MIZAN_REDIS_URL redis:6379",
        "MIZAN_AMQP_ADDRESSES amqp://rabbitmq:5672",
        "MIZAN_SERVICE_SECRET short",
        "MIZAN_INDEX_KEY c2hvcnQ=",
        "MIZAN_INDEX_KEY not-base64!",
        "MIZAN_AUTH_URL auth:8081",
        "MIZAN_FIELD_KEYS c2hvcnQ=",
        "MIZAN_DB_URL postgresql://db:65536/mizan_hr",
        "MIZAN_REDIS_URL redis://redis:70000",
        "MIZAN_AMQP_ADDRESSES rabbitmq:5672,",
        "MIZAN_AMQP_ADDRESSES rabbitmq:99999",
        "MIZAN_HTTP_PORT eighty",
        "MIZAN_HTTP_PORT 65536",
        "MIZAN_DB_POOL_SIZE 0",
        "MIZAN_DB_POOLING session",
        "MIZAN_DB_LISTEN_URL jdbc:postgresql://postgres/mizan_hr",
        "MIZAN_EVENT_LOOPS many",
        "MIZAN_MAX_REQUESTS 0",
        "MIZAN_AMQP_TLS yes",
        "MIZAN_TRUSTED_PROXIES ingress",
        "MIZAN_TRUSTED_PROXIES 10.0.0.0/33",
        "MIZAN_TRUSTED_PROXIES 10.0.0.256",
        "MIZAN_TRUSTED_PROXIES 10.0.0.0/",
        "MIZAN_CORS_ORIGINS https://erp.example.dz/app",
        "MIZAN_RATE_LIMIT_USER 20/minute",
        "MIZAN_MAIL_STARTTLS always",
        "MIZAN_SENTRY_DSN https://sentry.example.dz/42",
        "MIZAN_TRACES_RATIO 1.5",
        "MIZAN_WEBAUTHN_ORIGINS https://elsewhere.dz"
      })
  void a_wrong_value_is_refused_and_not_repeated(String key, String value) {
    var line = obstacle(Map.of(key, value)).orElseThrow();
    assertThat(line).startsWith(key + " is not ").contains("; for example " + key + "=");
    assertThat(line).hasLineCount(1).doesNotContain(value + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "MIZAN_DB_URL postgresql://my_db:5432/mizan_hr?sslmode=require",
        "MIZAN_DB_URL vertx-reactive:postgresql://[::1]:5432/mizan_hr",
        "MIZAN_REDIS_URL redis://:pass@my_redis:6379/2",
        "MIZAN_REDIS_URL unix:///run/redis.sock",
        "MIZAN_AMQP_ADDRESSES my_broker,[fd00::5]:5672",
        "MIZAN_TRUSTED_PROXIES 10.1.2.0/24,fd00::5,::/0",
        "MIZAN_CORS_ORIGINS http://127.0.0.1:3000,https://erp.example.dz",
        "MIZAN_SENTRY_DSN https://key:secret@sentry.example.dz/path/42",
        "MIZAN_WEBAUTHN_ORIGINS http://localhost:8081",
        "MIZAN_WEBAUTHN_ORIGINS android:apk-key-hash:sha256-abc"
      })
  void a_usual_value_will_do(String key, String value) {
    assertThat(obstacle(Map.of(key, value))).isEmpty();
  }

  @Test
  void passkeys_are_of_the_domain_or_below() {
    var domain = Map.of("MIZAN_WEBAUTHN_RP_ID", "example.dz");
    assertThat(obstacle(with(domain, "https://erp.example.dz,https://example.dz"))).isEmpty();
    assertThat(obstacle(with(domain, "https://erp.example.dz,https://badexample.dz")))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith(
                        "MIZAN_WEBAUTHN_ORIGINS is not https origins of MIZAN_WEBAUTHN_RP_ID"));
    assertThat(obstacle(with(domain, "http://erp.example.dz"))).isPresent();
  }

  private static Map<String, String> with(Map<String, String> others, String origins) {
    var all = new HashMap<>(others);
    all.put("MIZAN_WEBAUTHN_ORIGINS", origins);
    return all;
  }

  @Test
  void a_mail_server_needs_a_sender_and_the_application() {
    var with = Map.of("MIZAN_MAIL_HOST", "smtp.example.dz");
    assertThat(obstacle(with).orElseThrow())
        .isEqualTo(
            "MIZAN_MAIL_FROM is not set; for example MIZAN_MAIL_FROM='Atlas <no-reply@example.dz>'"
                + " (and look at MIZAN_APP_URL)");
  }

  @Test
  void whatever_else_is_wrong_is_named_too() {
    assertThat(ServiceStart.obstacle(SETTINGS, key -> "").orElseThrow())
        .startsWith("MIZAN_DB_URL is not set")
        .contains("MIZAN_REDIS_URL", "MIZAN_SERVICE_SECRET", "MIZAN_FIELD_KEYS")
        .hasLineCount(1);
  }

  private static Optional<String> obstacle(Map<String, String> changes) {
    var environment = new HashMap<>(GOOD);
    environment.putAll(changes);
    return ServiceStart.obstacle(SETTINGS, key -> environment.getOrDefault(key, ""));
  }
}
