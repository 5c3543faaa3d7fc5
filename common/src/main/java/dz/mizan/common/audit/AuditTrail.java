package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditQuery.Place;
import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail of the running transaction's company, to be paged through, newest first. */
@ApplicationScoped
class AuditTrail {
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * @throws BadCursor if the cursor is not one of this list
   */
  Uni<Page<AuditEntryView>> page(PageRequest request, AuditFilter filter) {
    var query = AuditQuery.newestFirst(filter, place(request), request.limitAndOne());
    return CompanySql.execute(query.sql(), query.parameters())
        .map(
            found -> {
              var rows = new ArrayList<Row>();
              found.forEach(row -> rows.add(Row.newInstance(row)));
              return page(request, AuditStep.of(rows, query));
            });
  }

  private static Page<AuditEntryView> page(PageRequest request, AuditStep step) {
    var edge = step.edge();
    if (edge != null && step.isBounded() && step.entries().size() <= request.limit()) {
      return Page.stoppedAt(step.entries(), key(edge)).map(AuditEntryView::of);
    }
    return Page.of(step.entries(), request, last -> key(new Place(last.at(), last.id())))
        .map(AuditEntryView::of);
  }

  private static List<String> key(Place place) {
    return List.of(AuditEntry.micros(place.at()), Long.toString(place.id()));
  }

  private static @Nullable Place place(PageRequest request) {
    var values = request.after(2);
    try {
      return values.isEmpty()
          ? null
          : new Place(instant(values.getFirst()), Long.parseLong(values.getLast()));
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }

  // Within the bounds of what PostgreSQL takes for an instant.
  private static OffsetDateTime instant(String micros) {
    var instant = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
      throw new BadCursor();
    }
    return instant.atOffset(ZoneOffset.UTC);
  }
}
