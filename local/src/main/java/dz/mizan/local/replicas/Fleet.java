package dz.mizan.local.replicas;

import dz.mizan.local.chaos.site.Instances;
import dz.mizan.local.chaos.site.Site;
import dz.mizan.local.demo.Endpoints;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Replica;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several replicas of each service on one stack, each service behind a balancer, by which the
 * services find auth as well.
 */
public final class Fleet implements AutoCloseable {
  private final Stack stack;
  private final Instances instances;
  private final Path checkout;
  private final Map<Service, List<Integer>> ports = new EnumMap<>(Service.class);
  private final Map<Service, Balancer> balancers = new EnumMap<>(Service.class);

  /**
   * Nothing but the balancers starts.
   *
   * @param count replicas of each service
   * @param checkout where the services were built
   */
  public Fleet(Stack stack, Instances instances, int count, Path checkout) {
    this.stack = stack;
    this.instances = instances;
    this.checkout = checkout;
    for (var service : Service.values()) {
      var free = Stream.generate(Ports::random).limit(count).toList();
      ports.put(service, free);
      balancers.put(service, new Balancer(free));
    }
  }

  /** Servers, databases and services, ready to work. */
  public void start() {
    together(stack.servers());
    for (var service : Service.values()) {
      stack.database(service).create();
      stack.database(service).migrate();
    }
    for (var service : Service.values()) { // one after the other: a dozen at once start for minutes
      var programs = replicas(service).map(replica -> instances.of(replica, stack)).toList();
      together(programs);
    }
  }

  private static void together(List<Server> servers) {
    servers.forEach(Server::launch);
    servers.forEach(Site::await);
  }

  private Stream<Replica> replicas(Service service) {
    var settings =
        Map.of(
            "MIZAN_AUTH_URL", url(Service.AUTH),
            "MIZAN_TOKEN_ISSUER", url(Service.AUTH),
            "MIZAN_RATE_LIMIT_LEAVE_FEED", LimitCheck.SETTING);
    var given = ports(service);
    return IntStream.range(0, given.size())
        .mapToObj(
            i ->
                new Replica(
                    service, service.id() + "-" + (i + 1), given.get(i), checkout, settings));
  }

  Stack stack() {
    return stack;
  }

  /** Each replica of a service by itself. */
  List<String> urls(Service service) {
    var urls = new ArrayList<String>();
    ports(service).forEach(port -> urls.add("http://127.0.0.1:" + port));
    return urls;
  }

  /** One of them; beyond the last the first one follows. */
  String url(Service service, int number) {
    var urls = urls(service);
    return urls.get(number % urls.size());
  }

  private String url(Service service) {
    return Objects.requireNonNull(balancers.get(service)).url();
  }

  private List<Integer> ports(Service service) {
    return Objects.requireNonNull(ports.get(service));
  }

  /** The balancers. */
  Endpoints endpoints() {
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

  /** The balancers end; servers and services do with their stack. */
  @Override
  public void close() {
    balancers.values().forEach(Balancer::close);
  }
}
