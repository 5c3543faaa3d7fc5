package dz.mizan.hr.review.form;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who sees a review, and as what. The employee himself is always the employee, whatever permissions
 * he holds: nobody looks into his own before it is shared. To everybody else it is not there.
 */
@ApplicationScoped
class ReviewAccess {
  static final String READ = "reviews:read";
  static final String CHANGE = "reviews:change";

  private static final String SELECT =
      "select "
          + ReviewRow.COLUMNS
          + """
          , coalesce(e.user_id = $2, false) as himself,
            exists (select from employee m where m.user_id = $2 and m.status <> 'LEFT'
              and (m.id = r.manager_id or m.id in (select people_above(e.id)))) as above
          """
          + ReviewRow.FROM
          + " where r.id = $1";

  private final Reach reach;

  ReviewAccess(Reach reach) {
    this.reach = reach;
  }

  /** As what the caller sees it. */
  enum Role {
    EMPLOYEE,
    ABOVE,
    HR
  }

  /** A review and as what the caller sees it. */
  record Seen(ReviewRow review, Role role) {

    /** The status as he may know it, also in a refusal. */
    String shownStatus() {
      return role == Role.EMPLOYEE
          ? ReviewView.forEmployee(review).status()
          : review.status().name();
    }
  }

  /**
   * @throws NotFound if the caller is neither the employee, nor above him, nor HR
   */
  Uni<Seen> requireSees(UUID id) {
    return find(id, READ, "");
  }

  /**
   * For the employee too, who has his say in his review. Review and cycle stay as they are until the
   * transaction ends.
   *
   * @throws NotFound if the caller is neither the employee, nor above him, nor HR that may change it
   */
  Uni<Seen> requireContributes(UUID id) {
    return find(id, CHANGE, " for share of r, c");
  }

  /**
   * For who may act as manager or with that permission; never on one's own.
   *
   * @throws NotFound otherwise
   */
  Uni<ReviewRow> requireManages(UUID id, String permission) {
    return locked(id, permission, false);
  }

  /** For HR alone: that permission, and not one's own. */
  Uni<ReviewRow> requireHolds(UUID id, String permission) {
    return locked(id, permission, true);
  }

  // What a review may become depends on its cycle, which must not move meanwhile.
  private Uni<ReviewRow> locked(UUID id, String permission, boolean hrAlone) {
    return find(id, permission, " for update of r for share of c")
        .map(
            seen -> {
              if (seen.role() == Role.EMPLOYEE || hrAlone && seen.role() != Role.HR) {
                throw new NotFound("review", id);
              }
              return seen.review();
            });
  }

  /** The caller's own, locked. */
  Uni<ReviewRow> requireOwn(UUID id) {
    return find(id, READ, " for update of r")
        .map(
            seen -> {
              if (seen.role() != Role.EMPLOYEE) {
                throw new NotFound("review", id);
              }
              return seen.review();
            });
  }

  private Uni<Seen> find(UUID id, String permission, String lock) {
    return reach
        .holds(permission)
        .chain(
            holds ->
                CompanySql.execute(SELECT + lock, id, user())
                    .map(
                        rows -> {
                          if (rows.size() == 0) {
                            throw new NotFound("review", id);
                          }
                          return seen(rows.iterator().next(), holds);
                        }));
  }

  private static Seen seen(Row row, boolean holds) {
    var review = ReviewRow.of(row);
    var only = Caller.require().scope().only(Departments.SCOPE);
    boolean isInScope = only == null || only.contains(review.departmentId());
    if (row.getBoolean("himself")) {
      return new Seen(review, Role.EMPLOYEE);
    }
    if (holds && isInScope) {
      return new Seen(review, Role.HR);
    }
    if (row.getBoolean("above")) {
      return new Seen(review, Role.ABOVE);
    }
    throw new NotFound("review", review.id());
  }

  static UUID user() {
    var user = Caller.require().userId();
    return user == null ? new UUID(0, 0) : user;
  }
}
