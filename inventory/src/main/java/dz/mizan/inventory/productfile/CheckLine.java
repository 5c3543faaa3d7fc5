package dz.mizan.inventory.productfile;

import dz.mizan.inventory.product.ProductLine;
import dz.mizan.inventory.product.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be said about a line without looking at the company's products. */
public final class CheckLine {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}([.,][0-9]{1,20})?");
  private static final BigDecimal PRICE_BOUND = new BigDecimal("500000000");

  /** By which spreadsheets know a formula; tab and line ends hide it from the eye. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final int PRICE_SCALE = 4;
  private static final int MAX_BARCODES = 20;
  private static final Map<Column, Integer> MAX_LENGTH =
      Map.of(
          Column.SKU, 64,
          Column.NAME_FR, 200,
          Column.NAME_AR, 200,
          Column.NAME_EN, 200,
          Column.CATEGORY, 32,
          Column.BARCODES, 400);
  private static final Map<Column, Set<String>> CHOICES =
      Map.of(
          Column.UNIT,
          Arrays.stream(Unit.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet()),
          Column.TVA_CODE,
          Set.of("NORMAL", "REDUCED", "EXEMPT"),
          Column.KIND,
          Set.of("GOODS", "SERVICE"),
          Column.TRACKING,
          Set.of("NONE", "LOT", "SERIAL"),
          Column.VALUATION,
          Set.of("CMUP", "FIFO"),
          Column.STATUS,
          Set.of("DRAFT", "PUBLISHED", "ARCHIVED"));

  private final LineSink sink;
  private final boolean isCsv;
  private final EnumMap<Column, String> values = new EnumMap<>(Column.class);
  private boolean isRefused;

  /**
   * @param isCsv whether the file is for spreadsheets, which take texts for formulas
   */
  public CheckLine(LineSink sink, boolean isCsv) {
    this.sink = sink;
    this.isCsv = isCsv;
  }

  /** The line, or null if something in it is wrong, all of which has then been told. */
  public @Nullable FileLine check(long line, @Nullable String[] raw) {
    values.clear();
    isRefused = false;
    for (var column : Column.values()) {
      var value = raw[column.ordinal()];
      if (value != null) {
        take(line, column, value);
      }
    }
    require(line, Column.SKU);
    if (values.containsKey(Column.NAME_FR)) {
      require(line, Column.NAME_FR);
    }
    var barcodes = values.get(Column.BARCODES);
    if (barcodes != null && !areBarcodes(barcodes)) {
      refuse(line, Column.BARCODES, LineError.BAD_BARCODE);
    }
    var price = price(line);
    return isRefused ? null : new FileLine(product(line), price);
  }

  private void take(long line, Column column, String raw) {
    var text = raw;
    if (isCsv && column.isText()) {
      if (isFormula(raw) || isFormula(raw.strip())) {
        refuse(line, column, LineError.FORMULA);
        return;
      }
      text = withoutApostrophe(raw);
    }
    text = text.strip();
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))
        && !isSound(text)) {
      refuse(line, column, LineError.CONTROL_CHARACTER);
    } else if (text.codePointCount(0, text.length()) > MAX_LENGTH.getOrDefault(column, 64)
        || text.length() > MAX_LENGTH.getOrDefault(column, 64)) {
      refuse(line, column, LineError.TOO_LONG);
    } else {
      choose(line, column, text);
    }
  }

  // Pairs of surrogates are one character each, such as an emoji; a control character is never
  // sound.
  private static boolean isSound(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private void choose(long line, Column column, String text) {
    var choices = CHOICES.get(column);
    if (choices == null) {
      values.put(column, text);
    } else if (choices.contains(text.toUpperCase(java.util.Locale.ROOT))) {
      values.put(column, text.toUpperCase(java.util.Locale.ROOT));
    } else if (!text.isEmpty()) { // an empty one stays as it is
      refuse(line, column, LineError.UNKNOWN_VALUE);
    }
  }

  private void require(long line, Column column) {
    if (!isRefused && values.getOrDefault(column, "").isEmpty()) {
      refuse(line, column, LineError.REQUIRED);
    }
  }

  private @Nullable BigDecimal price(long line) {
    var text = values.get(Column.PRICE);
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      refuse(line, Column.PRICE, LineError.NOT_A_NUMBER);
      return null;
    }
    var price = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    if (price.signum() < 0 || price.compareTo(PRICE_BOUND) >= 0 || price.scale() > PRICE_SCALE) {
      refuse(line, Column.PRICE, LineError.OUT_OF_RANGE);
      return null;
    }
    return price.setScale(PRICE_SCALE);
  }

  private void refuse(long line, Column column, LineError error) {
    sink.refuse(line, column.title(), error);
    isRefused = true;
  }

  private ProductLine product(long line) {
    return new ProductLine(
        line,
        values.getOrDefault(Column.SKU, ""),
        values.get(Column.NAME_FR),
        values.get(Column.NAME_AR),
        values.get(Column.NAME_EN),
        values.get(Column.UNIT),
        values.get(Column.BARCODES),
        values.get(Column.CATEGORY),
        values.get(Column.TVA_CODE),
        values.get(Column.KIND),
        values.get(Column.TRACKING),
        values.get(Column.VALUATION),
        values.get(Column.STATUS));
  }

  /** Whether a spreadsheet would compute it, or take what follows for a formula. */
  static boolean isFormula(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static String withoutApostrophe(String text) {
    return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean areBarcodes(String text) {
    if (text.isEmpty()) {
      return true;
    }
    var all = text.split(" +");
    return all.length <= MAX_BARCODES
        && Arrays.stream(all).allMatch(CheckLine::isBarcode)
        && Arrays.stream(all).map(CheckLine::gtin).distinct().count() == all.length;
  }

  // The same article may be written with leading zeros or without.
  private static String gtin(String code) {
    return "0".repeat(14 - code.length()) + code;
  }

  /** EAN-8, UPC-A, EAN-13 or GTIN-14 with its check digit (GS1 General Specifications, 7.9). */
  static boolean isBarcode(String code) {
    if (!code.matches("[0-9]{8}|[0-9]{12,14}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      int weight = (code.length() - i) % 2 == 0 ? 3 : 1;
      sum += (code.charAt(i) - '0') * weight;
    }
    return sum % 10 == 0;
  }
}
