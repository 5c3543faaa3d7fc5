package dz.mizan.local.launcher;

import dz.mizan.local.backup.BackupFailed;
import dz.mizan.local.backup.StackBackup;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./mizan backup FOLDER}: copies of the four databases, taken while everything runs. */
@Command(name = "backup")
final class Backup implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER")
  private Path folder = Path.of("backup");

  @Override
  public Integer call() throws SQLException, IOException {
    var stack = Installation.here().stack();
    if (!stack.postgres().isReady()) {
      throw new Refused("PostgreSQL does not run; ./mizan start first");
    }
    var console = new Console();
    try {
      var taken =
          new StackBackup(stack)
              .write(folder, (service, rows) -> console.done("%s: %d rows", service, rows));
      console.done(
          "%s has %d rows; the relays were held for %d ms",
          folder, taken.rows(), taken.held().toMillis());
      console.say("Its keys.properties opens what is encrypted in it: keep it elsewhere.");
    } catch (BackupFailed e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    return 0;
  }
}
