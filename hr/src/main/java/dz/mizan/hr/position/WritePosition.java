package dz.mizan.hr.position;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.position.Positions.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds positions and describes them anew. */
@ApplicationScoped
class WritePosition {
  private final Positions positions;
  private final Audit audit;

  WritePosition(Positions positions, Audit audit) {
    this.positions = positions;
    this.audit = audit;
  }

  /**
   * @throws PositionCodeTaken if another one has its code
   * @throws SalaryBandTurned if its band is upside down
   * @throws UnknownPositionDepartment if the company has no such department that is in use
   */
  Uni<Found> create(PositionRequest request) {
    request.requireBand();
    Positions.requireInScope(request.departmentId());
    var id = Ids.next();
    return positions
        .insert(id, request)
        .chain(() -> positions.require(id, null))
        .call(made -> audit.record("position.created", "position", id, null, made.view()));
  }

  /**
   * The same refusals, and {@link PositionArchived} if it is archived.
   *
   * @throws Versions.StaleVersion if it was changed meanwhile
   */
  Uni<Found> change(UUID id, @Nullable String ifMatch, PositionRequest request) {
    request.requireBand();
    return positions
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(before -> change(before, request));
  }

  private Uni<Found> change(Found before, PositionRequest request) {
    if (before.view().archived()) {
      throw PositionArchived.already();
    }
    Positions.requireInScope(request.departmentId());
    var id = before.view().id();
    return positions
        .update(id, request)
        .chain(() -> positions.require(id, null))
        .call(
            after -> audit.record("position.changed", "position", id, before.view(), after.view()));
  }
}
