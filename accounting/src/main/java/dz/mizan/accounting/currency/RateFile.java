package dz.mizan.accounting.currency;

import dz.mizan.accounting.currency.NewRates.NewRate;
import dz.mizan.common.problem.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rates as a bank's file gives them: a line {@code currency;day;rate;units} each, the last value
 * may be missing. A decimal comma counts as a point; a first line of names is passed over.
 */
final class RateFile {
  static final int MAX_LINES = 10_000;
  private static final int MAX_ERRORS = 100;
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern RATE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,8})?");
  private static final Pattern UNITS = Pattern.compile("1|10|100|1000");

  private final List<NewRate> rates = new ArrayList<>();
  private final List<Violation> errors = new ArrayList<>();

  private RateFile() {}

  /**
   * Reads all of it.
   *
   * @throws InvalidRates naming each wrong line, at most a hundred
   */
  static List<NewRate> read(String text) {
    var file = new RateFile();
    var lines = text.lines().toList();
    if (lines.size() > MAX_LINES) {
      throw new InvalidRates(
          List.of(new Violation("line", lines.size() + " lines; at most " + MAX_LINES)));
    }
    for (int i = 0; i < lines.size() && file.errors.size() < MAX_ERRORS; i++) {
      file.line(i, lines.get(i).strip());
    }
    if (file.rates.isEmpty() && file.errors.isEmpty()) {
      file.errors.add(new Violation("line", "no rate in the file"));
    }
    if (!file.errors.isEmpty()) {
      throw new InvalidRates(file.errors);
    }
    return file.rates;
  }

  private void line(int index, String line) {
    if (line.isEmpty() || (index == 0 && line.toLowerCase(Locale.ROOT).startsWith("cur"))) {
      return;
    }
    var values = line.split(";", -1);
    var before = errors.size();
    require(index, values.length == 3 || values.length == 4, "currency;day;rate;units");
    if (errors.size() > before) {
      return;
    }
    var rate = values[2].strip().replace(',', '.');
    var units = values.length == 4 && !values[3].isBlank() ? values[3].strip() : "1";
    require(
        index, CURRENCY.matcher(values[0].strip()).matches(), "currency: three capital letters");
    require(index, RATE.matcher(rate).matches(), "rate: a number such as 151.2345");
    require(index, UNITS.matcher(units).matches(), "units: 1, 10, 100 or 1000");
    var day = day(index, values[1].strip());
    if (errors.size() == before) {
      rates.add(new NewRate(values[0].strip(), day, new BigDecimal(rate), Integer.valueOf(units)));
    }
  }

  private LocalDate day(int index, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      require(index, false, "day: a date such as 2026-11-20");
      return LocalDate.EPOCH;
    }
  }

  private void require(int index, boolean holds, String rule) {
    if (!holds) {
      errors.add(new Violation("line " + (index + 1), rule));
    }
  }
}
