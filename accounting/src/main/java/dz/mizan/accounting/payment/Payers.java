package dz.mizan.accounting.payment;

import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.partner.Partners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who pays and is paid. */
@ApplicationScoped
class Payers {
  private final Partners partners;

  Payers(Partners partners) {
    this.partners = partners;
  }

  /**
   * @throws UnknownPartner if the company has none with this id
   */
  Uni<Partner> require(UUID id) {
    return partners.find(id).map(found -> found.orElseThrow(() -> new UnknownPartner(id)));
  }
}
