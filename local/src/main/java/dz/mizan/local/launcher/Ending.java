package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.Server;
import java.util.List;

/** Ends everything of this checkout and nothing else: the services first, then the servers. */
final class Ending extends Thread {
  private final Installation installation;
  private final Console console;
  private volatile boolean begun;

  Ending(Installation installation, Console console) {
    super("ending");
    this.installation = installation;
    this.console = console;
  }

  /** As the shutdown hook, after Ctrl-C or a failed start. */
  @Override
  public void run() {
    console.say("");
    end();
    console.done("Mizan has ended; its data stays in %s", installation.home());
  }

  /** Whether what dies now dies on purpose. */
  boolean hasBegun() {
    return begun;
  }

  void end() {
    begun = true;
    var stack = installation.stack();
    together(List.copyOf(installation.services(stack)));
    together(stack.servers());
    installation.settings().remove("detached");
  }

  /** A pid file decides what is ours; a server that was given has none. */
  private void together(List<? extends Server> servers) {
    var threads =
        servers.stream()
            .filter(server -> server.processes().stream().anyMatch(OwnProcess::isAlive))
            .map(server -> Thread.ofPlatform().start(() -> stop(server)))
            .toList();
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stop(Server server) {
    server.stop();
    console.done("%s has ended", server.name());
  }
}
