package dz.mizan.accounting.contract;

import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts, pauses, resumes, indexes and ends contracts. */
@ApplicationScoped
class MoveContract {
  private static final String PREFIX = "CT";
  // Later days would not fit into SQL.
  private static final int MAX_YEARS = 100;

  private final Contracts contracts;
  private final Numbers numbers;
  private final Audit audit;

  MoveContract(Contracts contracts, Numbers numbers, Audit audit) {
    this.contracts = contracts;
    this.numbers = numbers;
    this.audit = audit;
  }

  /** Numbers a draft; from now on it is billed. */
  Uni<UUID> start(UUID id, @Nullable String ifMatch) {
    return moving(id, ifMatch, ContractStatus.ACTIVE)
        .invoke(
            c -> {
              if (c.status() != ContractStatus.DRAFT) {
                throw new ContractRefusals.WrongStatus(c.status());
              }
            })
        .call(
            c ->
                Today.date()
                    .chain(today -> numbers.next(PREFIX, today))
                    .chain(
                        number ->
                            CompanySql.execute(
                                "update contract set status = 'ACTIVE', number = $2,"
                                    + " version = version + 1 where id = $1",
                                id,
                                number)))
        .call(c -> noted(c, "STARTED", null))
        .replaceWith(id);
  }

  Uni<UUID> pause(UUID id, @Nullable String ifMatch) {
    return moving(id, ifMatch, ContractStatus.PAUSED)
        .call(c -> contracts.set(c, ContractStatus.PAUSED, c.nextFrom(), c.endsOn()))
        .call(c -> noted(c, "PAUSED", null))
        .replaceWith(id);
  }

  /**
   * Goes on with a paused contract.
   *
   * @param from the first day that is billed again; what lies before is not billed. Null to bill
   *     all that was not
   */
  Uni<UUID> resume(UUID id, @Nullable String ifMatch, @Nullable LocalDate from) {
    return locked(id, ifMatch)
        .invoke(
            c -> {
              if (c.status() != ContractStatus.PAUSED) {
                throw new ContractRefusals.WrongStatus(c.status());
              }
              if (from != null && from.isAfter(c.nextFrom().plusYears(5))) {
                throw new DocumentRefusals.Invalid("from", "is too far ahead");
              }
            })
        .call(
            c ->
                contracts.set(
                    c,
                    ContractStatus.ACTIVE,
                    from == null || !from.isAfter(c.nextFrom())
                        ? c.nextFrom()
                        : c.firstPeriodFrom(from),
                    c.endsOn()))
        .call(c -> noted(c, "RESUMED", from == null ? null : "from " + from))
        .replaceWith(id);
  }

  /**
   * Ends it on a day: what comes after is not billed, what was billed stays.
   *
   * @throws DocumentRefusals.Invalid if days after it were billed
   */
  Uni<UUID> end(UUID id, @Nullable String ifMatch, LocalDate on) {
    return moving(id, ifMatch, ContractStatus.ENDED)
        .invoke(
            c -> {
              if (on.isBefore(c.startsOn()) || on.isBefore(c.nextFrom().minusDays(1))) {
                throw new DocumentRefusals.Invalid(
                    "on", "must not be before the last day that was billed");
              }
              requireNear("on", c, on);
              var last = c.endsOn();
              if (last != null && !c.renews() && on.isAfter(last)) {
                throw new DocumentRefusals.Invalid("on", "is after its end");
              }
            })
        .call(
            c ->
                CompanySql.execute(
                    "update contract set ends_on = $2, renews = false,"
                        + " status = case when status = 'PAUSED' then 'ENDED' else status end,"
                        + " bill_on = next_from, version = version + 1 where id = $1",
                    id,
                    on))
        .call(c -> noted(c, "END_SET", on.toString()))
        .replaceWith(id);
  }

  /**
   * Keeps it from going on for another term.
   *
   * @throws ContractRefusals.NoticeTooLate if its notice has begun
   */
  Uni<UUID> giveNotice(UUID id, @Nullable String ifMatch) {
    return moving(id, ifMatch, ContractStatus.ENDED)
        .call(c -> Today.date().invoke(today -> requireNotice(c, today)))
        .call(
            c ->
                CompanySql.execute(
                    "update contract set renews = false, bill_on = next_from,"
                        + " version = version + 1 where id = $1",
                    id))
        .call(c -> noted(c, "NOTICE_GIVEN", null))
        .replaceWith(id);
  }

  private static void requireNotice(Contract c, LocalDate today) {
    var end = c.endsOn();
    if (!c.renews() || end == null) {
      throw new ContractRefusals.WrongStatus(c.status());
    }
    var lastDay = end.minusDays(c.noticeDays());
    if (today.isAfter(lastDay)) {
      throw new ContractRefusals.NoticeTooLate(lastDay.toString());
    }
  }

  /**
   * Changes its prices from a day on, which must not be billed yet.
   *
   * @throws DocumentRefusals.Invalid if the day is billed, or has a change already
   */
  Uni<UUID> index(UUID id, @Nullable String ifMatch, LocalDate from, BigDecimal percent) {
    return locked(id, ifMatch)
        .invoke(
            c -> {
              // A draft just gets other prices.
              if (c.status() == ContractStatus.ENDED || c.status() == ContractStatus.DRAFT) {
                throw new ContractRefusals.WrongStatus(c.status());
              }
              if (from.isBefore(c.nextFrom())) {
                throw new DocumentRefusals.Invalid("validFrom", "was billed already");
              }
              requireNear("validFrom", c, from);
            })
        .call(
            c ->
                CompanySql.execute(
                        "insert into contract_indexation (contract_id, valid_from, percent)"
                            + " values ($1, $2, $3)",
                        id,
                        from,
                        Contracts.percent(percent))
                    .onFailure(SqlFailures.violates("pk_contract_indexation"))
                    .transform(e -> new DocumentRefusals.Invalid("validFrom", "taken")))
        .call(
            c -> CompanySql.execute("update contract set version = version + 1 where id = $1", id))
        .call(c -> noted(c, "INDEXED", percent.toPlainString() + " % from " + from))
        .replaceWith(id);
  }

  private static void requireNear(String field, Contract c, LocalDate day) {
    if (day.isAfter(c.nextFrom().plusYears(MAX_YEARS))) {
      throw new DocumentRefusals.Invalid(field, "is too far ahead");
    }
  }

  private Uni<Contract> moving(UUID id, @Nullable String ifMatch, ContractStatus next) {
    return locked(id, ifMatch).invoke(c -> c.requireMove(next));
  }

  private Uni<Contract> locked(UUID id, @Nullable String ifMatch) {
    return contracts
        .requireLocked(id)
        .invoke(
            c -> {
              if (ifMatch != null) {
                Versions.check(ifMatch, c.version());
              }
            });
  }

  private Uni<Void> noted(Contract before, String what, @Nullable String detail) {
    var verb = what.toLowerCase(Locale.ROOT).replace('_', '-');
    return contracts
        .note(before.id(), what, detail)
        .chain(() -> contracts.require(before.id()))
        .chain(
            after ->
                audit.record(
                    "contract." + verb,
                    "contract",
                    before.id(),
                    ContractNote.of(before),
                    ContractNote.of(after)));
  }
}
