package dz.mizan.local.launcher;

import dz.mizan.local.backup.BackupFailed;
import dz.mizan.local.backup.StackRestore;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./mizan restore FOLDER}: databases from a backup; start the services afterwards. */
@Command(name = "restore")
final class Restore implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER")
  private Path folder = Path.of("backup");

  @Option(names = "--fresh")
  private boolean fresh;

  @Override
  public Integer call() throws SQLException, IOException {
    var installation = Installation.here();
    try (var lock = LauncherLock.take(installation)) {
      if (installation.isAnythingAlive()) {
        throw new Refused("Mizan runs; ./mizan stop ends it, then restore");
      }
      StackRestore.requireComplete(folder);
      if (fresh) {
        installation.clear();
      }
      restore(installation.stack(System.getenv()));
    } catch (BackupFailed e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    return 0;
  }

  private void restore(Stack stack) throws SQLException, IOException {
    var console = new Console();
    var postgres = stack.postgres();
    var isOurs = stack.settings().find("MIZAN_PG_URL").isEmpty();
    if (isOurs) {
      postgres.launch();
    }
    try {
      postgres.awaitReady();
      new StackRestore(stack)
          .run(folder, (service, rows) -> console.done("%s: %d rows", service, rows));
      console.say("Restored. ./mizan start; all events that the backup has are sent once more.");
    } finally {
      if (isOurs) {
        postgres.stop();
      }
    }
  }
}
