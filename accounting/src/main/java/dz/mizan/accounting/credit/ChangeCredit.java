package dz.mizan.accounting.credit;

import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.partner.PartnerCredit;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a customer's limit and terms, puts him on hold and takes him from it. */
@ApplicationScoped
class ChangeCredit {
  private static final String HOLD =
      """
      insert into credit_hold (partner_id, reason, held_by) values ($1, $2, $3)
      on conflict on constraint pk_credit_hold do update set reason = $2, held_by = $3,
        held_at = now()
      """;

  private final PartnerCredit partners;
  private final Credits credits;
  private final Settings settings;
  private final Audit audit;

  ChangeCredit(PartnerCredit partners, Credits credits, Settings settings, Audit audit) {
    this.partners = partners;
    this.credits = credits;
    this.settings = settings;
    this.audit = audit;
  }

  /** As it is now. */
  Uni<CreditView> read(UUID customerId) {
    return settings.current().chain(now -> credits.require(customerId, CreditRules.of(now)));
  }

  /**
   * @throws dz.mizan.common.web.NotFound if there is no such customer
   * @throws Versions.StaleVersion if somebody else changed him meanwhile
   */
  Uni<CreditView> terms(UUID customerId, @Nullable String ifMatch, CreditRequest request) {
    return partners
        .requireCustomer(customerId)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(() -> read(customerId))
        .chain(
            before ->
                partners
                    .changeTerms(customerId, request.creditLimit(), request.paymentTermsDays())
                    .chain(() -> noted("credit.terms-changed", before)));
  }

  /** Puts him on hold; again, the new reason holds. */
  Uni<CreditView> hold(UUID customerId, HoldRequest request) {
    return locked(customerId)
        .chain(
            before ->
                CompanySql.execute(
                        HOLD,
                        customerId,
                        request.reason(),
                        Caller.current().map(Caller::userId).orElse(null))
                    .chain(() -> partners.changeHold(customerId, true))
                    .chain(() -> noted("credit.held", before)));
  }

  /** Takes him from it; who is on hold by the settings stays so. */
  Uni<CreditView> release(UUID customerId) {
    return locked(customerId)
        .chain(
            before ->
                CompanySql.execute("delete from credit_hold where partner_id = $1", customerId)
                    .chain(() -> partners.changeHold(customerId, false))
                    .chain(() -> noted("credit.released", before)));
  }

  private Uni<CreditView> locked(UUID customerId) {
    return partners.requireCustomer(customerId).map(Partner::id).chain(this::read);
  }

  private Uni<CreditView> noted(String action, CreditView before) {
    return read(before.customerId())
        .call(after -> audit.record(action, "customer-credit", before.customerId(), before, after));
  }
}
