package dz.mizan.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program that was built of the module under test, native if that was built, with no other
 * settings than a test gives it.
 */
public final class PackagedProgram implements AutoCloseable {
  /** How a program ends that its settings keep from starting. */
  public static final int WRONG_SETTINGS = 78;

  private final Path log;
  private final Process process;
  private final long begun;

  /**
   * Starts it.
   *
   * @param log where what it says goes
   */
  public PackagedProgram(Map<String, String> settings, Path log) {
    this.log = log;
    var builder = new ProcessBuilder(command()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MIZAN_"));
    builder.environment().putAll(settings);
    try {
      begun = System.nanoTime();
      process = builder.redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    if (isNative()) {
      return List.of(nativeProgram().toString());
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-jar"));
    command.add("target/quarkus-app/quarkus-run.jar");
    return command;
  }

  public static boolean isNative() {
    return Files.isExecutable(nativeProgram());
  }

  private static Path nativeProgram() {
    return Path.of(System.getProperty("native.image.path", "none"));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. @return how long it lived */
  public Duration lived() throws InterruptedException {
    process.waitFor();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** The status with which it ended. */
  public int status() {
    return process.exitValue();
  }

  /** All that it said so far. */
  public String said() {
    try {
      return Files.readString(log).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
