package dz.mizan.accounting.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Posts an entry for good, in the company transaction of the request or event: number, lines,
 * balances, audit and {@code entry.posted.v1} commit together. One round trip, because the
 * journal's counter is locked from then to the commit.
 */
@ApplicationScoped
public class PostEntry {
  private static final String POST =
      """
      select outcome, unknown_lines, heading_lines, currency, entry_number, entry_posted_at
      from post_entry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[],
        $11::text[]::numeric[], $12::text[]::numeric[], $13::text[], $14, $15, $16, $17,
        $18::text::jsonb)
      """;

  private final OutboxSignal signal;
  private final ObjectMapper json;

  PostEntry(OutboxSignal signal, ObjectMapper json) {
    this.signal = signal;
    this.json = json;
  }

  /**
   * Posts the entry.
   *
   * @return what was posted; empty if the event of its origin is booked already, which changes
   *     nothing
   * @throws UnknownJournal if the company has no such journal
   * @throws InvalidLines if an account is not in the chart or is a heading
   * @throws NoOpenPeriod if a user's entry is of neither the current nor the previous year
   */
  public Uni<Optional<PostedEntry>> handle(DraftEntry draft) {
    var id = Ids.next();
    var caller = Caller.current();
    var by = caller.map(Caller::userId).orElse(null);
    var address = caller.map(Caller::address).orElse(null);
    return CompanySql.execute(POST, parameters(id, by, address, draft))
        .map(rows -> outcome(id, by, draft, rows.iterator().next()))
        .invoke(posted -> posted.ifPresent(ignored -> signal.appended()));
  }

  private @Nullable Object[] parameters(
      UUID id, @Nullable UUID by, @Nullable String address, DraftEntry draft) {
    var origin = draft.origin();
    var lines = draft.lines();
    return new @Nullable Object[] {
      id,
      draft.journal(),
      draft.date(),
      draft.label(),
      draft.reference(),
      by,
      origin == null ? null : origin.type(),
      origin == null ? null : origin.eventId(),
      origin == null ? null : origin.id(),
      lines.stream().map(DraftEntry.Line::account).toArray(String[]::new),
      amounts(lines, DraftEntry.Line::debit),
      amounts(lines, DraftEntry.Line::credit),
      lines.stream().map(DraftEntry.Line::label).toArray(String[]::new),
      address,
      RequestIds.traceId(),
      RequestIds.traceParent(),
      Ids.next(),
      write(EntryPosted.of(id, draft))
    };
  }

  private String write(EntryPosted event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event cannot be written", e);
    }
  }

  private static String[] amounts(
      List<DraftEntry.Line> lines, Function<DraftEntry.Line, BigDecimal> side) {
    return lines.stream().map(side).map(BigDecimal::toPlainString).toArray(String[]::new);
  }

  private static Optional<PostedEntry> outcome(
      UUID id, @Nullable UUID by, DraftEntry draft, Row row) {
    return switch (row.getString("outcome")) {
      case "POSTED" ->
          Optional.of(
              new PostedEntry(
                  id,
                  row.getLong("entry_number"),
                  draft,
                  row.getString("currency"),
                  row.getOffsetDateTime("entry_posted_at").toInstant(),
                  by));
      case "ALREADY_POSTED" -> Optional.empty();
      case "UNKNOWN_JOURNAL" -> throw new UnknownJournal(draft.journal());
      case "WRONG_ACCOUNTS" ->
          throw InvalidLines.accounts(
              draft.lines(), indexes(row, "unknown_lines"), indexes(row, "heading_lines"));
      case "NO_OPEN_PERIOD" -> throw new NoOpenPeriod(draft.date());
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static List<Integer> indexes(Row row, String column) {
    var lines = row.getArrayOfIntegers(column);
    return lines == null ? List.of() : Arrays.stream(lines).map(line -> line - 1).toList();
  }
}
