package dz.mizan.common.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one step through a company's trail. It follows an index and looks at no more than
 * {@link #MAX_SCANNED} entries, however few of them are wanted; each row also says how many were
 * looked at ({@code scanned}) and which was the last ({@code edge_at}, {@code edge_id}).
 */
final class AuditQuery {
  /** As a filter on action or kind of thing has no index of its own, which each write would pay. */
  static final int MAX_SCANNED = 5_000;

  private final List<Object> parameters = new ArrayList<>();
  private final int scan;
  private final String sql;

  /** A place in the trail: entries are sorted by both. */
  record Place(OffsetDateTime at, long id) {}

  private AuditQuery(
      AuditFilter filter, @Nullable Place after, int scan, int limit, Direction direction) {
    this.scan = scan;
    var conditions = new ArrayList<String>(List.of("true"));
    add(conditions, "actor = ", filter.actor());
    add(conditions, "entity_id = ", filter.entityId());
    add(conditions, "at >= ", filter.from());
    add(conditions, "at < ", filter.to());
    if (after != null) {
      conditions.add(
          "(at, id) " + direction.beyond + " (" + next(after.at()) + ", " + next(after.id()) + ")");
    }
    var wanted = new ArrayList<String>(List.of("true"));
    add(wanted, "action = ", filter.action);
    add(wanted, "entity = ", filter.entity);
    sql =
        """
        with scanned as materialized (
          select id, at, action, entity from audit_entry
          where %1$s order by at %2$s, id %2$s limit %3$s),
        edge as (
          select at as edge_at, id as edge_id, count(*) over () as scanned
          from scanned order by at %4$s, id %4$s limit 1),
        found as (
          select id as found_id from scanned where %5$s order by at %2$s, id %2$s limit %6$s)
        select edge_at, edge_id, scanned, %7$s from edge left join found on true
        left join audit_entry e on e.company_id = current_company() and e.id = found_id
        order by e.at %2$s, e.id %2$s
        """
            .formatted(
                String.join(" and ", conditions),
                direction.order,
                next(scan),
                direction.reverse,
                String.join(" and ", wanted),
                next(limit),
                AuditEntry.COLUMNS);
  }

  /** Finds so many, among the newest of those after the place. */
  static AuditQuery newestFirst(AuditFilter filter, @Nullable Place after, int limit) {
    int scan = filter.action == null && filter.entity == null ? limit : MAX_SCANNED;
    return new AuditQuery(filter, after, scan, limit, Direction.BACKWARD);
  }

  /** Looks at so many, from the place on, and finds all that are wanted among them. */
  static AuditQuery oldestFirst(AuditFilter filter, @Nullable Place after, int scan) {
    return new AuditQuery(filter, after, scan, scan, Direction.FORWARD);
  }

  String sql() {
    return sql;
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  /** At most how many entries it looks at. */
  int scan() {
    return scan;
  }

  private void add(List<String> conditions, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition + next(value));
    }
  }

  private String next(Object value) {
    parameters.add(value);
    return "$" + parameters.size();
  }

  private enum Direction {
    FORWARD("asc", "desc", ">"),
    BACKWARD("desc", "asc", "<");

    private final String order;
    private final String reverse;
    private final String beyond;

    Direction(String order, String reverse, String beyond) {
      this.order = order;
      this.reverse = reverse;
      this.beyond = beyond;
    }
  }
}
