package dz.mizan.accounting.payment;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.treasury.TreasuryAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is about to be recorded, with all that was found out for it.
 *
 * @param account of the partner that it settles
 * @param moneyAccount that the money is booked to: the treasury account's, or that of cheques that
 *     wait
 * @param currency of the treasury account; null for the company's own
 */
record NewPayment(
    UUID id,
    String number,
    PaymentRequest request,
    TreasuryAccount treasury,
    LocalDate on,
    String account,
    String moneyAccount,
    BigDecimal stamp,
    String stampAccount,
    @Nullable String currency,
    String label,
    List<String> warnings) {

  BigDecimal amount() {
    return request.exactAmount();
  }

  boolean isChequeIn() {
    return request.method() == Method.CHEQUE && request.direction() == Direction.RECEIVED;
  }

  Adjustment adjustment() {
    return new Adjustment(id, number, request.direction(), request.partnerId(), account);
  }

  /** The entry: money, partner, stamp. */
  DraftEntry entry() {
    var direction = request.direction();
    var money = direction.money(moneyAccount, amount().add(stamp));
    var moved = request.currencyAmount();
    var lines = new ArrayList<Line>();
    lines.add(
        currency == null || moved == null
            ? money
            : money.foreign(currency, direction.signed(moved.setScale(2))));
    lines.add(direction.settled(account, amount()).partner(request.partnerId()));
    if (stamp.signum() > 0) {
      lines.add(direction.settled(stampAccount, stamp));
    }
    return DraftEntry.of(
        treasury.journal(), on, label, number, lines, Origin.document("payment", id));
  }
}
