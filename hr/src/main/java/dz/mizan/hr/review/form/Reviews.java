package dz.mizan.hr.review.form;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of reviews. */
@ApplicationScoped
class Reviews {
  private static final String PAGE =
      """
      where ($1::uuid[] is null or r.employee_id = any ($1)
          or r.manager_id in (select m.id from employee m where m.user_id = $2
            and m.status <> 'LEFT'))
        and e.user_id is distinct from $2 and ($3::uuid is null or r.cycle_id = $3)
        and ($4::text is null or r.status = $4) and ($5::uuid is null or r.id > $5)
      order by r.id limit $6
      """;
  private static final String OWN =
      """
      where r.employee_id = $1 and c.status not in ('DRAFT', 'CANCELLED')
        and ($2::uuid is null or r.id > $2)
      order by r.id limit $3
      """;

  private final Reach reach;

  Reviews(Reach reach) {
    this.reach = reach;
  }

  /** Those of others whom the caller may see. */
  Uni<List<ReviewView>> page(
      PageRequest request, @Nullable UUID cycleId, @Nullable ReviewStatus status) {
    return reach
        .visible(ReviewAccess.READ)
        .chain(
            visible ->
                CompanySql.execute(
                    "select " + ReviewRow.COLUMNS + ReviewRow.FROM + PAGE,
                    visible.map(ids -> ids.toArray(UUID[]::new)).orElse(null),
                    ReviewAccess.user(),
                    cycleId,
                    status == null ? null : status.name(),
                    request.afterId(),
                    request.limitAndOne()))
        .map(rows -> ReviewContents.list(rows, row -> ReviewView.of(ReviewRow.of(row))));
  }

  /** The caller's own. */
  Uni<List<ReviewView>> own(PageRequest request) {
    return reach
        .self()
        .chain(
            self ->
                CompanySql.execute(
                    "select " + ReviewRow.COLUMNS + ReviewRow.FROM + OWN,
                    self,
                    request.afterId(),
                    request.limitAndOne()))
        .map(rows -> ReviewContents.list(rows, row -> ReviewView.forEmployee(ReviewRow.of(row))));
  }
}
