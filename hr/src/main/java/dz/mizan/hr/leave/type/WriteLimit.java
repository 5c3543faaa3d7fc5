package dz.mizan.hr.leave.type;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how many days one request may have, from a day on. The type's version goes up with it. */
@ApplicationScoped
class WriteLimit {
  private static final String WRITE =
      """
      insert into leave_limit (type_id, valid_from, max_days, source) values ($1, $2, $3, $4)
      on conflict on constraint pk_leave_limit do update
        set max_days = excluded.max_days, source = excluded.source
      """;

  private final WriteLeaveType types;
  private final ShownTypes shown;
  private final Audit audit;

  WriteLimit(WriteLeaveType types, ShownTypes shown, Audit audit) {
    this.types = types;
    this.shown = shown;
    this.audit = audit;
  }

  /**
   * @throws BelowTheLaw if the law gives more on a day
   */
  Uni<LeaveTypeView> put(
      UUID id, LocalDate validFrom, @Nullable String ifMatch, LimitRequest request) {
    return types
        .requireLocked(id, ifMatch)
        .call(
            () ->
                CompanySql.execute(
                    WRITE, id, validFrom, request.maxDays(), request.source().strip()))
        .onFailure(SqlFailures.violates("ck_leave_limit_legal"))
        .transform(e -> new BelowTheLaw(null))
        .chain(before -> changed(id, before));
  }

  /**
   * @throws NotFound if there is none from that day on
   * @throws BelowTheLaw if the law gives more on a day
   */
  Uni<LeaveTypeView> delete(UUID id, LocalDate validFrom, @Nullable String ifMatch) {
    return types
        .requireLocked(id, ifMatch)
        .call(
            () ->
                CompanySql.execute(
                        "delete from leave_limit where type_id = $1 and valid_from = $2",
                        id,
                        validFrom)
                    .invoke(
                        done -> {
                          if (done.rowCount() == 0) {
                            throw new NotFound("leave-limit", validFrom);
                          }
                        }))
        .onFailure(SqlFailures.violates("ck_leave_limit_legal"))
        .transform(e -> new BelowTheLaw(null))
        .chain(before -> changed(id, before));
  }

  private Uni<LeaveTypeView> changed(UUID id, LeaveTypeView before) {
    return CompanySql.execute("update leave_type set version = version + 1 where id = $1", id)
        .chain(() -> shown.require(id))
        .call(after -> audit.record("leave-type.changed", "leave-type", id, before, after));
  }
}
