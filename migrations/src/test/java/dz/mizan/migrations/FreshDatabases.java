package dz.mizan.migrations;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PostgreSQL with the four databases, empty at first, for all launches of this JVM. */
public final class FreshDatabases implements QuarkusTestResourceLifecycleManager {
  /** Where it is, known to all class loaders. */
  private static final String HOME = "mizan.migrations.test-stack";

  @Override
  public Map<String, String> start() {
    var stack = System.getProperty(HOME) == null ? create() : running();
    var configuration = new LinkedHashMap<String, String>();
    for (var service : Service.values()) {
      var database = stack.database(service);
      var prefix = "MIZAN_" + service.name();
      configuration.put(prefix + "_JDBC_URL", database.jdbcUrl());
      configuration.put(prefix + "_OWNER_USER", database.owner());
      configuration.put(prefix + "_OWNER_PASSWORD", database.password(database.owner()));
      configuration.put(prefix + "_APP_USER", database.app());
      configuration.put(prefix + "_RELAY_USER", database.relay());
    }
    return configuration;
  }

  private static Stack create() {
    var stack = Stack.temporary();
    stack.postgres().launch();
    stack.postgres().awaitReady();
    for (var service : Service.values()) {
      stack.database(service).create();
    }
    System.setProperty(HOME, stack.home().toString());
    return stack;
  }

  /** Nothing: the next launch goes on with it, and it ends with the JVM. */
  @Override
  public void stop() {}

  static Stack running() {
    return Stack.open(Path.of(System.getProperty(HOME)));
  }
}
