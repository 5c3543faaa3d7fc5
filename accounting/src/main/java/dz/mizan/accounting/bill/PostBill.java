package dz.mizan.accounting.bill;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.accounting.receipt.Accruals;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts a bill: its number, its entry, what it takes of receipts and what it settles. */
@ApplicationScoped
class PostBill {
  static final String ORIGIN = "bill";

  private final Bills bills;
  private final BillRows rows;
  private final WriteBill write;
  private final Partners partners;
  private final Settings settings;
  private final Accruals accruals;
  private final Numbers numbers;
  private final PostEntry postEntry;
  private final SettleCreditNote settle;
  private final Audit audit;

  PostBill(
      Bills bills,
      BillRows rows,
      WriteBill write,
      Partners partners,
      Settings settings,
      Accruals accruals,
      Numbers numbers,
      PostEntry postEntry,
      SettleCreditNote settle,
      Audit audit) {
    this.bills = bills;
    this.rows = rows;
    this.write = write;
    this.partners = partners;
    this.settings = settings;
    this.accruals = accruals;
    this.numbers = numbers;
    this.postEntry = postEntry;
    this.settle = settle;
    this.audit = audit;
  }

  /** What is to be booked, before it has a number. */
  private record Ready(PricedBill bill, Partner supplier, BillEntry entry) {}

  /**
   * Posts it by what is open of the receipts now.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws BillRefusals.WrongStatus if it is no draft
   * @throws BillRefusals.Invalid if it is to be booked on a day to come
   * @throws BillRefusals.ExceedsReceipt if other bills have taken what it takes
   * @throws BillRefusals.NotApproved if a price is off and nobody has approved of it
   */
  Uni<BillView> handle(UUID id, @Nullable String ifMatch) {
    return bills
        .lock(id)
        .invoke(draft -> Versions.check(ifMatch, draft.version()))
        .invoke(draft -> WriteBill.status(draft).requireNext(BillStatus.POSTED))
        .chain(
            draft ->
                write
                    .price(WriteBill.request(draft), true)
                    .invoke(bill -> requireApproved(bill, draft))
                    .call(PostBill::requireCome)
                    .call(bill -> rows.update(id, bill, true))
                    .call(bill -> rows.take(bill))
                    .chain(this::ready)
                    .chain(ready -> post(id, ready))
                    .chain(() -> bills.require(id))
                    .call(after -> note(draft, after)));
  }

  private static void requireApproved(PricedBill bill, BillView draft) {
    if (!bill.beyond().isEmpty() && draft.approvedBy() == null) {
      throw new BillRefusals.NotApproved(bill.toApprove());
    }
  }

  // A draft may wait for its day; the books and the TVA of a month to come may not have it yet.
  private static Uni<Void> requireCome(PricedBill bill) {
    return Today.date()
        .invoke(
            today -> {
              if (bill.request().bookedOnOrDate().isAfter(today)) {
                throw new BillRefusals.Invalid("bookedOn", "must not be after today");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Ready> ready(PricedBill bill) {
    var receipts =
        bill.lines().stream()
            .map(PricedLine::of)
            .filter(Objects::nonNull)
            .map(OpenLine::receiptId)
            .distinct()
            .toList();
    return partners
        .require(bill.request().supplierId())
        .chain(
            supplier ->
                settings
                    .current()
                    .chain(
                        now ->
                            accounts(receipts)
                                .map(
                                    accounts ->
                                        new Ready(
                                            bill,
                                            supplier,
                                            BillEntry.of(bill, supplier, now, accounts)))));
  }

  private Uni<java.util.Map<UUID, String>> accounts(List<UUID> receipts) {
    return receipts.isEmpty()
        ? Uni.createFrom().item(java.util.Map.of())
        : accruals.accounts(receipts);
  }

  private Uni<Void> post(UUID id, Ready ready) {
    var bill = ready.bill();
    return numbers
        .next(bill.kind().prefix(), bill.request().bookedOnOrDate())
        .chain(
            number ->
                postEntry
                    .handle(
                        ready
                            .entry()
                            .draft(bill, number, ready.supplier(), Origin.document(ORIGIN, id)))
                    .map(java.util.Optional::orElseThrow)
                    .call(entry -> keep(id, number, entry, ready.entry().payableAccount())))
        .call(entry -> accruals.settle(entry.id(), ready.entry().settling()))
        .chain(entry -> settle.handle(bill.request().creditedBillId(), entry.id()));
  }

  private static Uni<Void> keep(UUID id, String number, PostedEntry entry, String account) {
    return CompanySql.execute(
            """
            update bill set status = 'POSTED', number = $2, entry_id = $3, payable_account = $4,
              version = version + 1 where id = $1
            """,
            id,
            number,
            entry.id(),
            account)
        .replaceWithVoid();
  }

  private Uni<Void> note(BillView before, BillView after) {
    return audit.record("bill.posted", "bill", after.id(), before.audited(), after.audited());
  }
}
