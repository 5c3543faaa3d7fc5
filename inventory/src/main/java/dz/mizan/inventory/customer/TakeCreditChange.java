package dz.mizan.inventory.customer;

import static java.util.Objects.requireNonNull;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers what accounting says of a customer's credit; an older word changes nothing. */
@ApplicationScoped
class TakeCreditChange implements EventHandler {
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
  private static final int MAX_SCALE = 30;

  // Accounting may know partners who are no customers here. What was sold after it spoke counts,
  // also
  // if its word comes late.
  private static final String TAKE =
      """
      insert into customer_credit as known
        (customer_id, credit_limit, outstanding, on_hold, sequence, received_at)
      select id, $2, $3, $4, $5, least($6, clock_timestamp()) from customer where id = $1
      on conflict (company_id, customer_id) do update set credit_limit = excluded.credit_limit,
        outstanding = excluded.outstanding, on_hold = excluded.on_hold,
        sequence = excluded.sequence, received_at = excluded.received_at
      where known.sequence < excluded.sequence
      """;

  /**
   * What inventory reads of {@code dz.mizan.accounting.credit.changed.v1}.
   *
   * @param creditLimit in dinars; null where there is none
   * @param outstanding what he owes on invoices, in dinars; negative if he paid ahead
   * @param onHold no order of his is accepted
   */
  @RegisterForReflection
  record CreditChanged(
      UUID customerId, @Nullable BigDecimal creditLimit, BigDecimal outstanding, boolean onHold) {
    CreditChanged {
      requireNonNull(customerId, "customerId");
      outstanding = amount(requireNonNull(outstanding, "outstanding"));
      creditLimit = creditLimit == null ? null : amount(creditLimit);
    }

    private static BigDecimal amount(BigDecimal value) {
      // Before setScale: of 1E+999999999 that would make a gigabyte.
      if (value.scale() > MAX_SCALE || value.abs().compareTo(TOO_LARGE) >= 0) {
        throw new IllegalArgumentException("amount is too large or too fine");
      }
      return value.setScale(2);
    }
  }

  @Override
  public String type() {
    return "dz.mizan.accounting.credit.changed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var credit = event.as(CreditChanged.class);
    return CompanySql.execute(
            TAKE,
            credit.customerId(),
            credit.creditLimit(),
            credit.outstanding(),
            credit.onHold(),
            event.sequence(),
            event.time().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }
}
