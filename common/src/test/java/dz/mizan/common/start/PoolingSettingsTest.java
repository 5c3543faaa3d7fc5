package dz.mizan.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What MIZAN_DB_POOLING makes of the settings of both pools, and of what listens. */
class PoolingSettingsTest {
  private static final String URL = "postgresql://pooler:6432/mizan_hr";
  private static final String DIRECT = "postgresql://postgres:5432/mizan_hr";
  private static final List<String> POOLS =
      List.of("quarkus.datasource.reactive.", "quarkus.datasource.relay.reactive.");

  private static SmallRyeConfig with(Map<String, String> environment) throws IOException {
    var ours =
        Objects.requireNonNull(
            PoolingSettingsTest.class.getResource("/META-INF/microprofile-config.properties"));
    var given = new HashMap<>(environment);
    given.put("MIZAN_DB_URL", URL);
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(ours), new PropertiesConfigSource(given, "given", 500))
        .build();
  }

  private static void isKept(SmallRyeConfig config, boolean kept) {
    for (var pool : POOLS) {
      assertThat(config.getValue(pool + "cache-prepared-statements", Boolean.class))
          .isEqualTo(kept);
      assertThat(config.getValue(pool + "postgresql.use-layer7-proxy", Boolean.class))
          .isEqualTo(!kept);
    }
  }

  @Test
  void connections_of_postgres_keep_their_statements_and_listen() throws IOException {
    var direct = Map.of("MIZAN_DB_POOLING", "direct");
    for (var environment : List.of(Map.<String, String>of(), direct)) {
      var config = with(environment);
      isKept(config, true);
      assertThat(config.getOptionalValue("mizan.listen-url", String.class)).contains(URL);
    }
  }

  @Test
  void behind_a_pooler_no_statement_is_kept_and_nothing_listens() throws IOException {
    var config = with(Map.of("MIZAN_DB_POOLING", "transaction"));
    isKept(config, false);
    assertThat(config.getOptionalValue("mizan.listen-url", String.class)).isEmpty();
  }

  @Test
  void what_listens_goes_where_it_is_told() throws IOException {
    var config = with(Map.of("MIZAN_DB_POOLING", "transaction", "MIZAN_DB_LISTEN_URL", DIRECT));
    assertThat(config.getOptionalValue("mizan.listen-url", String.class)).contains(DIRECT);
  }
}
