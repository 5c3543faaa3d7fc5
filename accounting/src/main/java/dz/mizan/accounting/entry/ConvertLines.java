package dz.mizan.accounting.entry;

import dz.mizan.accounting.currency.ExchangeRate;
import dz.mizan.accounting.currency.ExchangeRates;
import dz.mizan.common.problem.Violation;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what lines in foreign currencies come to: each amount times its rate, half-up to the
 * centime. Where a whole entry is in one currency and balances in it, what the roundings add up to
 * goes to its largest line, so that it balances in the company's currency too.
 */
@ApplicationScoped
public class ConvertLines {
  private final ExchangeRates rates;

  ConvertLines(ExchangeRates rates) {
    this.rates = rates;
  }

  /**
   * Lines with their amounts, and what is wrong with them.
   *
   * @param wrong violations that name {@code lines[i].…}; empty if all could be converted
   */
  public record Converted(List<GivenLine> lines, List<Violation> wrong) {}

  /** Converts what needs to be. */
  public Uni<Converted> handle(LocalDate date, List<GivenLine> lines) {
    if (lines.stream().allMatch(ConvertLines::isPlain)) {
      return Uni.createFrom().item(new Converted(lines, List.of()));
    }
    return CompanySql.execute("select currency from ledger")
        .map(rows -> wrong(lines, rows.iterator().next().getString("currency")))
        .chain(
            wrong ->
                wrong.isEmpty()
                    ? rates.find(date, wanted(lines)).map(found -> convert(date, lines, found))
                    : Uni.createFrom().item(new Converted(lines, wrong)));
  }

  static Converted convert(LocalDate date, List<GivenLine> lines, Map<String, ExchangeRate> rates) {
    var wrong = new ArrayList<Violation>();
    var converted = new ArrayList<GivenLine>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var rate = line.isToConvert() ? rate(line, date, rates) : null;
      if (line.isToConvert() && rate == null) {
        var why = "no rate of " + line.currency() + " on " + date + " or before";
        wrong.add(new Violation("lines[" + i + "].currency", why));
      }
      converted.add(rate == null ? line : line.worth(rate.convert(amount(line))));
    }
    return new Converted(wrong.isEmpty() ? settle(lines, converted) : lines, wrong);
  }

  // Half a centime a line at most; more is no rounding.
  private static List<GivenLine> settle(List<GivenLine> given, List<GivenLine> converted) {
    boolean isWhole =
        given.stream().allMatch(GivenLine::isToConvert)
            && given.stream().map(GivenLine::currency).distinct().count() == 1
            && given.stream().map(GivenLine::rate).map(Objects::toString).distinct().count() == 1
            && sum(given.stream().map(ConvertLines::amount).toList()).signum() == 0;
    var rest = sum(converted.stream().map(ConvertLines::signed).toList());
    if (!isWhole || rest.signum() == 0) {
      return converted;
    }
    int largest =
        IntStream.range(0, converted.size())
            .boxed()
            .max(Comparator.comparing(i -> signed(converted.get(i)).abs()))
            .orElseThrow();
    var line = converted.get(largest);
    converted.set(largest, line.worth(signed(line).subtract(rest)));
    return converted;
  }

  private static List<Violation> wrong(List<GivenLine> lines, String own) {
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            i ->
                lines.get(i).wrongCurrency(own).stream()
                    .map(why -> new Violation("lines[" + i + "]." + why[0], why[1])))
        .toList();
  }

  private static @Nullable ExchangeRate rate(
      GivenLine line, LocalDate date, Map<String, ExchangeRate> rates) {
    var currency = Objects.requireNonNull(line.currency());
    return line.rate() == null
        ? rates.get(currency)
        : new ExchangeRate(currency, date, line.rate(), 1);
  }

  private static Set<String> wanted(List<GivenLine> lines) {
    return lines.stream()
        .filter(line -> line.isToConvert() && line.rate() == null)
        .map(line -> Objects.requireNonNull(line.currency()))
        .collect(Collectors.toSet());
  }

  private static boolean isPlain(GivenLine line) {
    return line.currency() == null && line.currencyAmount() == null && line.rate() == null;
  }

  private static BigDecimal amount(GivenLine line) {
    return Objects.requireNonNull(line.currencyAmount());
  }

  private static BigDecimal signed(GivenLine line) {
    var debit = line.debit();
    return debit == null ? Objects.requireNonNull(line.credit()).negate() : debit;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
