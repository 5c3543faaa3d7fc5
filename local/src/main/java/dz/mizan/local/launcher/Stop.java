package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./mizan stop}: ends a run, detached or in another terminal. */
@Command(name = "stop")
final class Stop implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public Integer call() {
    var installation = Installation.here();
    var console = new Console();
    OwnProcess launcher = installation.launcher();
    if (launcher.isAlive()) {
      launcher.stop("TERM", PATIENCE); // it ends its services and servers itself
    } else if (!installation.isAnythingAlive()) {
      console.say("Mizan does not run.");
      return 0;
    }
    new Ending(installation, console).end();
    console.done("Mizan has ended; its data stays in %s", installation.home());
    return 0;
  }
}
