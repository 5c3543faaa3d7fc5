package dz.mizan.local.launcher;

import dz.mizan.local.stack.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mizan start}: servers, databases, services; then stays, unless detached. */
@Command(name = "start")
final class Start implements Callable<Integer> {
  // Below 32768, where the system takes the ports of outgoing connections from.
  static final int POSTGRES_PORT = 25_432;
  static final int REDIS_PORT = 26_380;
  static final int AMQP_PORT = 25_680;

  @Option(names = "--detach")
  private boolean detach;

  @Option(names = "--fresh")
  private boolean fresh;

  @Option(names = "--native")
  private boolean nativeExecutables;

  @Option(names = "--without", paramLabel = "SERVICE")
  private List<Service> without = new ArrayList<>();

  @Option(names = "--pg-port")
  private @Nullable Integer postgresPort;

  @Option(names = "--redis-port")
  private @Nullable Integer redisPort;

  @Option(names = "--amqp-port")
  private @Nullable Integer amqpPort;

  @Option(names = "--auth-port")
  private @Nullable Integer authPort;

  @Option(names = "--inventory-port")
  private @Nullable Integer inventoryPort;

  @Option(names = "--hr-port")
  private @Nullable Integer hrPort;

  @Option(names = "--accounting-port")
  private @Nullable Integer accountingPort;

  @Override
  public Integer call() {
    var console = new Console();
    var installation = Installation.here();
    try (var lock = LauncherLock.take(installation)) {
      new Leftovers(installation).refuseOrEnd(console);
      if (fresh) {
        installation.clear();
        console.done("All former data deleted");
      }
      choose(installation);
      var ending = new Ending(installation, console);
      Runtime.getRuntime().addShutdownHook(ending);
      new Startup(installation, console).run();
      if (detach) {
        installation.settings().set("detached", "true");
        Runtime.getRuntime().removeShutdownHook(ending);
        console.say("Detached. End it with ./mizan stop");
        return 0;
      }
      console.say("Ctrl-C ends all of it.");
      new Watch(installation, ending, console).untilTheEnd();
      return 0;
    }
  }

  /** Ports and programs of this run; later commands read them from the settings. */
  private void choose(Installation installation) {
    var settings = installation.settings();
    settings.remove("detached");
    settings.set("without", without.stream().map(Service::id).collect(Collectors.joining(",")));
    if (nativeExecutables) {
      settings.set("native", "true");
    } else {
      settings.remove("native");
    }
    for (var port : ports().entrySet()) {
      settings.set("port." + port.getKey(), port.getValue().toString());
    }
    var stack = installation.stack(System.getenv());
    PortCheck.of(installation.settings(), stack, installation.services(stack)).refuseTaken();
  }

  private Map<String, Integer> ports() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("postgres", or(postgresPort, POSTGRES_PORT));
    ports.put("redis", or(redisPort, REDIS_PORT));
    ports.put("amqp", or(amqpPort, AMQP_PORT));
    ports.put("auth", or(authPort, Service.AUTH.defaultPort()));
    ports.put("inventory", or(inventoryPort, Service.INVENTORY.defaultPort()));
    ports.put("hr", or(hrPort, Service.HR.defaultPort()));
    ports.put("accounting", or(accountingPort, Service.ACCOUNTING.defaultPort()));
    // RabbitMQ's inner ports follow the outer one, or two checkouts would fight over them.
    ports.put("amqp-distribution", ports.get("amqp") + 1);
    ports.put("amqp-epmd", ports.get("amqp") + 2);
    return ports;
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}
