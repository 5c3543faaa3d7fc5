package dz.mizan.local.launcher;

import dz.mizan.local.demo.DemoFailed;
import dz.mizan.local.replicas.Finding;
import dz.mizan.local.replicas.Fleet;
import dz.mizan.local.replicas.ReplicaRun;
import dz.mizan.local.server.NotReady;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mizan replicas}: several of each service, on a stack of their own that ends with it. */
@Command(name = "replicas")
final class Replicas implements Callable<Integer> {
  @Option(names = "--count")
  private int count = 3;

  @Option(names = "--seconds")
  private int seconds = 20;

  @Option(names = "--native")
  private boolean nativeExecutables;

  @Override
  public Integer call() {
    if (count < 2 || seconds < 1) {
      throw new Refused("Two replicas and a second are the least");
    }
    var console = new Console();
    try (var stack = Stack.temporary()) {
      if (nativeExecutables) {
        stack.settings().set("native", "true");
      }
      return check(stack, console);
    } catch (NotReady | DemoFailed e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  private int check(Stack stack, Console console) {
    try (var fleet = new Fleet(stack, ServiceProgram::new, count, RepositoryRoot.find())) {
      fleet.start();
      console.done("%d replicas of each service are ready", count);
      var findings = new ArrayList<Finding>();
      new ReplicaRun(fleet)
          .check(
              Duration.ofSeconds(seconds),
              finding -> {
                findings.add(finding);
                print(console, finding);
              });
      boolean holds = findings.stream().allMatch(Finding::holds);
      console.done(holds ? "Nothing is wrong" : "Something is WRONG");
      return holds ? 0 : 1;
    }
  }

  private static void print(Console console, Finding finding) {
    console.say("| %-56s | %-44s | %-5s |", finding.what(), finding.found(), verdict(finding));
  }

  private static String verdict(Finding finding) {
    return finding.holds() ? "" : "WRONG";
  }
}
