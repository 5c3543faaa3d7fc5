package dz.mizan.local.chaos.site;

import dz.mizan.local.demo.Endpoints;
import dz.mizan.local.server.NotReady;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Replica;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A stack and its services, each behind a relay under which it stays known, whichever of its
 * programs is behind it.
 */
public final class Site {
  private static final int ATTEMPTS = 5;

  private final Stack stack;
  private final Instances instances;
  private final Map<Service, Relay> fronts = new EnumMap<>(Service.class);
  private final Map<Service, Replica> replicas = new EnumMap<>(Service.class);
  private final Map<Service, Server> running = new EnumMap<>(Service.class);

  /**
   * @param checkout where the services that start were built
   */
  public Site(Stack stack, Instances instances, Path checkout) {
    this.stack = stack;
    this.instances = instances;
    for (var service : Service.values()) {
      var replica = new Replica(service, service.id(), Ports.random(), checkout, Map.of());
      replicas.put(service, replica);
      fronts.put(service, new Relay(replica.port()));
    }
    replicas.forEach((service, replica) -> running.put(service, server(replica)));
  }

  /** Servers, databases and services, ready to work. */
  public void start() {
    together(stack.servers());
    Arrays.stream(Service.values())
        .map(stack::database)
        .parallel()
        .forEach(
            database -> {
              database.create();
              database.migrate();
            });
    together(services());
  }

  /** Starts them at the same time; returns when all answer. */
  public void together(List<? extends Server> servers) {
    servers.forEach(Server::launch);
    each(servers, Site::await);
  }

  /** On a machine that is busy with other things, a start may take longer than is usual. */
  public static void await(Server server) {
    for (var attempt = 1; ; attempt++) {
      try {
        server.awaitReady();
        return;
      } catch (NotReady e) {
        if (attempt == ATTEMPTS || !server.processes().getFirst().isAlive()) {
          throw e;
        }
      }
    }
  }

  public void each(List<? extends Server> servers, Consumer<Server> step) {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      servers.stream()
          .map(server -> CompletableFuture.runAsync(() -> step.accept(server), workers))
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  public Stack stack() {
    return stack;
  }

  public Server service(Service service) {
    return Objects.requireNonNull(running.get(service));
  }

  public List<Server> services() {
    return List.copyOf(running.values());
  }

  /** The services properly ended and started anew, with these settings beside the usual ones. */
  public void restart(List<Service> services, Map<String, Map<String, String>> settings) {
    each(services.stream().map(this::service).toList(), Server::stop);
    for (var service : services) {
      var changed = with(replica(service), settings.getOrDefault(service.id(), Map.of()));
      replicas.put(service, changed);
      running.put(service, server(changed));
    }
    together(services.stream().map(this::service).toList());
  }

  private static Replica with(Replica replica, Map<String, String> settings) {
    return new Replica(
        replica.service(), replica.name(), replica.port(), replica.checkout(), settings);
  }

  /** One more program of the service, which shares the work once it is ready. */
  public Server join(Service service, Path checkout) {
    var former = replica(service);
    var name = former.name().equals(service.id()) ? service.id() + "-next" : service.id();
    var next = new Replica(service, name, Ports.random(), checkout, Map.of());
    var started = server(next);
    together(List.of(started));
    front(service).to(List.of(former.port(), next.port()));
    var old = service(service);
    replicas.put(service, next);
    running.put(service, started);
    return old;
  }

  /** From now on the last one that joined does all the work. */
  public void alone(Service service) {
    front(service).to(List.of(replica(service).port()));
  }

  private Server server(Replica replica) {
    var environment = new HashMap<String, String>();
    environment.put("MIZAN_AUTH_URL", url(Service.AUTH));
    environment.put("MIZAN_TOKEN_ISSUER", url(Service.AUTH));
    environment.putAll(replica.environment());
    return instances.of(with(replica, environment), stack);
  }

  private Replica replica(Service service) {
    return Objects.requireNonNull(replicas.get(service));
  }

  private Relay front(Service service) {
    return Objects.requireNonNull(fronts.get(service));
  }

  private String url(Service service) {
    return "http://127.0.0.1:" + front(service).port();
  }

  /** Where clients find the services, whatever happens. */
  public Endpoints endpoints() {
    var accounts = stack.broker().accounts();
    var events = stack.broker().connections();
    events.setUsername(accounts.consumer());
    events.setPassword(accounts.consumerPassword());
    return new Endpoints(
        url(Service.AUTH),
        url(Service.INVENTORY),
        url(Service.HR),
        url(Service.ACCOUNTING),
        events);
  }

  /** Ends all of it, with no time lost on proper ends. */
  public void end() {
    fronts.values().forEach(Relay::close);
    each(services(), Server::kill);
    each(stack.servers(), Server::kill);
  }
}
