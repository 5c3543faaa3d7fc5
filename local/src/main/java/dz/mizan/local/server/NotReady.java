package dz.mizan.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** A server did not answer in time; the message carries the end of its log. */
public final class NotReady extends IllegalStateException {
  private static final int LAST_LINES = 20;

  private final String summary;

  private NotReady(String summary, String end) {
    super(summary + end);
    this.summary = summary;
  }

  /** One line: who, and after how long. */
  public String summary() {
    return summary;
  }

  public static NotReady of(OwnProcess process, Duration patience) {
    var state =
        process.isAlive() ? "does not answer after " + patience.toSeconds() + " s" : "ended";
    return new NotReady(
        process.name() + " " + state, "; the end of " + process.log() + ":\n" + end(process));
  }

  private static String end(OwnProcess process) {
    try {
      List<String> lines = Files.readAllLines(process.log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }
}
