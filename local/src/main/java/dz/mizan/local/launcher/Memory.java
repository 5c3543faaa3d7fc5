package dz.mizan.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory, from {@code /proc}. What several processes share (PostgreSQL's buffers, programs
 * and libraries) counts once in all: the proportional set size, or the plain resident one where the
 * system does not tell it.
 */
final class Memory {
  private Memory() {}

  /**
   * Of the process and its descendants.
   *
   * @return 0 where there is no {@code /proc}
   */
  static long ofTreeKiB(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(each -> residentKiB(each.pid()))
        .sum();
  }

  /** Of this process alone. */
  static long residentKiB(long pid) {
    var folder = Path.of("/proc", Long.toString(pid));
    var proportional = line(folder.resolve("smaps_rollup"), "Pss:");
    return proportional > 0 ? proportional : line(folder.resolve("status"), "VmRSS:");
  }

  /**
   * @return 0 if the process has ended meanwhile, or this is not Linux
   */
  private static long line(Path file, String start) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(start))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
