package dz.mizan.accounting.bill;

import dz.mizan.accounting.partner.Partners;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes, changes, approves of and throws away drafts of bills. */
@ApplicationScoped
class WriteBill {
  private final Bills bills;
  private final BillRows rows;
  private final Partners partners;
  private final Settings settings;
  private final Audit audit;

  WriteBill(Bills bills, BillRows rows, Partners partners, Settings settings, Audit audit) {
    this.bills = bills;
    this.rows = rows;
    this.partners = partners;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * Writes a draft; nothing is booked, and nothing taken of receipts.
   *
   * @throws BillRefusals.Invalid if something makes no sense
   * @throws BillRefusals.ExceedsReceipt if it takes more than is open
   * @throws BillRefusals.Duplicate if the paper is here already
   */
  Uni<BillView> create(BillRequest request) {
    var id = Ids.next();
    return price(request, false)
        .chain(bill -> rows.insert(id, bill))
        .chain(() -> bills.require(id))
        .call(view -> audit.record("bill.created", "bill", id, null, view.audited()));
  }

  /**
   * Puts other values into a draft; a difference that was approved has to be approved again.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws BillRefusals.WrongStatus if it is no draft any more
   */
  Uni<BillView> change(UUID id, @Nullable String ifMatch, BillRequest request) {
    return draft(id, ifMatch)
        .chain(
            before ->
                price(request, false)
                    .chain(bill -> rows.update(id, bill, false))
                    .chain(() -> bills.require(id))
                    .call(after -> note("bill.changed", before, after)));
  }

  /** Lets a draft whose prices are off by more than the tolerance be posted. */
  Uni<BillView> approve(UUID id, @Nullable String ifMatch) {
    return draft(id, ifMatch)
        .chain(
            before ->
                CompanySql.execute(
                        "update bill set approved_by = $2, version = version + 1 where id = $1",
                        id,
                        Caller.current().map(Caller::userId).orElse(null))
                    .chain(() -> bills.require(id))
                    .call(after -> note("bill.difference-approved", before, after)));
  }

  /** Throws a draft away; it had no number. */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return draft(id, ifMatch)
        .call(() -> CompanySql.execute("delete from bill where id = $1", id))
        .chain(before -> audit.record("bill.deleted", "bill", id, before.audited(), null));
  }

  /**
   * What the paper says with all its amounts, as of now.
   *
   * @param locked whether nobody else may take of the receipts until the transaction ends
   */
  Uni<PricedBill> price(BillRequest request, boolean locked) {
    return rows.open(receiptLines(request), locked)
        .chain(
            open ->
                partners
                    .find(request.supplierId())
                    .map(
                        found ->
                            found.orElseThrow(
                                () -> new BillRefusals.Invalid("supplierId", "unknown")))
                    .chain(
                        supplier ->
                            settings
                                .current()
                                .map(now -> PricedBill.of(request, open, supplier, now))))
        .call(WriteBill::checkCredited);
  }

  /** The same of one that is kept. */
  static BillRequest request(BillView view) {
    var lines = Objects.requireNonNull(view.lines());
    var parts = Objects.requireNonNull(view.instalments());
    return new BillRequest(
        view.kind(),
        view.supplierId(),
        view.supplierNumber(),
        view.supplierDate(),
        view.bookedOn(),
        view.creditedBillId(),
        view.paidInCash(),
        view.withholding(),
        view.withholdingBase(),
        view.stampDuty(),
        // What was stated is in the TVA of the lines: their sum.
        lines.stream()
            .map(BillView.Line::tva)
            .reduce(java.math.BigDecimal.ZERO.setScale(2), java.math.BigDecimal::add),
        view.note(),
        lines.stream()
            .map(
                l ->
                    new BillRequest.Line(
                        l.kind(),
                        l.label(),
                        l.receiptLineId(),
                        l.account(),
                        l.costCentre(),
                        l.project(),
                        l.quantity(),
                        l.unitPrice(),
                        l.discountPercent(),
                        l.tvaPercent(),
                        l.tvaDeductible()))
            .toList(),
        parts.stream().map(p -> new BillRequest.Instalment(null, p.dueOn(), p.percent())).toList());
  }

  /** A credit note is for a posted bill of the same supplier. */
  private static Uni<Void> checkCredited(PricedBill bill) {
    var credited = bill.request().creditedBillId();
    if (credited == null) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select from bill where id = $1 and supplier_id = $2 and kind = 'BILL'"
                + " and status = 'POSTED'",
            credited,
            bill.request().supplierId())
        .invoke(
            found -> {
              if (found.size() == 0) {
                throw new BillRefusals.Invalid(
                    "creditedBillId", "is no posted bill of this supplier");
              }
            })
        .replaceWithVoid();
  }

  private Uni<BillView> draft(UUID id, @Nullable String ifMatch) {
    return bills
        .lock(id)
        .invoke(
            bill -> {
              Versions.check(ifMatch, bill.version());
              if (bill.state() != BillState.DRAFT) {
                throw new BillRefusals.WrongStatus(status(bill));
              }
            });
  }

  static BillStatus status(BillView bill) {
    return switch (bill.state()) {
      case DRAFT -> BillStatus.DRAFT;
      case CANCELLED -> BillStatus.CANCELLED;
      case POSTED, PARTLY_PAID, OVERDUE, PAID -> BillStatus.POSTED;
    };
  }

  private static List<UUID> receiptLines(BillRequest request) {
    return request.lines().stream()
        .map(BillRequest.Line::receiptLineId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private Uni<Void> note(String action, BillView before, BillView after) {
    return audit.record(action, "bill", after.id(), before.audited(), after.audited());
  }
}
