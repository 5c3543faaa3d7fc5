package dz.mizan.inventory.productimport;

import dz.mizan.inventory.productfile.CheckLine;
import dz.mizan.inventory.productfile.FileLine;
import dz.mizan.inventory.productfile.LineError;
import dz.mizan.inventory.productfile.LineSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has come in and is not stored yet. */
final class ReceivedLines implements LineSink {
  private static final int BATCH = 500;
  private static final int MAX_ERRORS_AT_ONCE = 2_000;

  private final CheckLine check;
  private List<FileLine> sound = new ArrayList<>(BATCH);
  private List<FoundError> errors = new ArrayList<>();
  private long lines;
  private long refused;
  private long taken;
  private long lastLine;
  private int inLine;

  ReceivedLines(boolean isCsv) {
    this.check = new CheckLine(new Wrong(), isCsv);
  }

  /** What the check of a line finds; the line is counted once. */
  private final class Wrong implements LineSink {
    @Override
    public void line(long line, @Nullable String[] values) {
      throw new IllegalStateException("a check makes no lines");
    }

    @Override
    public void refuse(long line, @Nullable String column, LineError error) {
      note(line, column, error);
    }
  }

  @Override
  public void line(long line, @Nullable String[] values) {
    lines++;
    var product = check.check(line, values);
    if (product == null) {
      refused++;
    } else {
      sound.add(product);
      taken++;
    }
  }

  @Override
  public void refuse(long line, @Nullable String column, LineError error) {
    lines++;
    refused++;
    note(line, column, error);
  }

  private void note(long line, @Nullable String column, LineError error) {
    inLine = line == lastLine ? inLine + 1 : 0;
    lastLine = line;
    if (errors.size() < MAX_ERRORS_AT_ONCE) {
      errors.add(new FoundError(line, inLine, column, error.code()));
    }
  }

  boolean isFull() {
    return sound.size() >= BATCH || errors.size() >= BATCH;
  }

  long lines() {
    return lines;
  }

  long taken() {
    return taken;
  }

  /**
   * A batch to be stored.
   *
   * @param refused lines since the batch before
   */
  record Batch(List<FileLine> sound, List<FoundError> errors, long refused) {}

  /** What is there; from here on the next batch is gathered. */
  Batch take() {
    var batch = new Batch(sound, errors, refused);
    sound = new ArrayList<>(BATCH);
    errors = new ArrayList<>();
    refused = 0;
    return batch;
  }
}
