package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.Server;
import java.util.List;

/** What still runs although no launcher does: a detached run, or what a killed launcher left. */
record Leftovers(Installation installation) {

  /** A detached run is refused to be doubled; anything else is ended, to start anew. */
  void refuseOrEnd(Console console) {
    var alive = alive();
    if (alive.isEmpty()) {
      return;
    }
    if (installation.settings().find("detached").isPresent()) {
      var all = installation.everything();
      var missing = all.stream().map(Server::name).filter(name -> !alive.contains(name)).toList();
      throw new Refused(
          "Mizan runs already, detached; ./mizan status shows it, ./mizan stop ends it"
              + (missing.isEmpty()
                  ? ""
                  : "; not running: "
                      + String.join(", ", missing)
                      + " (./mizan restart NAME brings one back)"));
    }
    console.done("Ending what a killed launcher left: %s", String.join(", ", alive));
    new Ending(installation, console).end();
  }

  private List<String> alive() {
    return installation.everything().stream()
        .filter(server -> server.processes().stream().anyMatch(OwnProcess::isAlive))
        .map(Server::name)
        .toList();
  }
}
