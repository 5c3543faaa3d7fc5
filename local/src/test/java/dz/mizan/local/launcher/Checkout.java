package dz.mizan.local.launcher;

import dz.mizan.local.server.OwnProcess;
import dz.mizan.local.server.Ports;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A checkout with stand-ins for the services, and the launcher run in it as a user would. */
final class Checkout {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Path root;
  private final int servicePort = Ports.random();
  private final List<String> ports;

  Checkout(Path root) throws IOException {
    this.root = root;
    Files.createFile(root.resolve("mvnw"));
    for (var service : Service.values()) {
      StandInService.install(root, service.id());
    }
    var unpacked = RepositoryRoot.find().resolve(".mizan/binaries");
    if (Files.exists(unpacked)) {
      Files.createDirectories(root.resolve(".mizan"));
      Files.createSymbolicLink(root.resolve(".mizan/binaries"), unpacked);
    }
    ports =
        List.of(
            "--pg-port", port(Ports.random()),
            "--redis-port", port(Ports.random()),
            "--amqp-port", port(Ports.random()),
            "--auth-port", port(servicePort),
            "--inventory-port", port(Ports.random()),
            "--hr-port", port(Ports.random()),
            "--accounting-port", port(Ports.random()));
  }

  private static String port(int number) {
    return Integer.toString(number);
  }

  /** Makes the program of the service one that cannot start. */
  void spoil(String service) throws IOException {
    var jar = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    Files.writeString(jar, "no jar");
  }

  int authPort() {
    return servicePort;
  }

  /** Starts the launcher; its output goes to {@link #output}. */
  Process launch(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    // Of the test's class path alone; it complains if it is not in charge.
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add(Mizan.class.getName());
    command.addAll(List.of(arguments));
    if (arguments[0].equals("start")) {
      command.addAll(ports);
    }
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(outputFile().toFile());
    builder.environment().put("MIZAN_ROOT", root.toString());
    return builder.start();
  }

  /** Runs a command to its end. @return its exit code */
  int run(String... arguments) throws IOException, InterruptedException {
    var process = launch(arguments);
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(arguments[0] + " does not end: " + output());
    }
    return process.exitValue();
  }

  /** What the last command said. */
  String output() throws IOException {
    return Files.readString(outputFile());
  }

  private Path outputFile() {
    return root.resolve("output");
  }

  OwnProcess process(String name) {
    return new OwnProcess(name, root.resolve(".mizan"));
  }

  long alive() {
    return List.of(
            "auth",
            "inventory",
            "hr",
            "accounting",
            "postgres",
            "redis",
            "broker",
            "broker-epmd",
            "launcher")
        .stream()
        .filter(name -> process(name).isAlive())
        .count();
  }
}
