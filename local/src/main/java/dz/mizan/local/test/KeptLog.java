package dz.mizan.local.test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged while it is open, by whatever library: lines, their values and causes. */
public final class KeptLog extends Handler {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  public KeptLog() {
    Logger.getLogger("").addHandler(this);
  }

  /** Whether a line has that text. */
  public boolean has(String text) {
    return lines.stream().anyMatch(line -> line.contains(text));
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord logged) {
    var text = new StringWriter();
    text.write(logged.getLevel() + " " + logged.getLoggerName() + " " + logged.getMessage());
    if (logged.getParameters() != null) {
      text.write(" " + Arrays.toString(logged.getParameters()));
    }
    if (logged.getThrown() != null) {
      logged.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    lines.add(text.toString());
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
