package dz.mizan.inventory.pos.session;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.pos.till.Tills;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The sessions of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
public class TillSessions {
  private static final String PAGE =
      "select "
          + TillSessionView.COLUMNS
          + """
             where ($1::uuid is null or s.id > $1) and ($2::uuid is null or s.till_id = $2)
              and ($3::text is null or s.status = $3)
              and ($4::uuid[] is null or t.warehouse_id = any ($4))
            order by s.id limit $5
            """;
  private static final String FOR_TICKET =
      """
      select id, status, status = 'OPEN' as is_open, id = $2 as is_named from till_session
      where till_id = $1 and (status = 'OPEN' or id = $2
        or $2::uuid is null and opened_at <= $3 and closed_at >= $3)
      order by number
      """;

  /** The session that a ticket names or was issued in, and the one that is open now. */
  public record AtIssue(@Nullable UUID openId, @Nullable UUID closedId, boolean isNamedKnown) {}

  Uni<List<TillSessionView>> page(
      PageRequest page, @Nullable UUID tillId, @Nullable TillSessionStatus status) {
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            tillId,
            status == null ? null : status.name(),
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(rows -> stream(rows).map(TillSessionView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such session
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<TillSessionView> require(UUID id) {
    return CompanySql.execute("select " + TillSessionView.COLUMNS + " where s.id = $1", id)
        .map(
            rows ->
                stream(rows)
                    .map(TillSessionView::of)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("till-session", id)))
        .invoke(session -> Tills.requireInScope(session.warehouseId()));
  }

  /** The open session of the locked till. */
  Uni<Optional<UUID>> open(UUID tillId) {
    return CompanySql.execute(
            "select id from till_session where till_id = $1 and status = 'OPEN'", tillId)
        .map(rows -> stream(rows).map(row -> row.getUUID("id")).findFirst());
  }

  /**
   * Where a ticket of the locked till belongs.
   *
   * @param named the session that it says it was issued in; by its time if null
   */
  public Uni<AtIssue> atIssue(UUID tillId, @Nullable UUID named, OffsetDateTime issuedAt) {
    return CompanySql.execute(FOR_TICKET, tillId, named, issuedAt)
        .map(
            rows -> {
              UUID open = null;
              UUID closed = null;
              boolean known = named == null;
              for (var row : rows) {
                known |= Boolean.TRUE.equals(row.getBoolean("is_named"));
                if (row.getBoolean("is_open")) {
                  open = row.getUUID("id");
                } else {
                  closed = row.getUUID("id");
                }
              }
              return new AtIssue(open, closed, known);
            });
  }

  static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
