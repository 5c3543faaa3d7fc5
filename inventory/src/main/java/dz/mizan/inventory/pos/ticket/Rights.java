package dz.mizan.inventory.pos.ticket;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the caller may do besides selling. */
@ApplicationScoped
class Rights {
  private final SecurityIdentity identity;

  Rights(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Whether he may ask another price than the list's, or give a discount. */
  Uni<Boolean> mayOverridePrice() {
    return identity.checkPermission(new StringPermission("tickets", "override-price"));
  }

  /**
   * @throws ForbiddenException if he may not take goods back
   */
  Uni<Void> requireRefund() {
    return identity
        .checkPermission(new StringPermission("tickets", "refund"))
        .invoke(
            may -> {
              if (!may) {
                throw new ForbiddenException();
              }
            })
        .replaceWithVoid();
  }
}
