package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.Server;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./mizan status}: every process with pid, port, readiness and memory. */
@Command(name = "status")
final class Status implements Callable<Integer> {
  @Override
  public Integer call() {
    var installation = Installation.here();
    if (!installation.isAnythingAlive()) {
      System.out.println("Mizan does not run.");
      return 1;
    }
    var launcher = installation.launcher().handle();
    System.out.println(
        launcher
            .map(process -> "Mizan runs in another terminal (pid " + process.pid() + ").")
            .orElseGet(
                () ->
                    installation.settings().find("detached").isPresent()
                        ? "Mizan runs detached."
                        : "The launcher was killed; ./mizan start ends what it left and starts anew."));
    row("", "pid", "port", "ready", "memory");
    long totalKiB = launcher.map(process -> Memory.residentKiB(process.pid())).orElse(0L);
    var allReady = true;
    for (var server : installation.everything()) {
      var ready = server.isReady();
      allReady &= ready;
      var residentKiB = residentKiB(server);
      totalKiB += residentKiB;
      row(
          server.name(),
          pid(server),
          port(installation, server),
          ready ? "yes" : "NO",
          mib(residentKiB));
    }
    row("total", "", "", allReady ? "yes" : "NO", mib(totalKiB));
    return allReady ? 0 : 1;
  }

  private static String pid(Server server) {
    if (server.processes().isEmpty()) {
      return "given";
    }
    var process = server.processes().getFirst().handle();
    return process.map(handle -> Long.toString(handle.pid())).orElse("dead");
  }

  private static String port(Installation installation, Server server) {
    if (server.processes().isEmpty()) {
      return ""; // a given one; its port is in its URL
    }
    var name = server.name().equals("broker") ? "amqp" : server.name();
    return installation.settings().find("port." + name).orElse("");
  }

  private static long residentKiB(Server server) {
    return server.processes().stream()
        .map(OwnProcess::handle)
        .flatMap(Optional::stream)
        .mapToLong(Memory::ofTreeKiB)
        .sum();
  }

  private static String mib(long kib) {
    return String.format(Locale.ROOT, "%d MiB", kib / 1024);
  }

  private static void row(String name, String pid, String port, String ready, String memory) {
    System.out.printf("  %-11s %8s %6s  %-5s %9s%n", name, pid, port, ready, memory);
  }
}
