package dz.mizan.accounting.bill;

import dz.mizan.accounting.partner.Partner;
import dz.mizan.common.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a bill must be like, before anything is computed of it. */
final class BillChecks {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private BillChecks() {}

  /**
   * @throws BillRefusals.Invalid if something makes no sense
   * @throws BillRefusals.ExceedsReceipt if it takes more than is open
   */
  static void check(BillRequest request, Map<UUID, OpenLine> open, Partner supplier) {
    var wrong = new ArrayList<Violation>();
    if (!supplier.isSupplier()) {
      wrong.add(new Violation("supplierId", "is no supplier"));
    }
    if (!isOfOurTimes(request.supplierDate()) || !isOfOurTimes(request.bookedOnOrDate())) {
      wrong.add(new Violation("supplierDate", "between 2000 and 2100"));
    }
    if (request.bookedOnOrDate().isBefore(request.supplierDate())) {
      wrong.add(new Violation("bookedOn", "must not be before supplierDate"));
    }
    checkKind(request, wrong);
    checkInstalments(request, wrong);
    checkLines(request, open, wrong);
    if (!wrong.isEmpty()) {
      throw new BillRefusals.Invalid(wrong);
    }
    checkOpen(request, open);
  }

  /** The day on which a part is due. */
  static LocalDate dueOn(BillRequest request, BillRequest.Instalment part) {
    var day = part.dueOn();
    var days = part.days();
    return day != null ? day : request.supplierDate().plusDays(days == null ? 0 : days);
  }

  private static void checkKind(BillRequest request, List<Violation> wrong) {
    boolean isBill = request.kindOrBill() == BillKind.BILL;
    if (isBill && request.creditedBillId() != null) {
      wrong.add(new Violation("creditedBillId", "of a credit note only"));
    }
    if (!isBill && request.stamp().signum() != 0) {
      wrong.add(new Violation("stampDuty", "is not given back"));
    }
    if (request.withholdingBase() != null && request.withholding() == null) {
      wrong.add(new Violation("withholdingBase", "of a withholding only"));
    }
  }

  private static void checkInstalments(BillRequest request, List<Violation> wrong) {
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < request.parts().size(); i++) {
      var part = request.parts().get(i);
      sum = sum.add(part.percent());
      if ((part.days() == null) == (part.dueOn() == null)) {
        wrong.add(new Violation("instalments[" + i + "]", "either days or dueOn"));
      } else if (dueOn(request, part).isBefore(request.supplierDate())
          || !isOfOurTimes(dueOn(request, part))) {
        wrong.add(new Violation("instalments[" + i + "].dueOn", "from supplierDate to 2100"));
      }
    }
    if (!request.parts().isEmpty() && sum.compareTo(HUNDRED) != 0) {
      wrong.add(new Violation("instalments", "add up to " + sum.toPlainString() + " %, not 100"));
    }
  }

  private static void checkLines(
      BillRequest request, Map<UUID, OpenLine> open, List<Violation> wrong) {
    var seen = new HashSet<UUID>();
    for (int i = 0; i < request.lines().size(); i++) {
      var line = request.lines().get(i);
      var at = "lines[" + i + "].";
      if (line.kind() == BillLineKind.GOODS) {
        checkGoods(request, line, at, open, seen, wrong);
      } else {
        checkOther(line, at, wrong);
      }
    }
  }

  private static void checkGoods(
      BillRequest request,
      BillRequest.Line line,
      String at,
      Map<UUID, OpenLine> open,
      HashSet<UUID> seen,
      List<Violation> wrong) {
    var id = line.receiptLineId();
    var of = id == null ? null : open.get(id);
    if (id == null) {
      wrong.add(new Violation(at + "receiptLineId", "goods are of a receipt"));
    } else if (of == null) {
      wrong.add(new Violation(at + "receiptLineId", "unknown"));
    } else if (!of.supplierId().equals(request.supplierId())) {
      wrong.add(new Violation(at + "receiptLineId", "of another supplier"));
    } else if (!seen.add(id)) {
      wrong.add(new Violation(at + "receiptLineId", "more than once"));
    }
    if (line.account() != null) {
      wrong.add(new Violation(at + "account", "goods have the account of their receipt"));
    }
  }

  private static void checkOther(BillRequest.Line line, String at, List<Violation> wrong) {
    if (line.receiptLineId() != null) {
      wrong.add(new Violation(at + "receiptLineId", "of goods only"));
    }
    var account = line.account();
    if (account == null && line.kind() != BillLineKind.TRANSPORT) {
      wrong.add(new Violation(at + "account", "which one?"));
    }
    if (account != null && line.kind() == BillLineKind.ASSET && !account.startsWith("2")) {
      wrong.add(new Violation(at + "account", "a fixed asset is on an account of class 2"));
    }
    if (line.tvaPercent() == null) {
      wrong.add(new Violation(at + "tvaPercent", "which one?"));
    }
  }

  private static void checkOpen(BillRequest request, Map<UUID, OpenLine> open) {
    var beyond = new ArrayList<Violation>();
    for (int i = 0; i < request.lines().size(); i++) {
      var line = request.lines().get(i);
      var of = line.receiptLineId() == null ? null : open.get(line.receiptLineId());
      if (of != null && line.quantityOrOne().compareTo(of.available(request.kindOrBill())) > 0) {
        beyond.add(
            new Violation(
                "lines[" + i + "].quantity",
                "open are "
                    + of.available(request.kindOrBill()).max(BigDecimal.ZERO).toPlainString()));
      }
    }
    if (!beyond.isEmpty()) {
      throw new BillRefusals.ExceedsReceipt(beyond);
    }
  }

  private static boolean isOfOurTimes(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR;
  }
}
