package dz.mizan.accounting.contract;

import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.paper.Identities;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes drafts of contracts. */
@ApplicationScoped
class WriteContract {
  private static final String INSERT =
      """
      insert into contract (id, label, partner_id, frequency, starts_on, ends_on, billing_day,
        in_arrears, prorated, anniversary_percent, renews, renewal_months, notice_days, issues,
        payment_mode, payment_terms_days, reference, notes, discount_percent, lines, next_from,
        bill_on, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20::text::jsonb, $5, $5, $21)
      """;
  private static final String UPDATE =
      """
      update contract set label = $2, partner_id = $3, frequency = $4, starts_on = $5, ends_on = $6,
        billing_day = $7, in_arrears = $8, prorated = $9, anniversary_percent = $10, renews = $11,
        renewal_months = $12, notice_days = $13, issues = $14, payment_mode = $15,
        payment_terms_days = $16, reference = $17, notes = $18, discount_percent = $19,
        lines = $20::text::jsonb, next_from = $5, bill_on = $5, created_by = coalesce($21, created_by),
        version = version + 1
      where id = $1
      """;

  private final Contracts contracts;
  private final Identities identities;
  private final PriceLines price;
  private final Audit audit;

  WriteContract(Contracts contracts, Identities identities, PriceLines price, Audit audit) {
    this.contracts = contracts;
    this.identities = identities;
    this.price = price;
    this.audit = audit;
  }

  /**
   * Writes a draft; nothing is billed.
   *
   * @throws DocumentRefusals.UnknownCustomer if the company has no such active customer
   * @throws DocumentRefusals.Invalid if its days or lines do not fit
   */
  Uni<UUID> create(ContractRequest request) {
    var id = Ids.next();
    return check(request)
        .chain(() -> write(INSERT, id, request))
        .chain(() -> audited("created", id, null, request))
        .replaceWith(id);
  }

  /**
   * Gives a draft other contents.
   *
   * @throws ContractRefusals.WrongStatus if it has begun
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<UUID> change(UUID id, @Nullable String ifMatch, ContractRequest request) {
    return draft(id, ifMatch)
        .call(() -> check(request))
        .call(() -> write(UPDATE, id, request))
        .call(before -> audited("changed", id, ContractNote.of(before), request))
        .replaceWith(id);
  }

  /**
   * @throws ContractRefusals.WrongStatus if it has begun
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return draft(id, ifMatch)
        .call(() -> CompanySql.execute("delete from contract where id = $1", id))
        .chain(
            before ->
                audit.record("contract.deleted", "contract", id, ContractNote.of(before), null));
  }

  private Uni<Contract> draft(UUID id, @Nullable String ifMatch) {
    return contracts
        .requireLocked(id)
        .invoke(
            contract -> {
              if (contract.status() != ContractStatus.DRAFT) {
                throw new ContractRefusals.WrongStatus(contract.status());
              }
              Versions.check(ifMatch, contract.version());
            });
  }

  private Uni<Void> audited(
      String verb, UUID id, @Nullable ContractNote before, ContractRequest request) {
    return audit.record("contract." + verb, "contract", id, before, ContractNote.of(request));
  }

  private Uni<Void> check(ContractRequest request) {
    return identities
        .requireCustomer(request.partnerId())
        .chain(Today::date)
        .invoke(today -> checkDates(request, today))
        .chain(today -> price.handle(request.lines(), discount(request), today, List.of()))
        .replaceWithVoid();
  }

  private static void checkDates(ContractRequest request, LocalDate today) {
    var first = request.startsOn();
    var last = request.endsOn();
    if (first.getYear() < 2000 || first.isAfter(today.plusYears(10))) {
      throw new DocumentRefusals.Invalid(
          "startsOn", "must be of this century, and not more than ten years ahead");
    }
    if (last != null && (last.isBefore(first) || last.isAfter(first.plusYears(100)))) {
      throw new DocumentRefusals.Invalid("endsOn", "must not be before startsOn");
    }
    if (request.is(request.renews()) && (last == null || request.renewalMonths() == null)) {
      throw new DocumentRefusals.Invalid(
          "renews", "endsOn and renewalMonths are needed where it renews itself");
    }
  }

  private static BigDecimal discount(ContractRequest request) {
    var discount = request.discountPercent();
    return (discount == null ? BigDecimal.ZERO : discount).setScale(2);
  }

  private Uni<Void> write(String sql, UUID id, ContractRequest r) {
    return CompanySql.execute(
            sql,
            id,
            r.label().strip(),
            r.partnerId(),
            r.frequency().name(),
            r.startsOn(),
            r.endsOn(),
            r.billingDay() == null ? (short) 1 : r.billingDay().shortValue(),
            r.is(r.inArrears()),
            r.prorated() == null || r.prorated(),
            Contracts.percent(r.anniversaryPercent()),
            r.is(r.renews()),
            small(r.renewalMonths()),
            r.noticeDays() == null ? (short) 0 : r.noticeDays().shortValue(),
            r.is(r.issues()),
            r.paymentMode() == null ? null : r.paymentMode().name(),
            small(r.paymentTermsDays()),
            r.reference(),
            r.notes(),
            discount(r),
            contracts.write(r.lines()),
            Caller.current().map(Caller::userId).orElse(null))
        .replaceWithVoid();
  }

  private static @Nullable Short small(@Nullable Integer number) {
    return number == null ? null : number.shortValue();
  }
}
