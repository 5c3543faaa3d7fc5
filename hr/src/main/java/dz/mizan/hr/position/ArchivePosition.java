package dz.mizan.hr.position;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.position.Positions.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a position out of use, and back. */
@ApplicationScoped
class ArchivePosition {
  private static final String HOLDERS =
      """
      select count(*) as holders from (
        select id from employee where position_id = $1 and status <> 'LEFT'
        union
        select employee_id from assignment where position_id = $1
          and (upper(valid) is null or upper(valid) > business_date())) held
      """;
  // Its department is written too, so that the database looks whether that one is in use.
  private static final String MOVE =
      """
      update position set version = version + 1, department_id = department_id,
        archived_at = case when $2 then now() end
      where id = $1
      """;

  private final Positions positions;
  private final Audit audit;

  ArchivePosition(Positions positions, Audit audit) {
    this.positions = positions;
    this.audit = audit;
  }

  /**
   * Whoever is about to be given it at the same moment waits, and is refused then.
   *
   * @throws PositionArchived if it is archived already
   * @throws PositionInUse if somebody holds it, or will
   */
  Uni<Found> archive(UUID id, @Nullable String ifMatch) {
    return positions
        .requireLocked(id)
        .invoke(found -> Versions.check(ifMatch, found.version()))
        .chain(
            found -> {
              if (found.view().archived()) {
                throw PositionArchived.already();
              }
              return requireVacant(id).chain(() -> move(found, true));
            });
  }

  /**
   * @throws PositionArchived if it is not archived
   * @throws UnknownPositionDepartment if its department is archived
   */
  Uni<Found> restore(UUID id, @Nullable String ifMatch) {
    return positions
        .requireLocked(id)
        .invoke(found -> Versions.check(ifMatch, found.version()))
        .chain(
            found -> {
              if (!found.view().archived()) {
                throw PositionArchived.not();
              }
              return move(found, false);
            });
  }

  private static Uni<Void> requireVacant(UUID id) {
    return CompanySql.execute(HOLDERS, id)
        .invoke(
            rows -> {
              long holders = rows.iterator().next().getLong("holders");
              if (holders > 0) {
                throw new PositionInUse(holders);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Found> move(Found before, boolean archived) {
    var id = before.view().id();
    return CompanySql.execute(MOVE, id, archived)
        .onFailure(SqlFailures.violates("fk_position_department"))
        .transform(e -> new UnknownPositionDepartment(before.view().departmentId()))
        .chain(() -> positions.require(id, null))
        .call(
            after ->
                audit.record(
                    archived ? "position.archived" : "position.restored",
                    "position",
                    id,
                    before.view(),
                    after.view()));
  }
}
