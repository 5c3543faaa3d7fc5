package dz.mizan.hr.leave.type;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters a kind of leave or changes one. */
@ApplicationScoped
class WriteLeaveType {
  private static final String INSERT =
      """
      insert into leave_type (id, code, name, name_ar, paid_by, counting, balance, days, cap,
        south_days, once, follows_id, needs_document, may_be_negative, half_days, approvals,
        counts_as_work, settled, is_active)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      """;
  private static final String UPDATE =
      """
      update leave_type set name = $3, name_ar = $4, paid_by = $5, counting = $6, balance = $7,
        days = $8, cap = $9, south_days = $10, once = $11, follows_id = $12, needs_document = $13,
        may_be_negative = $14, half_days = $15, approvals = $16, counts_as_work = $17,
        settled = $18, is_active = $19, version = version + 1
      where id = $1 and code = $2
      """;

  // One at a time says what follows what.
  private static final String HOLD_ALL = "select from leave_type order by id for update";
  private static final String CIRCLE =
      """
      with recursive chain (id) as (
        select follows_id from leave_type where id = $1
        union select t.follows_id from leave_type t join chain c on t.id = c.id)
      select from chain where id = $1
      """;

  private final ShownTypes shown;
  private final Audit audit;

  WriteLeaveType(ShownTypes shown, Audit audit) {
    this.shown = shown;
    this.audit = audit;
  }

  /**
   * @throws InvalidLeaveType if what is said does not go together
   * @throws LeaveTypeTaken if another one has the code
   */
  Uni<LeaveTypeView> create(LeaveTypeRequest request) {
    request.check();
    var id = Ids.next();
    return write(INSERT, id, request)
        .chain(() -> shown.require(id))
        .call(made -> audit.record("leave-type.created", "leave-type", id, null, made));
  }

  /**
   * @throws InvalidLeaveType if what is said does not go together, or the code is another one
   * @throws BelowTheLaw if it is one of the law's and would give less than the law
   * @throws LeaveTypeInUse if the kind of balance would change and the ledger has entries
   */
  Uni<LeaveTypeView> change(UUID id, @Nullable String ifMatch, LeaveTypeRequest request) {
    request.check();
    return requireLocked(id, ifMatch)
        .call(before -> requireLike(before, request))
        .call(() -> request.followsId() == null ? nothing() : CompanySql.execute(HOLD_ALL))
        .chain(
            before ->
                write(UPDATE, id, request)
                    .chain(() -> requireNoCircle(id))
                    .chain(() -> WriteRate.handle(before, request))
                    .chain(() -> shown.require(id))
                    .call(
                        after ->
                            audit.record("leave-type.changed", "leave-type", id, before, after)));
  }

  /** The type as it is, locked until the transaction ends. */
  Uni<LeaveTypeView> requireLocked(UUID id, @Nullable String ifMatch) {
    return CompanySql.execute("select version from leave_type where id = $1 for update", id)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("leave-type", id);
              }
              Versions.check(ifMatch, rows.iterator().next().getLong(0));
            })
        .chain(() -> shown.require(id));
  }

  private static Uni<Void> requireLike(LeaveTypeView before, LeaveTypeRequest request) {
    if (!before.code().equals(request.code())) {
      throw new InvalidLeaveType("code", "stays " + before.code());
    }
    if (before.balance() == request.balance()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute("select from leave_entry where type_id = $1 limit 1", before.id())
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new LeaveTypeInUse(before.code());
              }
            })
        .replaceWithVoid();
  }

  // Types that follow each other in a circle could never be begun.
  private static Uni<Void> requireNoCircle(UUID id) {
    return CompanySql.execute(CIRCLE, id)
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new InvalidLeaveType("followsId", "not one that follows this type");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private static Uni<Void> write(String sql, UUID id, LeaveTypeRequest r) {
    return CompanySql.execute(
            sql,
            id,
            r.code(),
            r.name().strip(),
            r.nameAr(),
            r.paidBy().name(),
            r.counting().name(),
            r.balance().name(),
            r.days(),
            r.cap(),
            r.south(),
            r.once(),
            r.followsId(),
            r.needsDocument(),
            r.mayBeNegative(),
            r.halfDays(),
            (short) r.approvals(),
            r.countsAsWork(),
            r.settled(),
            r.active())
        .onFailure(SqlFailures.violates("uq_leave_type_code"))
        .transform(e -> new LeaveTypeTaken(r.code()))
        .onFailure(SqlFailures.violates("fk_leave_type_follows"))
        .transform(e -> new InvalidLeaveType("followsId", "no such type"))
        .onFailure(SqlFailures.violates("ck_leave_type_legal"))
        .transform(e -> new BelowTheLaw(r.code()))
        .onFailure(SqlFailures.violates("ck_leave_type_follows"))
        .transform(e -> new InvalidLeaveType("followsId", "another type"))
        .replaceWithVoid();
  }
}
