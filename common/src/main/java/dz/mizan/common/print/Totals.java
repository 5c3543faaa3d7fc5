package dz.mizan.common.print;

import java.util.ArrayList;
import java.util.List;

/** Sums below a table, at the end side, the last of them usually the one that counts. */
public record Totals(List<Total> lines) implements Block {
  /**
   * A line of it.
   *
   * @param isGrand in bold, on a ground
   */
  public record Total(String label, String value, boolean isGrand) {}

  public Totals {
    lines = List.copyOf(lines);
  }

  public static Totals empty() {
    return new Totals(List.of());
  }

  public Totals add(String label, String value) {
    return with(new Total(label, value, false));
  }

  public Totals grand(String label, String value) {
    return with(new Total(label, value, true));
  }

  private Totals with(Total line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Totals(more);
  }
}
