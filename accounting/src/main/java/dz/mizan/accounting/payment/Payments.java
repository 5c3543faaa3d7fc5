package dz.mizan.accounting.payment;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The payments of the running transaction's company. */
@ApplicationScoped
class Payments {
  private static final String PAYMENT =
      """
      select p.*, case when p.status = 'POSTED' then abs(coalesce(o.remaining, 0)) else 0.00 end
        as open
      from payment p
        left join open_item o on o.entry_id = p.entry_id and o.line_no = 2
      """;
  private static final String PAGE =
      PAYMENT
          + """
          where ($1::uuid is null or p.id > $1) and ($2::text is null or p.direction = $2)
            and ($3::uuid is null or p.partner_id = $3)
            and ($4::uuid is null or p.treasury_id = $4)
            and ($5::text is null or p.method = $5) and ($6::text is null or p.status = $6)
            and ($7::text is null or p.cheque = $7)
            and ($8::date is null or p.date >= $8) and ($9::date is null or p.date <= $9)
            and (not $10 or (p.status = 'POSTED' and o.remaining <> 0))
          order by p.id limit $11
          """;
  private static final String ALLOCATIONS =
      """
      select a.*, e.origin, e.origin_id, e.reference as entry_reference
      from payment_allocation a
        join journal_entry e on e.company_id = a.company_id and e.id = a.entry_id
      where a.payment_id = $1 order by a.id
      """;
  private static final String INSERT =
      """
      insert into payment (id, number, direction, party, partner_id, treasury_id, method, date,
        amount, stamp, currency, currency_amount, reference, drawee_bank, label, advance, account,
        entry_id, allocated, cheque, warnings, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22)
      """;

  /**
   * The payment with its allocations.
   *
   * @throws NotFound if the company has none with this id
   */
  Uni<Payment> require(UUID id) {
    return CompanySql.execute(PAYMENT + "where p.id = $1", id)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("payment", id);
              }
            })
        .chain(
            rows ->
                CompanySql.execute(ALLOCATIONS, id)
                    .map(
                        lines ->
                            Payment.of(
                                rows.iterator().next(),
                                StreamSupport.stream(lines.spliterator(), false)
                                    .map(Allocation::of)
                                    .toList())));
  }

  /** The same, locked until the transaction ends. */
  Uni<Payment> requireLocked(UUID id) {
    return CompanySql.execute("select from payment where id = $1 for update", id)
        .chain(() -> require(id));
  }

  /** A page without allocations by id, one row more than asked for. */
  Uni<List<Payment>> page(PageRequest request, PaymentFilter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            name(filter.direction),
            filter.partnerId,
            filter.treasuryAccountId,
            name(filter.method),
            name(filter.status),
            name(filter.cheque),
            filter.from(),
            filter.to(),
            Boolean.TRUE.equals(filter.open),
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> Payment.of(row, null))
                    .toList());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  Uni<Void> insert(NewPayment made, UUID entryId, BigDecimal allocated) {
    var request = made.request();
    return CompanySql.execute(
            INSERT,
            made.id(),
            made.number(),
            request.direction().name(),
            request.party().name(),
            request.partnerId(),
            made.treasury().id(),
            request.method().name(),
            made.on(),
            made.amount(),
            made.stamp(),
            made.currency(),
            request.currencyAmount(),
            request.reference(),
            request.draweeBank(),
            made.label(),
            request.isAdvance(),
            made.account(),
            entryId,
            allocated,
            made.isChequeIn() ? ChequeState.RECEIVED.name() : null,
            made.warnings().toArray(String[]::new),
            Caller.current().map(Caller::userId).orElse(null))
        .replaceWithVoid();
  }

  /**
   * Counts more, or less, of a locked payment as allocated.
   *
   * @throws CannotAllocate if it is not so much
   */
  Uni<Void> allocated(Payment payment, BigDecimal more) {
    return CompanySql.execute(
            """
            update payment set allocated = allocated + $2, version = version + 1
            where id = $1 and allocated + $2 between 0 and amount
            """,
            payment.id(),
            more)
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw CannotAllocate.beyondPayment(
                    payment.amount().subtract(payment.allocated()), more);
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> deposited(UUID id, LocalDate on, UUID treasuryId) {
    return step("cheque = 'DEPOSITED', deposited_on = $2, treasury_id = $3", id, on, treasuryId);
  }

  Uni<Void> cleared(UUID id, UUID entryId) {
    return step("cheque = 'CLEARED', clearing_entry_id = $2", id, entryId);
  }

  Uni<Void> ended(
      UUID id, PaymentStatus status, UUID entryId, LocalDate on, @Nullable String reason) {
    return step(
        "status = $2, end_entry_id = $3, ended_on = $4, end_reason = $5",
        id,
        status.name(),
        entryId,
        on,
        reason);
  }

  private static Uni<Void> step(String change, @Nullable Object... parameters) {
    return CompanySql.execute(
            "update payment set " + change + ", version = version + 1 where id = $1", parameters)
        .replaceWithVoid();
  }

  /** Whether a line of the entry is reconciled with a bank statement. */
  static Uni<Boolean> isReconciled(@Nullable UUID... entryIds) {
    return CompanySql.execute(
            "select exists (select from reconciled_entry_line where entry_id = any ($1)) as it",
            (Object) entryIds)
        .map(rows -> rows.iterator().next())
        .map((Row row) -> row.getBoolean("it"));
  }
}
