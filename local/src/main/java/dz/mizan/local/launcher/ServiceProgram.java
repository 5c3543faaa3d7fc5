package dz.mizan.local.launcher;

import dz.mizan.local.server.NotReady;
import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.Server;
import dz.mizan.local.server.Waiting;
import dz.mizan.local.stack.Replica;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the four services as a program: its jar on the JVM, or its native executable. */
final class ServiceProgram implements Server {
  private static final Duration START_PATIENCE = Duration.ofSeconds(120);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final int PROBE_TIMEOUT_MS = 2_000;

  /**
   * Little memory and a quick start: a heap that grows no further than what lives in it needs, and
   * the compiler's memory given back every ten seconds.
   */
  private static final List<String> JVM_FLAGS =
      List.of(
          "-Xms40m",
          "-Xmn24m",
          "-Xmx128m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=25",
          "-XX:TrimNativeHeapInterval=10000",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  private final Service service;
  private final Stack stack;
  private final Path module;
  private final OwnProcess process;
  private final IntSupplier port;
  private final Map<String, String> differences;

  ServiceProgram(Service service, Stack stack, Path root) {
    this.service = service;
    this.stack = stack;
    this.module = root.resolve(service.id());
    this.process = new OwnProcess(service.id(), stack.home());
    this.port = () -> port(service);
    this.differences = Map.of();
  }

  /** One of several of a service, beside which others may run. */
  ServiceProgram(Replica replica, Stack stack) {
    this.service = replica.service();
    this.stack = stack;
    this.module = replica.checkout().resolve(service.id());
    this.process = new OwnProcess(replica.name(), stack.home());
    this.port = replica::port;
    this.differences = replica.environment();
  }

  Service service() {
    return service;
  }

  int port() {
    return port.getAsInt();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  Path module() {
    return module;
  }

  /** Whether the module is part of this checkout at all. */
  boolean exists() {
    return Files.exists(module.resolve("pom.xml"));
  }

  @Override
  public void launch() {
    process.start(command(), environmentOfProcess());
  }

  private List<String> command() {
    if (stack.settings().find("native").isPresent()) {
      return List.of(built("target/mizan-" + service.id() + "-1.0.0-SNAPSHOT-runner"));
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_FLAGS);
    var more = System.getenv("MIZAN_JAVA_OPTS");
    if (more != null && !more.isBlank()) {
      command.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    command.addAll(List.of("-jar", built("target/quarkus-app/quarkus-run.jar")));
    return command;
  }

  private String built(String file) {
    var path = module.resolve(file);
    if (!Files.exists(path)) {
      throw new Refused(service.id() + " is not built: " + path + " is missing");
    }
    return path.toString();
  }

  /** What the service must know, by the names under which it looks. */
  Map<String, String> environment() {
    var environment = new LinkedHashMap<>(stack.configuration(service));
    environment.put("MIZAN_HTTP_HOST", "127.0.0.1");
    environment.put("MIZAN_HTTP_PORT", Integer.toString(port()));
    var auth = "http://127.0.0.1:" + port(Service.AUTH);
    environment.put("MIZAN_AUTH_URL", auth);
    environment.put(
        "MIZAN_EVENT_CONSUMERS",
        installed(stack).map(Service::id).collect(Collectors.joining(",")));
    environment.put("MIZAN_TOKEN_ISSUER", System.getenv().getOrDefault("MIZAN_TOKEN_ISSUER", auth));
    environment.put("MIZAN_CORS_ORIGINS", System.getenv().getOrDefault("MIZAN_CORS_ORIGINS", ""));
    return environment;
  }

  /** All but those that the current or last run was told to leave out. */
  static Stream<Service> installed(Stack stack) {
    var without = List.of(stack.settings().find("without").orElse("").split(",", -1));
    return Arrays.stream(Service.values()).filter(service -> !without.contains(service.id()));
  }

  private Map<String, String> environmentOfProcess() {
    var environment = new LinkedHashMap<>(environment());
    environment.put("MALLOC_ARENA_MAX", "2"); // glibc's default costs some MB per thread
    // All clients of this stack have one address, and a load test is no attack.
    for (var limit : List.of("ADDRESS", "USER", "API_KEY", "SIGN_UP", "REGISTRATION", "LOGIN")) {
      var name = "MIZAN_RATE_LIMIT_" + limit;
      environment.put(name, System.getenv().getOrDefault(name, "60000000"));
    }
    var failures = "MIZAN_RATE_LIMIT_LOGIN_FAILURES_OF_ADDRESS";
    environment.put(failures, System.getenv().getOrDefault(failures, "1000/15m"));
    environment.putAll(differences);
    return environment;
  }

  private int port(Service which) {
    return stack.settings().port(which.id(), which::defaultPort);
  }

  @Override
  public void awaitReady() {
    if (!Waiting.until(START_PATIENCE, () -> isReady() || !process.isAlive()) || !isReady()) {
      throw NotReady.of(process, START_PATIENCE);
    }
  }

  @Override
  public boolean isReady() {
    if (!Ports.accepts(port())) {
      return false;
    }
    try {
      var ready = URI.create(url() + "/q/health/ready").toURL();
      var connection = (HttpURLConnection) ready.openConnection();
      connection.setConnectTimeout(PROBE_TIMEOUT_MS);
      connection.setReadTimeout(PROBE_TIMEOUT_MS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    process.stop("TERM", STOP_PATIENCE);
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public String name() {
    return process.name();
  }

  @Override
  public List<OwnProcess> processes() {
    return List.of(process);
  }
}
