package dz.mizan.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory, from {@code /proc}. */
final class Memory {
  private Memory() {}

  /**
   * Of the process and its descendants. What they share (PostgreSQL's buffers) counts once for each
   * of them, so the truth is rather less.
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
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0; // ended meanwhile, or not Linux
    }
  }
}
