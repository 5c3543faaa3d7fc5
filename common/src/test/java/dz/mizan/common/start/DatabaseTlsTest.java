package dz.mizan.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code MIZAN_DB_TLS} decides for both pools of a service. */
class DatabaseTlsTest {
  private static final Path DEFAULTS =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");

  private static SmallRyeConfig with(Map<String, String> environment) throws IOException {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(DEFAULTS.toUri().toURL(), 100))
        .withSources(new PropertiesConfigSource(environment, "environment", 300))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarkus.datasource", "quarkus.datasource.relay"})
  void with_it_the_certificate_and_its_host_are_verified(String pool) throws IOException {
    var config = with(Map.of("MIZAN_DB_TLS", "true"));
    assertThat(value(config, pool, "postgresql.ssl-mode")).isEqualTo("verify-full");
    assertThat(value(config, pool, "hostname-verification-algorithm")).isEqualTo("HTTPS");
    assertThat(value(config, pool, "trust-certificate-pem")).isEqualTo("true");
    assertThat(value(config, pool, "trust-certificate-pem.certs"))
        .isEqualTo("/etc/mizan/postgres-ca/ca.crt");
    var elsewhere = with(Map.of("MIZAN_DB_TLS", "true", "MIZAN_DB_CA", "/run/authority.pem"));
    assertThat(value(elsewhere, pool, "trust-certificate-pem.certs"))
        .isEqualTo("/run/authority.pem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarkus.datasource", "quarkus.datasource.relay"})
  void without_it_the_url_decides(String pool) throws IOException {
    var config = with(Map.of("MIZAN_DB_TLS", "false"));
    assertThat(config.getOptionalValue(pool + ".reactive.postgresql.ssl-mode", String.class))
        .isEmpty();
    assertThat(value(config, pool, "trust-certificate-pem")).isEqualTo("false");
    assertThat(
            config.getOptionalValue(pool + ".reactive.trust-certificate-pem.certs", String.class))
        .isEmpty();
  }

  private static String value(SmallRyeConfig config, String pool, String key) {
    return config.getValue(pool + ".reactive." + key, String.class);
  }
}
