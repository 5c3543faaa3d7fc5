package dz.mizan.local.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs of the machine: which exist, and running one to its end. */
public final class Programs {
  private Programs() {}

  public static boolean exists(String name) {
    for (var directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, name))) {
        return true;
      }
    }
    return false;
  }

  public static boolean succeeds(List<String> command) {
    return run(command, Map.of()).exitCode() == 0;
  }

  /** Runs a command to its end; a failure's output becomes the message. */
  public static void require(List<String> command, Map<String, String> environment) {
    output(command, environment);
  }

  /** Runs a command to its end and returns what it said; a failure's output becomes the message. */
  static String output(List<String> command, Map<String, String> environment) {
    var result = run(command, environment);
    if (result.exitCode() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " failed (" + result.exitCode() + "):\n" + result.output());
    }
    return result.output();
  }

  private static Result run(List<String> command, Map<String, String> environment) {
    try {
      var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
    }
  }

  private record Result(int exitCode, String output) {}
}
