package dz.mizan.accounting.partner;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates partners that only accounting knows, and changes any. */
@ApplicationScoped
class KeepPartner {
  private final PartnerRows partners;
  private final Audit audit;

  KeepPartner(PartnerRows partners, Audit audit) {
    this.partners = partners;
    this.audit = audit;
  }

  /**
   * @throws PartnerRefusals.Taken if another has the code
   * @throws PartnerRefusals.WrongAccount if an account cannot be posted to
   */
  Uni<PartnerView> create(PartnerRequest request) {
    return partners
        .insert(Ids.next(), request)
        .call(p -> audit.record("partner.created", "partner", p.id(), null, p.audited()));
  }

  /**
   * Entries that exist keep their accounts and due dates.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws PartnerRefusals.Taken if another has the code
   * @throws PartnerRefusals.WrongAccount if an account cannot be posted to
   */
  Uni<PartnerView> change(UUID id, @Nullable String ifMatch, PartnerRequest request) {
    return partners
        .lock(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                partners
                    .update(id, request)
                    .call(
                        after ->
                            audit.record(
                                "partner.changed",
                                "partner",
                                id,
                                before.audited(),
                                after.audited())));
  }
}
