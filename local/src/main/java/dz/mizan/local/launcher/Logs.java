package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./mizan logs [NAME] [-f]}: the end of one log or of all. */
@Command(name = "logs")
final class Logs implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", arity = "0..1")
  private String name = "";

  @Option(names = {"-f", "--follow"})
  private boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("tail", "-n", name.isEmpty() ? "20" : "200"));
    if (follow) {
      command.add("-F"); // also after a rotation
    }
    logs().forEach(log -> command.add(log.toString()));
    var tail = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
    return tail.waitFor();
  }

  private List<Path> logs() {
    var all =
        Installation.here().everything().stream()
            .flatMap(server -> server.processes().stream())
            .toList();
    var logs =
        all.stream()
            .filter(process -> name.isEmpty() || process.name().equals(name))
            .map(OwnProcess::log)
            .filter(Files::exists)
            .toList();
    if (logs.isEmpty()) {
      throw new Refused(
          "No log of "
              + (name.isEmpty() ? "anything" : name)
              + "; there are "
              + all.stream().map(OwnProcess::name).collect(Collectors.joining(", ")));
    }
    return logs;
  }
}
