package dz.mizan.hr.pay.component.structure;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who gets which structure, in the running transaction's company. */
@ApplicationScoped
class StructureAssignments {
  private final Audit audit;

  StructureAssignments(Audit audit) {
    this.audit = audit;
  }

  /** A page by id, one more than asked for. */
  Uni<List<AssignmentView>> page(
      PageRequest request,
      @Nullable UUID employeeId,
      @Nullable UUID positionId,
      @Nullable UUID structureId) {
    return CompanySql.execute(
            """
            select * from pay_structure_assignment
            where ($1::uuid is null or id > $1) and ($2::uuid is null or employee_id = $2)
              and ($3::uuid is null or position_id = $3) and ($4::uuid is null or structure_id = $4)
            order by id limit $5
            """,
            request.afterId(),
            employeeId,
            positionId,
            structureId,
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(AssignmentView::of).toList());
  }

  /**
   * @throws StructureOverlaps if he, or the position, has one on some of these days
   * @throws InvalidStructure if there is no such structure, employee or position
   */
  Uni<AssignmentView> create(AssignmentRequest request) {
    request.checked();
    var id = Ids.next();
    return write(
            """
            insert into pay_structure_assignment (structure_id, employee_id, position_id, starts_on,
              ends_on, id) values ($1, $2, $3, $4, $5, $6) returning *
            """,
            request,
            id)
        .call(
            made ->
                audit.record("pay-structure.assigned", "pay-structure-assignment", id, null, made));
  }

  /** The same for one that is there; for whom it is stays. */
  Uni<AssignmentView> change(UUID id, @Nullable String ifMatch, AssignmentRequest request) {
    request.checked();
    return locked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(
            before -> {
              if (!Objects.equals(before.employeeId(), request.employeeId())
                  || !Objects.equals(before.positionId(), request.positionId())) {
                throw new InvalidStructure("employeeId", "for whom it is stays");
              }
            })
        .chain(
            before ->
                write(
                        """
                        update pay_structure_assignment set structure_id = $1, starts_on = $4,
                          ends_on = $5, version = version + 1
                        where id = $6 and employee_id is not distinct from $2
                          and position_id is not distinct from $3 returning *
                        """,
                        request,
                        id)
                    .call(
                        after ->
                            audit.record(
                                "pay-structure.assigned",
                                "pay-structure-assignment",
                                id,
                                before,
                                after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(() -> CompanySql.execute("delete from pay_structure_assignment where id = $1", id))
        .call(
            before ->
                audit.record(
                    "pay-structure.unassigned", "pay-structure-assignment", id, before, null))
        .replaceWithVoid();
  }

  private static Uni<AssignmentView> locked(UUID id) {
    return CompanySql.execute("select * from pay_structure_assignment where id = $1 for update", id)
        .map(only(id));
  }

  private static Uni<AssignmentView> write(String sql, AssignmentRequest request, UUID id) {
    return requireActive(request.structureId())
        .chain(
            () ->
                CompanySql.execute(
                    sql,
                    request.structureId(),
                    request.employeeId(),
                    request.positionId(),
                    request.startsOn(),
                    request.endsOn(),
                    id))
        .onFailure(SqlFailures.violates("fk_pay_structure_assignment_employee"))
        .transform(e -> new InvalidStructure("employeeId", "no such employee"))
        .onFailure(SqlFailures.violates("fk_pay_structure_assignment_position"))
        .transform(e -> new InvalidStructure("positionId", "no such position"))
        .onFailure(SqlFailures.violates("ex_pay_structure_assignment_employee"))
        .transform(e -> new StructureOverlaps())
        .onFailure(SqlFailures.violates("ex_pay_structure_assignment_position"))
        .transform(e -> new StructureOverlaps())
        .map(only(id));
  }

  // Locked, so that nobody ends it meanwhile.
  private static Uni<Void> requireActive(UUID structureId) {
    return CompanySql.execute(
            "select is_active from pay_structure where id = $1 for share", structureId)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new InvalidStructure("structureId", "no such structure");
              }
              if (!rows.iterator().next().getBoolean(0)) {
                throw new InvalidStructure("structureId", "is not active any more");
              }
            })
        .replaceWithVoid();
  }

  private static Function<RowSet<Row>, AssignmentView> only(UUID id) {
    return rows -> {
      if (rows.size() == 0) {
        throw new NotFound("pay-structure-assignment", id);
      }
      return AssignmentView.of(rows.iterator().next());
    };
  }
}
