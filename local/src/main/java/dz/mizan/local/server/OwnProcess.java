package dz.mizan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of the stack in a process of its own, found again through its pid file.
 *
 * <p>The file holds the pid and the start time; a pid that the system gave to another program since
 * then does not count, so nothing foreign is ever ended.
 */
public final class OwnProcess {
  /** The start time is derived from the boot time, which clock adjustments shift a little. */
  private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(2);

  private static final long LOG_LIMIT_BYTES = 20_000_000;

  private final String name;
  private final Path pidFile;
  private final Path log;

  /**
   * @param home the stack's directory; the pid file goes to {@code run/}, output to {@code logs/}
   */
  public OwnProcess(String name, Path home) {
    this.name = name;
    this.pidFile = home.resolve("run").resolve(name + ".pid");
    this.log = home.resolve("logs").resolve(name + ".log");
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  /** Starts the program in its own session and writes the pid file; output goes to the log. */
  public void start(List<String> command, Map<String, String> environment) {
    if (handle().isPresent()) {
      throw new IllegalStateException(name + " runs already");
    }
    try {
      Files.createDirectories(log.getParent());
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
        var former = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
      }
      var builder = new ProcessBuilder(inOwnSession(command));
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      record(builder.start().toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /** The running process, or empty if it never ran, ended, or its pid belongs to another now. */
  public Optional<ProcessHandle> handle() {
    try {
      var parts = Files.readString(pidFile).strip().split(" ");
      var recorded = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> !isZombie(process.pid()))
          .filter(process -> startedAt(process, recorded));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty(); // no pid file, or one that a crash cut short
    }
  }

  public boolean isAlive() {
    return handle().isPresent();
  }

  /** Asks the program to end with a signal (TERM, INT, ...) and kills it if it does not in time. */
  public void stop(String signal, Duration patience) {
    handle()
        .ifPresent(
            process -> {
              send(signal, process.pid());
              if (!Waiting.until(patience, () -> !isAlive())) {
                kill();
              }
            });
    forget();
  }

  /** Ends the program as a crash would: at once, with nothing tidied up. */
  public void kill() {
    handle()
        .ifPresent(
            process -> {
              process.destroyForcibly();
              Waiting.until(Duration.ofSeconds(10), () -> !isAlive());
            });
    forget();
  }

  /** Notes a process that was started otherwise, this JVM for one. */
  public void record(ProcessHandle process) throws IOException {
    var started = process.info().startInstant().orElseGet(Instant::now);
    Files.createDirectories(pidFile.getParent());
    Files.writeString(pidFile, process.pid() + " " + started.toEpochMilli() + "\n");
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant recorded) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, recorded).abs().compareTo(START_TIME_TOLERANCE) <= 0)
        .orElse(true);
  }

  /** In a container whose first process reaps nobody, an orphan that ended stays as a zombie. */
  private static boolean isZombie(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException e) {
      return false; // not Linux, or gone; isAlive() tells
    }
  }

  private static void send(String signal, long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> inOwnSession(List<String> command) {
    if (!Programs.exists("setsid")) {
      return command; // macOS; there a Ctrl-C in the terminal ends all at the same time
    }
    var wrapped = new ArrayList<>(List.of("setsid"));
    wrapped.addAll(command);
    return wrapped;
  }
}
