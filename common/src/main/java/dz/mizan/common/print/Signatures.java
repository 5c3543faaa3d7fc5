package dz.mizan.common.print;

import java.util.List;

/** Places to stamp and sign, side by side. */
public record Signatures(List<String> labels) implements Block {
  public Signatures {
    labels = List.copyOf(labels);
  }

  public static Signatures of(String... labels) {
    return new Signatures(List.of(labels));
  }
}
