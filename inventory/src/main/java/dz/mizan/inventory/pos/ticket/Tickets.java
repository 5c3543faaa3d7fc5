package dz.mizan.inventory.pos.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.pos.report.TillReport.Rate;
import dz.mizan.inventory.pos.till.Tills;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tickets of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
class Tickets {
  private static final String PAGE =
      "select "
          + TicketView.COLUMNS
          + """
             where ($1::timestamptz is null or (k.recorded_at, k.id) > ($1, $2))
              and ($3::uuid is null or k.till_id = $3) and ($4::uuid is null or k.session_id = $4)
              and ($5::text is null or k.stock_state = $5)
              and ($6::boolean is null or (k.flags <> '{}') = $6)
              and ($7::uuid[] is null or k.warehouse_id = any ($7))
            order by k.recorded_at, k.id limit $8
            """;

  private final ObjectMapper json;

  Tickets(ObjectMapper json) {
    this.json = json;
  }

  /** A page, oldest first, one row more than asked for. */
  Uni<List<TicketSummary>> page(PageRequest page, TicketFilter filter) {
    var after = page.after(2);
    return CompanySql.execute(
            PAGE,
            after.isEmpty() ? null : instant(after.getFirst()),
            after.isEmpty() ? null : PageRequest.id(after.getLast()),
            filter.tillId,
            filter.sessionId,
            filter.state == null ? null : filter.state.name(),
            filter.isFlagged,
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            page.limitAndOne())
        .map(rows -> list(rows, TicketSummary::of));
  }

  private static OffsetDateTime instant(String text) {
    try {
      var instant = OffsetDateTime.parse(text);
      // Beyond, the driver cannot write it.
      if (instant.getYear() < 1962 || instant.getYear() > 9999) {
        throw new BadCursor();
      }
      return instant;
    } catch (DateTimeParseException e) {
      throw new BadCursor();
    }
  }

  /**
   * @throws NotFound if the company has no such ticket
   * @throws dz.mizan.common.tenancy.OutOfScope if its warehouse is none of the caller's
   */
  Uni<TicketView> require(UUID id) {
    return CompanySql.execute("select " + TicketView.COLUMNS + " where k.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("ticket", id);
              }
              return rows.iterator().next();
            })
        .invoke(row -> Tills.requireInScope(row.getUUID("warehouse_id")))
        .chain(this::whole);
  }

  private Uni<TicketView> whole(Row row) {
    var id = row.getUUID("id");
    return CompanySql.execute("select * from ticket_line where ticket_id = $1 order by line", id)
        .map(rows -> list(rows, TicketView.Line::of))
        .chain(
            lines ->
                CompanySql.execute(
                        "select * from ticket_rate where ticket_id = $1 order by tva_percent desc",
                        id)
                    .map(rows -> list(rows, Tickets::rate))
                    .chain(
                        rates ->
                            CompanySql.execute(
                                    "select * from ticket_payment where ticket_id = $1"
                                        + " order by line",
                                    id)
                                .map(
                                    rows ->
                                        TicketView.of(
                                            row,
                                            lines,
                                            rates,
                                            list(rows, TicketView.Payment::of)))));
  }

  private static Rate rate(Row row) {
    return new Rate(
        row.getBigDecimal("tva_percent"),
        row.getBigDecimal("ht"),
        row.getBigDecimal("tva"),
        row.getBigDecimal("ttc"));
  }

  /** The content of the ticket with this id, null if there is none. */
  Uni<@Nullable Buffer> contentHash(UUID id) {
    return CompanySql.execute("select content_hash from ticket where id = $1", id)
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getBuffer("content_hash"));
  }

  /** SHA-256 of what the till sent. */
  Buffer hash(NewTicket ticket) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Buffer.buffer(digest.digest(json.writeValueAsBytes(ticket.content())));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Those of these tickets are booked of which nothing waits any more.
   *
   * @param ids null for all
   */
  static Uni<Void> settle(@Nullable Collection<UUID> ids) {
    return CompanySql.execute(
            "update ticket set stock_state = 'BOOKED' where ($1::uuid[] is null or id = any ($1))"
                + " and stock_state = 'STOCK_PENDING' and not exists (select from ticket_line l"
                + " where l.ticket_id = ticket.id and l.pending_base > 0)",
            (Object) (ids == null ? null : ids.stream().distinct().sorted().toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapper) {
    return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
  }
}
