package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.payment.Direction;
import dz.mizan.accounting.payment.Method;
import dz.mizan.accounting.payment.MoveCheque;
import dz.mizan.accounting.payment.PaymentRequest;
import dz.mizan.accounting.payment.RecordPayment;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books what a line of a statement tells of, and reconciles it with that. */
@ApplicationScoped
class BookLine {
  static final int MONEY_LINE = 1;

  private final TreasuryAccounts treasury;
  private final StatementRules rules;
  private final RecordPayment recordPayment;
  private final MoveCheque moveCheque;
  private final PostEntry postEntry;
  private final Reconcile reconcile;

  BookLine(
      TreasuryAccounts treasury,
      StatementRules rules,
      RecordPayment recordPayment,
      MoveCheque moveCheque,
      PostEntry postEntry,
      Reconcile reconcile) {
    this.treasury = treasury;
    this.rules = rules;
    this.recordPayment = recordPayment;
    this.moveCheque = moveCheque;
    this.postEntry = postEntry;
    this.reconcile = reconcile;
  }

  /**
   * @throws CannotReconcile if the line is reconciled already; nothing changes
   */
  Uni<Reconciliation> payment(UUID id, BookingRequest.OfPayment request) {
    return requireOpen(id)
        .chain(
            line ->
                recordPayment
                    .handle(payment(line, request))
                    .chain(made -> reconcile(line, made.entryId())));
  }

  private static PaymentRequest payment(StatementLine line, BookingRequest.OfPayment request) {
    var direction = line.amount().signum() > 0 ? Direction.RECEIVED : Direction.MADE;
    var method = request.method() == null ? Method.TRANSFER : request.method();
    if (method == Method.CASH || (method == Method.CHEQUE && direction == Direction.RECEIVED)) {
      throw new InvalidStatement(
          "method", "TRANSFER or CARD; a cheque received is cleared instead");
    }
    return new PaymentRequest(
        direction,
        request.party(),
        request.partnerId(),
        line.treasuryAccountId(),
        method,
        line.date(),
        line.amount().abs(),
        null,
        request.reference() == null ? line.reference() : request.reference(),
        null,
        request.label(),
        request.advance(),
        null,
        request.oldestFirst(),
        request.allocations());
  }

  /**
   * @throws CannotReconcile if the line is reconciled already; nothing changes
   */
  Uni<Reconciliation> entry(UUID id, BookingRequest.OfEntry request) {
    return requireOpen(id)
        .chain(
            line ->
                treasury
                    .use(line.treasuryAccountId(), "treasuryAccountId")
                    .chain(place -> entry(line, place, request))
                    .chain(postEntry::handle)
                    .chain(posted -> reconcile(line, posted.orElseThrow().id())));
  }

  private Uni<DraftEntry> entry(
      StatementLine line, TreasuryAccount place, BookingRequest.OfEntry request) {
    requireDinars(place);
    var ruleId = request.ruleId();
    if (ruleId != null) {
      return rules.require(ruleId).map(rule -> entry(line, place, rule));
    }
    var account = request.account();
    if (account == null) {
      throw new InvalidStatement("account", "is needed, or a rule");
    }
    var other =
        Line.signed(account, line.amount().negate())
            .partner(request.partnerId())
            .costCentre(request.costCentre());
    return Uni.createFrom().item(entry(line, place, request.label(), other));
  }

  static DraftEntry entry(StatementLine line, TreasuryAccount place, StatementRule rule) {
    return entry(
        line,
        place,
        rule.label(),
        Line.signed(rule.account(), line.amount().negate()).partner(rule.partnerId()));
  }

  private static DraftEntry entry(
      StatementLine line, TreasuryAccount place, @Nullable String label, Line other) {
    var said = Texts.line(line.label(), 200);
    return DraftEntry.of(
        place.journal(),
        line.date(),
        label != null ? label.strip() : said.isEmpty() ? place.name() : said,
        line.reference(),
        List.of(Line.signed(place.account(), line.amount()), other),
        Origin.document("bank-statement-line", line.id()));
  }

  /** Of an entry in a foreign currency somebody has to say the rate. */
  static void requireDinars(TreasuryAccount place) {
    if (!place.currency().equals(Money.DZD)) {
      throw new InvalidStatement("treasuryAccountId", "is in another currency: post the entry");
    }
  }

  /**
   * @throws CannotReconcile if the line is reconciled already, or of another amount
   * @throws NotFound if there is no such cheque
   */
  Uni<Reconciliation> cheque(UUID id, UUID paymentId) {
    return requireOpen(id)
        .chain(
            line ->
                moveCheque
                    .clear(paymentId, line.date())
                    .chain(
                        cleared -> {
                          var entryId = cleared.clearingEntryId();
                          if (entryId == null) {
                            throw new IllegalStateException("cleared without an entry");
                          }
                          return reconcile(line, entryId);
                        }));
  }

  private Uni<Reconciliation> reconcile(StatementLine line, UUID entryId) {
    return reconcile.handle(
        List.of(line.id()), List.of(new Reconciliation.EntryLine(entryId, MONEY_LINE)));
  }

  private static Uni<StatementLine> requireOpen(UUID id) {
    return CompanySql.execute(Statements.LINE + "where l.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("bank-statement-line", id);
              }
              var line = StatementLine.of(rows.iterator().next());
              if (line.reconciliationId() != null) {
                throw CannotReconcile.already();
              }
              return line;
            });
  }
}
