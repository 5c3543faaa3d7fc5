package dz.mizan.inventory.productfile;

import org.jspecify.annotations.Nullable;

/** Takes what a parser finds, line by line. */
public interface LineSink {

  /**
   * A line.
   *
   * @param line counted from 1, with the line of titles; of a field with line breaks the first
   * @param values by the ordinal of {@link Column}; null where the line has no such column
   */
  void line(long line, @Nullable String[] values);

  /**
   * A line that cannot be read.
   *
   * @param column its title, null if it is about the whole line
   */
  void refuse(long line, @Nullable String column, LineError error);
}
