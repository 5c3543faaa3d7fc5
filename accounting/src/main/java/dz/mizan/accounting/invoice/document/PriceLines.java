package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.tva.Totals;
import dz.mizan.accounting.tva.TvaCode;
import dz.mizan.accounting.tva.TvaRates;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns what a client asks for into lines with rates and amounts. */
@ApplicationScoped
public class PriceLines {
  private static final BigDecimal NOTHING = new BigDecimal("0.00");
  private static final BigDecimal MAX_PRICE = new BigDecimal("9999999999999.9999");

  private final TvaRates rates;
  private final Settings settings;

  PriceLines(TvaRates rates, Settings settings) {
    this.rates = rates;
    this.settings = settings;
  }

  /**
   * The lines at the rates of that day. A company under the IFU charges no TVA (CTCA art. 64).
   *
   * @param deductions made by {@link Deposits}; they come last
   * @throws DocumentRefusals.UnknownAccount if a line names an account that cannot be booked to
   * @throws DocumentRefusals.Invalid if a line or the document cannot be
   */
  public Uni<PricedLines> handle(
      List<NewLine> wanted, BigDecimal discount, LocalDate day, List<DocumentLine> deductions) {
    var lines = new ArrayList<DocumentLine>();
    for (var i = 0; i < wanted.size(); i++) {
      lines.add(line(i, wanted.get(i), null));
    }
    deductions.forEach(lines::add);
    return requireAccounts(lines).chain(() -> price(renumbered(lines), discount, day));
  }

  /** The same lines at the rates of another day. */
  public Uni<PricedLines> price(List<DocumentLine> lines, BigDecimal discount, LocalDate day) {
    return percents(day)
        .map(
            percents ->
                PricedLines.of(
                    lines.stream().map(line -> priced(line, percents, discount)).toList()));
  }

  private Uni<Map<String, BigDecimal>> percents(LocalDate day) {
    return settings
        .current()
        .chain(
            values ->
                values.flag(Setting.SALES_WITHOUT_TVA)
                    ? Uni.createFrom()
                        .item(Map.of("NORMAL", NOTHING, "REDUCED", NOTHING, "EXEMPT", NOTHING))
                    : rates.on(day));
  }

  private static DocumentLine priced(
      DocumentLine line, Map<String, BigDecimal> percents, BigDecimal discount) {
    // What is deducted bears the rate of the deposit's invoice, to the centime.
    if (line.kind() == LineKind.DEDUCTION) {
      return line;
    }
    var percent = percents.getOrDefault(line.tvaCode().name(), NOTHING);
    var net =
        Totals.net(
            new Totals.Line(line.quantity(), line.unitPrice(), line.discountPercent(), percent),
            line.kind().isDiscounted() ? discount : BigDecimal.ZERO);
    return line.priced(percent, net);
  }

  /** A line before it is priced. */
  public static DocumentLine line(int index, NewLine wanted, @Nullable UUID sourceLine) {
    var kind = wanted.kindOrGoods();
    if (kind.isMade()) {
      throw new DocumentRefusals.Invalid(
          "lines[" + index + "].kind",
          "deposits are taken off by naming their invoices, rebates given by credit notes");
    }
    var code = wanted.code();
    if (kind.isUntaxed() && code != TvaCode.EXEMPT) {
      throw new DocumentRefusals.Invalid("lines[" + index + "].tvaCode", "must be EXEMPT");
    }
    // Prices of a contract rise by its indexations.
    if (wanted.unitPrice().compareTo(MAX_PRICE) > 0) {
      throw new DocumentRefusals.Invalid("lines[" + index + "].unitPrice", "too much");
    }
    var discount = wanted.discountPercent();
    return new DocumentLine(
        index + 1,
        kind,
        blankToNull(wanted.sku()),
        wanted.designation().strip(),
        blankToNull(wanted.unit()),
        wanted.quantity().setScale(3),
        wanted.unitPrice().setScale(4),
        discount == null ? NOTHING : discount.setScale(2),
        code,
        NOTHING,
        NOTHING,
        wanted.account(),
        null,
        sourceLine,
        NOTHING,
        BigDecimal.ZERO);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<DocumentLine> renumbered(List<DocumentLine> lines) {
    return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).at(i + 1)).toList();
  }

  private static Uni<Void> requireAccounts(List<DocumentLine> lines) {
    var named = new TreeMap<Integer, String>();
    for (var line : lines) {
      if (line.account() != null) {
        named.put(line.position() - 1, line.account());
      }
    }
    if (named.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select code from account where code = any ($1) and postable and active",
            (Object) named.values().toArray(String[]::new))
        .invoke(
            rows -> {
              var known = new HashSet<String>();
              rows.forEach(row -> known.add(row.getString(0)));
              named.values().removeIf(known::contains);
              if (!named.isEmpty()) {
                throw new DocumentRefusals.UnknownAccount(named);
              }
            })
        .replaceWithVoid();
  }
}
