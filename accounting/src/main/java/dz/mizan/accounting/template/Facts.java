package dz.mizan.accounting.template;

import dz.mizan.accounting.entry.DraftEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an event can be booked.
 *
 * @param on its business date; the day of {@code at} in the company's zone if there is none
 * @param reference of the paper behind it
 * @param partner whose account {@code @customer} or {@code @supplier} is
 * @param due when the partner's line is due
 * @param amounts by name, two decimals, signed; those of a TVA rate as {@code ht(19)}
 * @param lines that the event brings ready, after those of the template
 */
public record Facts(
    @Nullable LocalDate on,
    Instant at,
    @Nullable String reference,
    @Nullable UUID partner,
    @Nullable LocalDate due,
    Map<String, BigDecimal> amounts,
    List<DraftEntry.Line> lines) {
  private static final int MAX_REFERENCE = 200;
  private static final int MAX_SCALE = 30;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  /** With a reference that fits the books. */
  public Facts {
    reference = reference == null || reference.isBlank() ? null : fit(reference);
    amounts = Map.copyOf(amounts);
    lines = List.copyOf(lines);
  }

  /** Of amounts alone. */
  public static Facts of(
      @Nullable LocalDate on,
      Instant at,
      @Nullable String reference,
      Map<String, BigDecimal> amounts) {
    return new Facts(on, at, reference, null, null, amounts, List.of());
  }

  /** The same with a partner. */
  public Facts with(UUID partner, @Nullable LocalDate due) {
    return new Facts(on, at, reference, partner, due, amounts, lines);
  }

  /** The date of the entry. */
  LocalDate date(ZoneId zone) {
    return on == null ? at.atZone(zone).toLocalDate() : on;
  }

  /**
   * An amount of an event as the books take it.
   *
   * @throws IllegalArgumentException if it is too large, or finer than a centime
   */
  public static BigDecimal amount(BigDecimal value) {
    // Before setScale: of 1E+999999999 that would make a gigabyte.
    if (value.scale() > MAX_SCALE || value.abs().compareTo(TOO_LARGE) >= 0) {
      throw new IllegalArgumentException("amount is too large or too fine for the books");
    }
    try {
      return value.setScale(2);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("amount is finer than a centime", e);
    }
  }

  /** The name of an amount of one TVA rate: {@code ht(19)}. */
  public static String ofRate(String name, BigDecimal percent) {
    return name + "(" + percent.stripTrailingZeros().toPlainString() + ")";
  }

  /**
   * The value of an amount.
   *
   * @param name {@code ht(*)} is of all the rates that {@code named} does not have
   */
  BigDecimal value(String name, Iterable<String> named) {
    if (!name.endsWith("(*)")) {
      return amounts.getOrDefault(name, ZERO);
    }
    var base = name.substring(0, name.length() - 2);
    var rest = new LinkedHashMap<>(amounts);
    named.forEach(rest::remove);
    return rest.entrySet().stream()
        .filter(amount -> amount.getKey().startsWith(base))
        .map(Map.Entry::getValue)
        .reduce(ZERO, BigDecimal::add);
  }

  private static String fit(String reference) {
    return reference.length() > MAX_REFERENCE ? reference.substring(0, MAX_REFERENCE) : reference;
  }
}
