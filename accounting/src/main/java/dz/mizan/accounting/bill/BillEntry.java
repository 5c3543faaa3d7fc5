package dz.mizan.accounting.bill;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.receipt.Accruals;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines by which a bill is booked; of a credit note they are on the other side.
 *
 * @param settling which of the lines settle which receipts
 * @param payableAccount what is owed is on it
 */
record BillEntry(List<Line> lines, List<Accruals.Settling> settling, String payableAccount) {

  /**
   * @param accruals the accounts on which receipts wait, where they were booked
   */
  static BillEntry of(
      PricedBill bill, Partner supplier, SettingValues settings, Map<UUID, String> accruals) {
    return new Making(bill, supplier, settings).make(accruals);
  }

  private static final class Making {
    private final PricedBill bill;
    private final Partner supplier;
    private final SettingValues settings;
    private final List<Line> lines = new ArrayList<>();
    private final List<Accruals.Settling> settling = new ArrayList<>();

    Making(PricedBill bill, Partner supplier, SettingValues settings) {
      this.bill = bill;
      this.supplier = supplier;
      this.settings = settings;
    }

    BillEntry make(Map<UUID, String> accruals) {
      goods(accruals);
      add(Setting.BILL_PRICE_DIFFERENCE_ACCOUNT, bill.difference(), "Écart de prix");
      bill.lines().stream().filter(line -> line.kind() != BillLineKind.GOODS).forEach(this::other);
      add(Setting.TVA_ASSETS_ACCOUNT, tva(l -> l.recoverable() && isAsset(l)), null);
      add(Setting.TVA_DEDUCTIBLE_ACCOUNT, tva(l -> l.recoverable() && !isAsset(l)), null);
      add(
          Setting.TVA_LOST_ACCOUNT,
          tva(l -> !l.recoverable() && l.kind() == BillLineKind.GOODS),
          null);
      add(Setting.BILL_STAMP_ACCOUNT, bill.request().stamp(), "Droit de timbre");
      if (bill.withheld().signum() != 0) {
        lines.add(
            signed(settings.account(Setting.WITHHOLDING_ACCOUNT), bill.withheld().negate())
                .label("Retenue à la source")
                .partner(supplier.id()));
      }
      var account =
          bill.isOfAssetsAlone()
              ? settings.account(Setting.ASSET_SUPPLIER_ACCOUNT)
              : supplier.supplierAccount();
      for (var part : bill.instalments()) {
        if (part.amount().signum() != 0) {
          lines.add(
              signed(account, part.amount().negate()).partner(supplier.id()).due(part.dueOn()));
        }
      }
      return new BillEntry(List.copyOf(lines), List.copyOf(settling), account);
    }

    private void goods(Map<UUID, String> accruals) {
      var byReceipt = new LinkedHashMap<UUID, BigDecimal>();
      var numbers = new LinkedHashMap<UUID, @Nullable String>();
      for (var line : bill.lines()) {
        var of = line.of();
        if (of != null) {
          byReceipt.merge(of.receiptId(), Objects.requireNonNull(line.expected()), BigDecimal::add);
          numbers.put(of.receiptId(), of.receiptNumber());
        }
      }
      byReceipt.forEach(
          (receipt, amount) -> {
            if (amount.signum() != 0) {
              var account = accruals.get(receipt);
              var at = account == null ? settings.account(Setting.GOODS_ACCRUAL_ACCOUNT) : account;
              var line = signed(at, amount).partner(supplier.id()).label(numbers.get(receipt));
              lines.add(line);
              settling.add(
                  new Accruals.Settling(
                      receipt, lines.size(), at, line.debit().subtract(line.credit())));
            }
          });
    }

    /** With the TVA that is lost: it is part of what was bought. */
    private void other(PricedLine line) {
      var amount = line.recoverable() ? line.ht() : line.ht().add(line.tva());
      if (amount.signum() != 0) {
        lines.add(
            signed(Objects.requireNonNull(line.account()), amount)
                .label(line.label())
                .costCentre(line.costCentre())
                .project(line.project()));
      }
    }

    private void add(Setting account, BigDecimal amount, @Nullable String label) {
      if (amount.signum() != 0) {
        lines.add(signed(settings.account(account), amount).label(label));
      }
    }

    /** What a bill debits, a credit note credits. */
    private Line signed(String account, BigDecimal amount) {
      return Line.signed(account, bill.kind().sign() > 0 ? amount : amount.negate());
    }

    private BigDecimal tva(Predicate<PricedLine> which) {
      return bill.lines().stream()
          .filter(which)
          .map(PricedLine::tva)
          .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static boolean isAsset(PricedLine line) {
      return line.kind() == BillLineKind.ASSET;
    }
  }

  /** The entry with that number and paper. */
  DraftEntry draft(
      PricedBill bill, String number, Partner supplier, dz.mizan.accounting.entry.Origin origin) {
    var label = bill.kind().label() + " " + number + " " + supplier.name();
    return DraftEntry.of(
        "AC",
        bill.request().bookedOnOrDate(),
        label.length() > 200 ? label.substring(0, 200) : label,
        bill.request().supplierNumber(),
        lines,
        origin);
  }
}
