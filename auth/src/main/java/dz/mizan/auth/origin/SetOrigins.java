package dz.mizan.auth.origin;

import dz.mizan.auth.company.ChangeCompany;
import dz.mizan.auth.company.OriginSettings;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and replaces the web origins of the caller's company. */
@ApplicationScoped
class SetOrigins {
  private final OriginSettings origins;
  private final ChangeCompany changeCompany;

  SetOrigins(OriginSettings origins, ChangeCompany changeCompany) {
    this.origins = origins;
    this.changeCompany = changeCompany;
  }

  /**
   * The origins now.
   *
   * @throws NotFound if it is another company
   */
  Uni<OriginsView> read(UUID companyId) {
    if (!companyId.equals(Caller.require().companyId())) {
      throw new NotFound("company", companyId);
    }
    return origins.read().map(OriginsView::new);
  }

  /**
   * Makes these all. Every service knows within a minute.
   *
   * @throws Versions.StaleVersion (as a failure) if somebody else changed them meanwhile
   */
  Uni<OriginsView> handle(UUID companyId, @Nullable String ifMatch, OriginsRequest request) {
    var after = new OriginsView(request.origins().stream().distinct().sorted().toList());
    return changeCompany
        .setOrigins(
            companyId,
            after.origins(),
            before -> Versions.check(ifMatch, new OriginsView(before).version()))
        .replaceWith(after);
  }
}
