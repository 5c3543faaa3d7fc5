package dz.mizan.accounting.bill;

import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.common.problem.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bill with all its amounts, two decimals.
 *
 * @param withholdingPercent null where nothing is withheld, as is the base
 * @param lostInCash whether its TVA is lost because it is paid in cash
 * @param beyond indexes of the lines whose price is off by more than the tolerance
 */
record PricedBill(
    BillRequest request,
    List<PricedLine> lines,
    BigDecimal totalHt,
    BigDecimal totalTva,
    BigDecimal recoverableTva,
    @Nullable BigDecimal withholdingPercent,
    @Nullable BigDecimal withholdingBase,
    BigDecimal withheld,
    BigDecimal payable,
    List<Instalment> instalments,
    boolean lostInCash,
    List<Integer> beyond) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  // As on invoices: fifteen digits with the centimes, which the books take too.
  private static final BigDecimal MAX_TOTAL = new BigDecimal("9999999999999.99");

  /** What is due on a day. */
  record Instalment(LocalDate dueOn, BigDecimal percent, BigDecimal amount) {}

  /**
   * Prices what the paper says.
   *
   * @param open what is open of the receipts' lines that it names
   * @throws BillRefusals.Invalid if something makes no sense
   * @throws BillRefusals.ExceedsReceipt if it takes more than is open
   * @throws BillRefusals.TvaMismatch if the TVA on the paper is too far off
   */
  static PricedBill of(
      BillRequest request, Map<UUID, OpenLine> open, Partner supplier, SettingValues settings) {
    BillChecks.check(request, open, supplier);
    var priced =
        request.lines().stream()
            .map(line -> priced(line, request.kindOrBill(), open, settings))
            .toList();
    var stated = request.statedTva();
    var lines = BillTva.shared(priced, stated, settings.decimal(Setting.BILL_TVA_TOLERANCE));
    var ttc = sum(lines, PricedLine::ht).add(sum(lines, PricedLine::tva));
    boolean lost =
        request.isPaidInCash() && ttc.compareTo(settings.decimal(Setting.CASH_TVA_LIMIT)) > 0;
    return of(
        request,
        lost ? lines.stream().map(PricedLine::lost).toList() : lines,
        lost,
        supplier,
        settings);
  }

  private static PricedBill of(
      BillRequest request,
      List<PricedLine> lines,
      boolean lost,
      Partner supplier,
      SettingValues settings) {
    var ht = sum(lines, PricedLine::ht);
    var tva = sum(lines, PricedLine::tva);
    var withholding = request.withholding();
    var percent = withholding == null ? null : withholding.percent(settings);
    var base = percent == null ? null : base(request, ht);
    var withheld =
        percent == null || base == null
            ? BigDecimal.ZERO.setScale(2)
            : base.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    var payable = ht.add(tva).add(request.stamp()).subtract(withheld);
    if (ht.add(tva).add(request.stamp()).compareTo(MAX_TOTAL) > 0) {
      throw new BillRefusals.Invalid("lines", "the bill would be worth too much");
    }
    if (payable.signum() <= 0) {
      throw new BillRefusals.Invalid("lines", "nothing is left to be paid");
    }
    var tolerance = settings.decimal(Setting.BILL_PRICE_TOLERANCE_PERCENT);
    return new PricedBill(
        request,
        lines,
        ht,
        tva,
        sum(lines.stream().filter(PricedLine::recoverable).toList(), PricedLine::tva),
        percent,
        base,
        withheld,
        payable,
        instalments(request, payable, supplier),
        lost,
        indexes(lines, line -> line.isBeyond(tolerance)));
  }

  BillKind kind() {
    return request.kindOrBill();
  }

  BigDecimal totalTtc() {
    return totalHt.add(totalTva);
  }

  /** By how much the goods are dearer than agreed. */
  BigDecimal difference() {
    return sum(lines, PricedLine::difference);
  }

  boolean isOfAssetsAlone() {
    return lines.stream().allMatch(line -> line.kind() == BillLineKind.ASSET);
  }

  /** Who asks beyond the tolerance has to be approved of. */
  List<Violation> toApprove() {
    return beyond.stream()
        .map(
            i ->
                new Violation(
                    "lines[" + i + "].unitPrice",
                    "%s instead of %s".formatted(lines.get(i).ht(), lines.get(i).expected())))
        .toList();
  }

  private static PricedLine priced(
      BillRequest.Line line, BillKind kind, Map<UUID, OpenLine> open, SettingValues settings) {
    var of = line.receiptLineId() == null ? null : open.get(line.receiptLineId());
    var percent = line.tvaPercent();
    var tva = percent != null ? percent : of != null ? of.tvaPercent() : BigDecimal.ZERO;
    var account = line.account();
    if (account == null && line.kind() == BillLineKind.TRANSPORT) {
      account = settings.account(Setting.BILL_TRANSPORT_ACCOUNT);
    }
    return PricedLine.of(line, kind, account, tva, of);
  }

  private static BigDecimal base(BillRequest request, BigDecimal ht) {
    var base = request.withholdingBase();
    if (base != null && base.compareTo(ht) > 0) {
      throw new BillRefusals.Invalid("withholdingBase", "more than the total without TVA");
    }
    return base == null ? ht : base.setScale(2);
  }

  private static List<Instalment> instalments(
      BillRequest request, BigDecimal payable, Partner supplier) {
    if (request.parts().isEmpty()) {
      var due = request.supplierDate().plusDays(supplier.paymentTermsDays());
      return List.of(new Instalment(due, HUNDRED.setScale(2), payable));
    }
    var instalments = new ArrayList<Instalment>();
    var percent = BigDecimal.ZERO;
    var given = BigDecimal.ZERO.setScale(2);
    for (var part : request.parts()) {
      percent = percent.add(part.percent());
      var soFar = payable.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
      instalments.add(
          new Instalment(BillChecks.dueOn(request, part), part.percent(), soFar.subtract(given)));
      given = soFar;
    }
    return List.copyOf(instalments);
  }

  private static BigDecimal sum(List<PricedLine> lines, Function<PricedLine, BigDecimal> amount) {
    return lines.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static List<Integer> indexes(List<PricedLine> lines, Predicate<PricedLine> rule) {
    return IntStream.range(0, lines.size()).filter(i -> rule.test(lines.get(i))).boxed().toList();
  }
}
