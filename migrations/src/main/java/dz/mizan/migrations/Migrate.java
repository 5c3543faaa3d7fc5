package dz.mizan.migrations;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Migrates the databases of the services that {@code MIZAN_MIGRATE} names, all four by default, and
 * says one line about each. A failing one does not keep the others back; the exit code is 1 then.
 */
@QuarkusMain
public class Migrate implements QuarkusApplication {
  private static final Logger LOG = Logger.getLogger(Migrate.class);
  private static final List<String> SERVICES = List.of("auth", "inventory", "hr", "accounting");

  private final Config config;
  private final Instance<Flyway> flyways;

  Migrate(Config config, @Any Instance<Flyway> flyways) {
    this.config = config;
    this.flyways = flyways;
  }

  @Override
  public int run(String... arguments) {
    var failures = 0;
    for (var service : chosen()) {
      var obstacle = obstacle(service).or(() -> migrate(service));
      if (obstacle.isPresent()) {
        failures++;
        LOG.errorf("%s: %s", service, obstacle.get());
      }
    }
    return failures == 0 ? 0 : 1;
  }

  private List<String> chosen() {
    return setting("MIZAN_MIGRATE")
        .map(names -> Arrays.stream(names.split(",")).map(String::strip).toList())
        .orElse(SERVICES);
  }

  /** What keeps us from even trying. */
  private Optional<String> obstacle(String service) {
    if (!SERVICES.contains(service)) {
      return Optional.of("no such service; MIZAN_MIGRATE may name " + String.join(",", SERVICES));
    }
    var prefix = "MIZAN_" + service.toUpperCase(Locale.ROOT);
    var url = prefix + "_JDBC_URL";
    if (setting(url).isEmpty()) {
      return Optional.of(missing(url, "jdbc:postgresql://postgres:5432/mizan_" + service));
    }
    var password = prefix + "_OWNER_PASSWORD";
    return setting(password).isEmpty()
        ? Optional.of(missing(password, "'the password of " + service + "_owner'"))
        : Optional.empty();
  }

  private Optional<String> migrate(String service) {
    try {
      var flyway = flyways.select(FlywayDataSource.FlywayDataSourceLiteral.of(service)).get();
      var done = flyway.migrate();
      LOG.infof(
          "%s: %d migrations run, now at version %s",
          service,
          done.migrationsExecuted,
          done.migrationsExecuted == 0 ? done.initialSchemaVersion : done.targetSchemaVersion);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(reason(e));
    }
  }

  private Optional<String> setting(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  private static String missing(String variable, String example) {
    return "%s is not set; for example %s=%s".formatted(variable, variable, example);
  }

  /** Flyway's messages are tables of many lines; here it is all in one. */
  private static String reason(Throwable failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("[ -]*\\R[\\s-]*", " | ");
  }
}
