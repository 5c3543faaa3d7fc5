package dz.mizan.local.launcher;

import dz.mizan.local.replicas.Finding;
import dz.mizan.local.replicas.ReplicaCheck;
import dz.mizan.local.replicas.Site;
import dz.mizan.local.server.NotReady;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Replica;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @Option(names = "--rate")
  private int rate = 60;

  @Option(names = "--native")
  private boolean nativeExecutables;

  @Override
  public Integer call() {
    if (count < 2 || seconds < 1 || rate < 1) {
      throw new Refused("two replicas, a second and a request a second are the least");
    }
    var console = new Console();
    try (var stack = Stack.temporary()) {
      if (nativeExecutables) {
        stack.settings().set("native", "true");
      }
      stack.start();
      for (var service : Service.values()) {
        stack.database(service).create();
        stack.database(service).migrate();
      }
      console.done("servers and databases are ready");
      var urls = start(stack, console);
      console.say("%d requests a second for %d s ...", rate, seconds);
      var findings = ReplicaCheck.run(new Site(stack, urls), rate, Duration.ofSeconds(seconds));
      findings.forEach(finding -> print(console, finding));
      return findings.stream().allMatch(Finding::holds) ? 0 : 1;
    } catch (NotReady e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Each replica asks another one of auth, so that none of them knows everything. */
  private Map<Service, List<String>> start(Stack stack, Console console) {
    var authPorts = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      authPorts.add(Ports.random());
    }
    stack.settings().set("port.auth", authPorts.getFirst().toString());
    var urls = new LinkedHashMap<Service, List<String>>();
    for (var service : Service.values()) { // one after the other: a dozen at once start for minutes
      var programs = new ArrayList<ServiceProgram>();
      for (int i = 0; i < count; i++) {
        var settings = new LinkedHashMap<>(ReplicaCheck.settings(service));
        settings.put("MIZAN_AUTH_URL", "http://127.0.0.1:" + authPorts.get(i));
        int port = service == Service.AUTH ? authPorts.get(i) : Ports.random();
        settings.put("MIZAN_HTTP_PORT", Integer.toString(port));
        var name = service.id() + "-" + (i + 1);
        var replica = new Replica(service, name, port, RepositoryRoot.find(), settings);
        var program = new ServiceProgram(replica, stack);
        program.launch();
        programs.add(program);
      }
      programs.forEach(ServiceProgram::awaitReady);
      urls.put(service, programs.stream().map(ServiceProgram::url).toList());
    }
    console.done("%d replicas of each service are ready", count);
    return urls;
  }

  private static void print(Console console, Finding finding) {
    console.say("  %-4s %-57s %s", finding.holds() ? "ok" : "NO", finding.what(), finding.found());
  }
}
