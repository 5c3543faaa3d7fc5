package dz.mizan.hr.paper.cnas;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The DAS as lines of fixed width, in capital letters without accents. [K] No text of the CNAS was
 * read: fields and order are those that such files are known to have. The agency confirms the
 * layout before the first file, or what is typed into its portal is taken from the CSV.
 *
 * <pre>
 * E  1 type E · 2-5 year · 6-15 employer · 16-20 agency · 21-70 name · 71-130 address ·
 *    131-136 employees · 137-196 four quarters of 15, in centimes · 197-212 total of 16
 * S  1 type S · 2-5 year · 6-15 employer · 16-21 order · 22-33 NSS · 34-63 last name ·
 *    64-93 first name · 94-101 birth ddmmyyyy · 102-161 four quarters: days 3, base 12 in
 *    centimes · 162-175 total of 14 · 176-183 hired · 184-191 left · 192-216 position
 * </pre>
 */
final class DasFile {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^A-Z0-9 ]");

  private final StringBuilder file = new StringBuilder();

  private DasFile() {}

  static byte[] of(DasView view) {
    var das = new DasFile();
    das.employer(view);
    int order = 1;
    for (var line : view.lines()) {
      das.employee(view, line, order++);
    }
    return das.file.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void employer(DasView view) {
    var employer = view.employer();
    file.append('E').append(view.year());
    text(employer.cnasNumber(), 10);
    text(view.agencyCode(), 5);
    text(employer.name(), 50);
    text(employer.address() + " " + employer.commune(), 60);
    number(view.lines().size(), 6);
    view.quarters().forEach(quarter -> centimes(new BigDecimal(quarter), 15));
    centimes(view.total(), 16);
    file.append("\r\n");
  }

  private void employee(DasView view, DasView.Line line, int order) {
    file.append('S').append(view.year());
    text(view.employer().cnasNumber(), 10);
    number(order, 6);
    text(line.nss() == null ? "" : line.nss(), 12);
    text(line.lastName(), 30);
    text(line.firstName(), 30);
    day(line.bornOn());
    for (var quarter : line.quarters()) {
      number(quarter.days(), 3);
      centimes(quarter.base(), 12);
    }
    centimes(line.total(), 14);
    day(line.hiredOn());
    day(line.leftOn());
    text(line.jobTitle(), 25);
    file.append("\r\n");
  }

  private void text(String text, int width) {
    var plain =
        OTHER
            .matcher(
                MARKS
                    .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("")
                    .toUpperCase(Locale.ROOT))
            .replaceAll(" ");
    file.append(plain, 0, Math.min(width, plain.length()));
    file.repeat(' ', Math.max(0, width - plain.length()));
  }

  private void day(@Nullable LocalDate day) {
    file.append(day == null ? "        " : DAY.format(day));
  }

  private void centimes(BigDecimal amount, int width) {
    number(amount.movePointRight(2).longValueExact(), width);
  }

  // Zeros in front; a negative base of back pay has its sign there.
  private void number(long number, int width) {
    var digits = Long.toString(Math.abs(number));
    if (digits.length() + (number < 0 ? 1 : 0) > width) {
      throw new IllegalStateException("too wide for " + width + " digits");
    }
    file.append(number < 0 ? "-" : "");
    file.repeat('0', width - digits.length() - (number < 0 ? 1 : 0));
    file.append(digits);
  }
}
