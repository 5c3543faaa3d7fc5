package dz.mizan.hr.review.form;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody writes, as it is stored, with what of its review matters. */
record PartRow(
    UUID id,
    long version,
    UUID reviewId,
    UUID authorId,
    PartKind kind,
    PartStatus status,
    @Nullable String comment,
    UUID employeeId,
    String firstName,
    String lastName,
    String cycleName,
    LocalDate dueOn) {
  static final String SELECT =
      """
      select p.id, p.version, p.review_id, p.author_id, p.kind, p.status, p.comment, p.employee_id,
        e.first_name, e.last_name, c.name as cycle_name,
        case p.kind when 'SELF' then c.self_due when 'PEER' then c.peers_due
          else c.manager_due end as due_on
      from review_part p join review r on r.id = p.review_id join review_cycle c on c.id = r.cycle_id
      join employee e on e.id = p.employee_id
      """;

  static PartRow of(Row row) {
    return new PartRow(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("review_id"),
        row.getUUID("author_id"),
        PartKind.valueOf(row.getString("kind")),
        PartStatus.valueOf(row.getString("status")),
        row.getString("comment"),
        row.getUUID("employee_id"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("cycle_name"),
        row.getLocalDate("due_on"));
  }

  OwnPart view(List<Section> sections, List<GoalView> goals, List<Answer> answers) {
    return new OwnPart(
        id,
        version,
        reviewId,
        cycleName,
        employeeId,
        firstName,
        lastName,
        kind,
        status,
        dueOn,
        sections.stream().filter(section -> section.isAskedOf(kind)).toList(),
        kind == PartKind.PEER ? List.of() : goals,
        comment,
        answers);
  }
}
