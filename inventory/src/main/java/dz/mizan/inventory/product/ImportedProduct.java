package dz.mizan.inventory.product;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param line where it is in the file
 * @param productId null if the line was refused
 * @param column what was wrong, null if nothing was
 * @param error why it was refused, such as {@code unknown-category}; null if it was not
 */
public record ImportedProduct(
    long line,
    Outcome outcome,
    @Nullable UUID productId,
    @Nullable String unit,
    @Nullable String tvaCode,
    @Nullable String column,
    @Nullable String error) {

  /** What became of it. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /** The same, seen otherwise. */
  public ImportedProduct as(Outcome other) {
    return new ImportedProduct(line, other, productId, unit, tvaCode, column, error);
  }

  static ImportedProduct refused(long line, String column, String error) {
    return new ImportedProduct(line, Outcome.REFUSED, null, null, null, column, error);
  }
}
