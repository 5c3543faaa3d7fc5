package dz.mizan.hr.leave.type;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The kinds of leave of the running transaction's company. */
@ApplicationScoped
public class LeaveTypes {
  static final String SELECT = "select * from leave_type";
  private static final String LIMIT =
      """
      select count(*) > 0 as is_limited, (array_agg(max_days order by valid_from desc)
        filter (where valid_from <= $2))[1] as max_days
      from leave_limit where type_id = $1
      """;

  /** Gives the company the types of the law; what it has stays as it is. */
  public Uni<Void> prepare() {
    return CompanySql.execute("select prepare_leave_types()").replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such type
   */
  public Uni<LeaveType> require(UUID id) {
    return one(" where id = $1", id);
  }

  /** The same; nobody changes it until the transaction ends. */
  public Uni<LeaveType> requireHeld(UUID id) {
    return one(" where id = $1 for share", id);
  }

  /**
   * The built-in type or the company's own with that code.
   *
   * @throws NotFound if the company has none
   */
  public Uni<LeaveType> requireCode(String code) {
    return one(" where code = $1", code);
  }

  /** All, active or not, by code. */
  public Uni<List<LeaveType>> all() {
    return CompanySql.execute(SELECT + " order by code")
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(LeaveType::of).toList());
  }

  /** What those with a balance give, by month. */
  public Uni<LeaveRates> rates() {
    return CompanySql.execute(LeaveRates.SELECT).map(LeaveRates::new);
  }

  /**
   * The most days of a request that begins on that day; empty if the type has no limit.
   *
   * @throws NotYetLeave if the type is not to be had on that day
   */
  public Uni<Optional<BigDecimal>> limit(LeaveType type, LocalDate startsOn) {
    return CompanySql.execute(LIMIT, type.id(), startsOn)
        .map(
            rows -> {
              var row = rows.iterator().next();
              if (!row.getBoolean("is_limited")) {
                return Optional.empty();
              }
              var most = row.getBigDecimal("max_days");
              if (most == null) {
                throw new NotYetLeave(type.code(), startsOn);
              }
              return Optional.of(most);
            });
  }

  private static Uni<LeaveType> one(String where, Object key) {
    return CompanySql.execute(SELECT + where, key)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("leave-type", key);
              }
              return LeaveType.of(rows.iterator().next());
            });
  }
}
