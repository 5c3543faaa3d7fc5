package dz.mizan.auth.user;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The part of auth's audit trail that is about one user: logins and changes, by him and to him. */
@ApplicationScoped
class UserActivity {
  // Each half follows an index of its own; "actor = $1 or entity_id = $1" could follow neither.
  private static final String SQL =
      """
      select %1$s from (
        (select %1$s from audit_entry where actor = $1 and id < $2 order by id desc limit $3)
        union
        (select %1$s from audit_entry where entity_id = $1 and id < $2 order by id desc limit $3)) e
      order by id desc limit $3
      """
          .formatted(ActivityView.COLUMNS);

  /**
   * Newest first.
   *
   * @throws BadCursor if the cursor is not one of this list
   */
  Uni<Page<ActivityView>> page(UUID userId, PageRequest request) {
    return CompanySql.execute(SQL, userId, before(request), request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ActivityView::of).toList())
        .map(found -> Page.of(found, request, last -> List.of(Long.toString(last.id()))));
  }

  private static long before(PageRequest request) {
    var values = request.after(1);
    try {
      return values.isEmpty() ? Long.MAX_VALUE : Long.parseLong(values.getFirst());
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }
}
