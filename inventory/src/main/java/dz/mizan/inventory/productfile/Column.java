package dz.mizan.inventory.productfile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column of a product file, in the order in which an export writes them. */
public enum Column {
  SKU,
  NAME_FR,
  NAME_AR,
  NAME_EN,
  UNIT,
  BARCODES,
  CATEGORY,
  TVA_CODE,
  KIND,
  TRACKING,
  VALUATION,
  PRICE,
  STATUS;

  /** The name in the first line of a CSV file and in JSON. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a spreadsheet could take its text for a formula. */
  boolean isText() {
    return this != PRICE;
  }

  /** The column of that name, whatever its case; {@code barcode} is {@code barcodes} too. */
  static @Nullable Column find(String title) {
    var wanted = title.strip().toUpperCase(Locale.ROOT);
    if (wanted.equals("BARCODE")) {
      return BARCODES;
    }
    for (var column : values()) {
      if (column.name().equals(wanted)) {
        return column;
      }
    }
    return null;
  }
}
