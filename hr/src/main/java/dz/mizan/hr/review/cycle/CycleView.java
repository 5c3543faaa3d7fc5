package dz.mizan.hr.review.cycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cycle.
 *
 * @param reviews how many are in, without those cancelled
 * @param submitted how many managers have submitted
 * @param shared how many employees see theirs
 */
@RegisterForReflection
@Schema(name = "ReviewCycleView")
record CycleView(
    UUID id,
    @JsonIgnore long version,
    String name,
    LocalDate from,
    LocalDate to,
    UUID templateId,
    UUID scaleId,
    LocalDate selfDue,
    LocalDate peersDue,
    LocalDate managerDue,
    CycleStatus status,
    long reviews,
    long submitted,
    long shared) {
  static final String SELECT =
      """
      select c.id, c.version, c.name, lower(c.period) as starts_on, upper(c.period) - 1 as ends_on,
        c.template_id, c.scale_id, c.self_due, c.peers_due, c.manager_due, c.status,
        n.reviews, n.submitted, n.shared
      from review_cycle c cross join lateral (
        select count(*) as reviews,
          count(*) filter (where r.status <> 'WRITING') as submitted,
          count(*) filter (where r.status in ('SHARED', 'SIGNED_OFF')) as shared
        from review r where r.cycle_id = c.id and r.status <> 'CANCELLED') n
      """;

  static CycleView of(Row row) {
    return new CycleView(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("name"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getUUID("template_id"),
        row.getUUID("scale_id"),
        row.getLocalDate("self_due"),
        row.getLocalDate("peers_due"),
        row.getLocalDate("manager_due"),
        CycleStatus.valueOf(row.getString("status")),
        row.getLong("reviews"),
        row.getLong("submitted"),
        row.getLong("shared"));
  }
}
