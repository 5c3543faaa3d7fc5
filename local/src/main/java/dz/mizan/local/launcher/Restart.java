package dz.mizan.local.launcher;

import dz.mizan.local.server.NotReady;
import dz.mizan.local.server.OwnProcess;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./mizan restart NAME}: brings one service or server back, whether it runs or not. */
@Command(name = "restart", aliases = "start-service")
final class Restart implements Callable<Integer> {
  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Override
  public Integer call() {
    var installation = Installation.here();
    var console = new Console();
    var everything = installation.everything();
    var server =
        everything.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "Nothing is called "
                            + name
                            + "; there are "
                            + everything.stream()
                                .map(candidate -> candidate.name())
                                .collect(Collectors.joining(", "))));
    if (server.processes().isEmpty()) {
      throw new Refused(name + " was given by the environment and is not ours to restart");
    }
    if (server.processes().stream().anyMatch(OwnProcess::isAlive)) {
      server.stop();
      console.done("%s has ended", name);
    }
    try {
      server.start();
    } catch (NotReady e) {
      throw new Refused(e.summary() + "; ./mizan logs " + name + " tells what it said");
    }
    console.done("%s is ready", name);
    return 0;
  }
}
