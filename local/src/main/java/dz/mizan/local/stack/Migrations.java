package dz.mizan.local.stack;

import dz.mizan.local.server.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** Runs the migrations of {@code common} and of one service, in one history. */
final class Migrations {
  private static final String COMMON = "common/src/main/resources/db/common";
  private static final String OF_SERVICE = "%s/src/main/resources/db/migration";

  static final String LATEST = "latest";

  private Migrations() {}

  /**
   * @param version the last one to run
   * @return how many migrations ran
   */
  static int run(ServiceDatabase database, String version) {
    var root = RepositoryRoot.find();
    var locations =
        Stream.of(COMMON, OF_SERVICE.formatted(database.service().id()))
            .map(root::resolve)
            .filter(Files::isDirectory)
            .map(Path::toString)
            .map("filesystem:"::concat)
            .toArray(String[]::new);
    if (locations.length == 0) {
      return 0;
    }
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database.jdbcUrl(), database.owner(), database.password(database.owner()))
        .locations(locations)
        .placeholders(Map.of("app", database.app(), "relay", database.relay()))
        // common and the services number their migrations by time; a branch may come in late.
        .outOfOrder(true)
        .target(version)
        .connectRetries(0)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
