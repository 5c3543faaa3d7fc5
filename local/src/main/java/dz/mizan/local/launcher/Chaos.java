package dz.mizan.local.launcher;

import dz.mizan.local.chaos.ChaosRun;
import dz.mizan.local.chaos.fault.Fault;
import dz.mizan.local.chaos.fault.Faults;
import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.chaos.site.SmallDisk;
import dz.mizan.local.demo.DemoFailed;
import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mizan chaos}: faults under load, on a stack of its own. */
@Command(name = "chaos")
final class Chaos implements Callable<Integer> {
  @Option(names = "--short")
  private boolean brief;

  @Option(names = "--native")
  private boolean nativeExecutables;

  @Option(names = "--only", paramLabel = "FAULT", split = ",")
  private List<String> only = new ArrayList<>();

  @Option(names = "--former", paramLabel = "CHECKOUT")
  private @Nullable Path former;

  @Override
  public Integer call() throws IOException {
    var root = RepositoryRoot.find();
    var home = root.resolve(".mizan").resolve("chaos");
    clear(home);
    var owner = new OwnProcess("owner", home); // whom an end of what was left over leaves alone
    owner.record(ProcessHandle.current());
    var stack = Stack.open(home, brokerOnly());
    if (nativeExecutables) {
      stack.settings().set("native", "true");
    }
    var site = new Site(stack, ServiceProgram::new, root);
    var faults = faults(new Faults(site, former == null ? root : former.toAbsolutePath(), root));
    var end = new Thread(() -> end(site, home), "end-of-chaos");
    Runtime.getRuntime().addShutdownHook(end);
    var console = new Console();
    site.start();
    console.done("A stack of its own is ready, in %s", home);
    try {
      var run = new ChaosRun(site);
      var clean = brief ? run.brief(faults) : run.full(faults);
      console.done(clean ? "Nothing is wrong" : "Something is WRONG; the logs stay in " + home);
      return clean ? 0 : 1;
    } catch (DemoFailed e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Of the environment only which broker to take: given servers are not ours to kill. */
  private static Map<String, String> brokerOnly() {
    var broker = System.getenv("MIZAN_BROKER");
    return broker == null ? Map.of() : Map.of("MIZAN_BROKER", broker);
  }

  /** What a former run left is ended and deleted. */
  private static void clear(Path home) {
    var runs = new OwnProcess("owner", home).handle();
    if (runs.isPresent()) {
      throw new Refused("Chaos reigns already (pid " + runs.get().pid() + ")");
    }
    if (Files.exists(home)) {
      new SmallDisk(home.resolve("postgres")).abandon();
      Stack.open(home).close();
    }
  }

  private List<Fault> faults(Faults faults) {
    var chosen = brief ? faults.few() : faults.all();
    if (only.isEmpty()) {
      return chosen;
    }
    var known = chosen.stream().map(Fault::id).collect(Collectors.toList());
    if (!known.containsAll(only)) {
      throw new Refused("--only knows " + String.join(", ", known));
    }
    return chosen.stream().filter(fault -> only.contains(fault.id())).toList();
  }

  private static void end(Site site, Path home) {
    site.end();
    new SmallDisk(home.resolve("postgres")).abandon();
  }
}
