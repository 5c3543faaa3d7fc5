package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.Server;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks once a second whether everything lives, and says what changed. */
record Watch(Installation installation, Ending ending, Console console) {
  private static final long PAUSE_MS = 1_000;

  void untilTheEnd() {
    var servers =
        installation.everything().stream().filter(server -> !server.processes().isEmpty()).toList();
    Map<String, Long> pids = new HashMap<>();
    Set<String> dead = new HashSet<>();
    while (!ending.hasBegun()) {
      for (var server : servers) {
        if (ending.hasBegun()) {
          return;
        }
        look(server, pids, dead);
      }
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(Server server, Map<String, Long> pids, Set<String> dead) {
    OwnProcess process = server.processes().getFirst();
    var pid = process.handle().map(ProcessHandle::pid);
    if (pid.isPresent()) {
      var former = pids.put(server.name(), pid.get());
      if (dead.remove(server.name()) || (former != null && !former.equals(pid.get()))) {
        console.done("%s runs again (pid %d)", server.name(), pid.get());
      }
    } else if (dead.add(server.name())) {
      console.done(
          "%s has ended; the rest runs on. ./mizan restart %s brings it back; its log is %s",
          server.name(), server.name(), process.log());
    }
  }
}
