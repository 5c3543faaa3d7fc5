package dz.mizan.inventory.productfile;

import java.util.Locale;

/**
 * Why a line of a product file is refused. The texts are in {@code imports/errors_*.properties}.
 */
public enum LineError {
  LINE_TOO_LONG,
  FIELD_COUNT,
  STRAY_QUOTE,
  UNCLOSED_QUOTE,
  NOT_UTF_8,
  MALFORMED_JSON,
  UNKNOWN_COLUMN,
  MALFORMED_VALUE,
  REQUIRED,
  TOO_LONG,
  CONTROL_CHARACTER,
  FORMULA,
  UNKNOWN_VALUE,
  NOT_A_NUMBER,
  OUT_OF_RANGE,
  BAD_BARCODE,
  DUPLICATE_SKU,
  UNKNOWN_CATEGORY,
  BARCODE_TAKEN,
  CANNOT_CHANGE,
  ILLEGAL_STATUS,
  SERVICE_TRACKED;

  /** The name in reports: {@code line-too-long}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
