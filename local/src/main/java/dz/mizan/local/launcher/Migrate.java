package dz.mizan.local.launcher;

import dz.mizan.local.stack.Service;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./mizan migrate}: brings the schemas up to date while the servers run. */
@Command(name = "migrate")
final class Migrate implements Callable<Integer> {
  @Override
  public Integer call() {
    var installation = Installation.here();
    var stack = installation.stack();
    if (!stack.postgres().isReady()) {
      throw new Refused("PostgreSQL does not run; ./mizan start migrates by itself");
    }
    var console = new Console();
    for (var service : Service.values()) {
      var database = stack.database(service);
      database.create();
      console.done("%s: %d migrations ran", database.name(), database.migrate());
    }
    return 0;
  }
}
