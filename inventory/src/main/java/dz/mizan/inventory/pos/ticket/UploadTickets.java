package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.Problems;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Takes in what a till sold offline: each ticket in a transaction of its own, one after the other.
 */
@ApplicationScoped
class UploadTickets {
  private static final Logger LOG = Logger.getLogger(UploadTickets.class);

  // Classes of SQLSTATE that stay, however often a ticket is sent.
  private static final String DATA = "22";
  private static final String CONSTRAINT = "23";

  private final RecordTicket record;
  private final CompanyTransactions transactions;
  private final PreparedCompanies prepared;
  private final Problems problems;
  private final Validator validator;

  UploadTickets(
      RecordTicket record,
      CompanyTransactions transactions,
      PreparedCompanies prepared,
      Problems problems,
      Validator validator) {
    this.record = record;
    this.transactions = transactions;
    this.prepared = prepared;
    this.problems = problems;
    this.validator = validator;
  }

  /** Records what can be; each ticket has its own outcome. */
  Uni<TicketOutcome.Outcomes> handle(TicketBatch batch) {
    var company = Caller.require().companyId();
    var items = batch.tickets();
    return prepared
        .require(company)
        .chain(
            () ->
                Multi.createFrom()
                    .range(0, items.size())
                    .onItem()
                    .transformToUniAndConcatenate(i -> one(i, items.get(i)))
                    .collect()
                    .asList())
        .map(TicketOutcome.Outcomes::of);
  }

  private Uni<TicketOutcome> one(int index, TicketBatch.Item item) {
    var ticket = item.ticket();
    if (ticket == null) {
      var unreadable = Objects.requireNonNullElse(item.unreadable(), "");
      return refused(index, null, new TicketRefusals.UnreadableTicket(unreadable));
    }
    return transactions
        .run(Caller.require().companyId(), () -> valid(ticket))
        .map(recorded -> TicketOutcome.of(index, recorded))
        .onFailure()
        .recoverWithUni(failure -> refused(index, ticket, failure));
  }

  private Uni<RecordTicket.Recorded> valid(NewTicket ticket) {
    var wrong = new TicketRefusals.InvalidTicket();
    validator
        .validate(ticket)
        .forEach(v -> wrong.at(v.getPropertyPath().toString(), v.getMessage()));
    try {
      wrong.throwIfAny();
      return record.handle(ticket);
    } catch (Refusal refusal) {
      return Uni.createFrom().failure(refusal);
    }
  }

  private Uni<TicketOutcome> refused(
      int index, @org.jspecify.annotations.Nullable NewTicket ticket, Throwable failure) {
    var id = ticket == null ? null : ticket.id();
    return Uni.createFrom()
        .item(TicketOutcome.refused(index, id, problems.of(refusal(failure)).getEntity()));
  }

  static Refusal refusal(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    if (failure instanceof ForbiddenException) {
      return new TicketRefusals.NotPermitted();
    }
    var sqlState = SqlFailures.sqlState(failure);
    if (sqlState.startsWith(DATA) || sqlState.startsWith(CONSTRAINT)) {
      LOG.warnf("Constraint without a refusal of its own: %s", failure.getMessage());
      return new TicketRefusals.RuleBroken();
    }
    LOG.error("A ticket of an upload could not be recorded", failure);
    return new TicketRefusals.TryAgain();
  }
}
