package dz.mizan.local.launcher;

import dz.mizan.local.server.Directories;
import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Settings;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This checkout's {@code .mizan}: the stack in it and the services beside. */
final class Installation {
  /**
   * What --fresh keeps: unpacked servers, pid files and locks, and what ./mizan chaos plays with.
   */
  private static final Set<String> NO_DATA = Set.of("binaries", "run", "chaos");

  private final Path root;
  private final Path home;

  private Installation(Path root) {
    this.root = root;
    this.home = root.resolve(".mizan");
    Directories.create(home);
  }

  static Installation here() {
    return new Installation(RepositoryRoot.find());
  }

  Path root() {
    return root;
  }

  Path home() {
    return home;
  }

  Settings settings() {
    return Settings.in(home);
  }

  Stack stack() {
    return Stack.open(home);
  }

  Stack stack(Map<String, String> environment) {
    return Stack.open(home, environment);
  }

  /** The launcher that stays in the foreground, or starts just now. */
  OwnProcess launcher() {
    return new OwnProcess("launcher", home);
  }

  /** The services of the current or last run, in the order in which they start. */
  List<ServiceProgram> services(Stack stack) {
    return ServiceProgram.installed(stack)
        .map(service -> new ServiceProgram(service, stack, root))
        .filter(ServiceProgram::exists)
        .toList();
  }

  /** Servers first, then services. */
  List<Server> everything() {
    var stack = stack();
    var all = new ArrayList<Server>(stack.servers());
    all.addAll(services(stack));
    return all;
  }

  boolean isAnythingAlive() {
    return everything().stream()
        .flatMap(server -> server.processes().stream())
        .anyMatch(OwnProcess::isAlive);
  }

  /** Forgets all data, passwords and logs. */
  void clear() {
    try (var entries = Files.list(home)) {
      entries
          .filter(entry -> !NO_DATA.contains(entry.getFileName().toString()))
          .filter(entry -> !entry.getFileName().toString().startsWith("built"))
          .toList()
          .forEach(Directories::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
