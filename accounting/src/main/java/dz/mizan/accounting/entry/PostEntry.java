package dz.mizan.accounting.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Posts entries for good, in the company transaction of the request or event: numbers, lines,
 * balances, audit and {@code entry.posted.v1} commit together. One round trip, because the
 * journal's counter is locked from then to the commit; so call it last.
 */
@ApplicationScoped
public class PostEntry {
  /** The most entries of one call. */
  public static final int MAX_ENTRIES = 1000;

  private static final StringPermission ADJUST = new StringPermission("periods", "adjust");
  private static final String POST =
      """
      select n, line, outcome, detail, number, booked_on, posted_at, currency
      from post_entries($1::text::json, $2::text::json, $3, $4, $5, $6, $7, $8, $9)
      """;

  private final OutboxSignal signal;
  private final ObjectMapper json;
  private final CurrentIdentityAssociation identity;

  PostEntry(OutboxSignal signal, ObjectMapper json, CurrentIdentityAssociation identity) {
    this.signal = signal;
    this.json = json;
    this.identity = identity;
  }

  /**
   * Posts one entry.
   *
   * @return what was posted; empty if the event of its origin is booked already, which changes
   *     nothing
   * @throws UnknownJournal if the company has no such journal, or it is closed
   * @throws InvalidLines if an account is not in the chart, a heading or closed, or a partner, cost
   *     centre or project is unknown
   * @throws NoOpenPeriod if a user's entry is of neither the current nor the previous year
   * @throws PeriodClosed if its month is closed, or soft-closed and the caller may not adjust; an
   *     event's entry is booked on the first open day instead
   * @throws AlreadyReversed if it takes back what was taken back
   * @throws EntryOfAsset if it takes back what assets in service were bought by
   */
  public Uni<Optional<PostedEntry>> handle(DraftEntry draft) {
    return handle(Ids.next(), draft);
  }

  /** Posts one entry under an id that is known already; see {@link #handle}. */
  public Uni<Optional<PostedEntry>> handle(UUID id, DraftEntry draft) {
    return mayAdjust()
        .chain(adjust -> post(List.of(draft), List.of(id), adjust, i -> ""))
        .map(posted -> posted.stream().findFirst());
  }

  /**
   * Posts entries, all or none; see {@link #handle}. Violations begin with {@code entries[n].}
   *
   * @param drafts at most 1000
   * @return those that were posted now, in their order
   */
  public Uni<List<PostedEntry>> handleAll(List<DraftEntry> drafts) {
    return mayAdjust().chain(adjust -> handleAll(drafts, adjust, i -> "entries[" + i + "]."));
  }

  /**
   * The same for entries that the request does not contain, or that are posted beside requests.
   *
   * @param adjust whether they may be of soft-closed months; see {@link #mayAdjust}
   * @param names what violations begin with instead, by the entry's place from 0
   */
  public Uni<List<PostedEntry>> handleAll(
      List<DraftEntry> drafts, boolean adjust, IntFunction<String> names) {
    return post(drafts, drafts.stream().map(draft -> Ids.next()).toList(), adjust, names);
  }

  private Uni<List<PostedEntry>> post(
      List<DraftEntry> drafts, List<UUID> ids, boolean adjust, IntFunction<String> names) {
    if (drafts.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    if (drafts.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException(drafts.size() + " entries at once");
    }
    var caller = Caller.current();
    return CompanySql.execute(
            POST,
            write(entries(drafts, ids)),
            write(lines(drafts)),
            caller.map(Caller::userId).orElse(null),
            caller.map(Caller::username).orElse(null),
            caller.map(Caller::sessionId).orElse(null),
            caller.map(Caller::address).orElse(null),
            adjust,
            RequestIds.traceId(),
            RequestIds.traceParent())
        .onFailure(SqlFailures.violates("ck_journal_entry_of_asset"))
        .transform(kept -> new EntryOfAsset())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(rows -> posted(rows, drafts, ids, names))
        .invoke(signal::appended);
  }

  /** Whether the caller of the request may post to soft-closed months; jobs and consumers may. */
  public Uni<Boolean> mayAdjust() {
    if (Caller.current().map(Caller::userId).isEmpty()) {
      return Uni.createFrom().item(true);
    }
    return identity.getDeferredIdentity().chain(caller -> caller.checkPermission(ADJUST));
  }

  private static List<PostedEntry> posted(
      List<Row> rows, List<DraftEntry> drafts, List<UUID> ids, IntFunction<String> names) {
    PostingOutcome.refusal(rows, names)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var by = by();
    return rows.stream()
        .filter(row -> row.getString("outcome").equals("POSTED"))
        .map(row -> posted(row, drafts, ids, by))
        .toList();
  }

  private static PostedEntry posted(
      Row row, List<DraftEntry> drafts, List<UUID> ids, @Nullable UUID by) {
    int i = row.getInteger("n") - 1;
    return new PostedEntry(
        ids.get(i),
        row.getLong("number"),
        drafts.get(i),
        row.getLocalDate("booked_on"),
        row.getString("currency"),
        row.getOffsetDateTime("posted_at").toInstant(),
        by);
  }

  private static List<PostingRequest.Entry> entries(List<DraftEntry> drafts, List<UUID> ids) {
    var entries = new ArrayList<PostingRequest.Entry>();
    for (int i = 0; i < drafts.size(); i++) {
      entries.add(PostingRequest.Entry.of(i + 1, ids.get(i), Ids.next(), drafts.get(i)));
    }
    return entries;
  }

  private static List<PostingRequest.Line> lines(List<DraftEntry> drafts) {
    var lines = new ArrayList<PostingRequest.Line>();
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i).lines();
      for (int j = 0; j < draft.size(); j++) {
        lines.add(PostingRequest.Line.of(i + 1, j + 1, draft.get(j)));
      }
    }
    return lines;
  }

  private String write(Object request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("entries cannot be written", e);
    }
  }

  private static @Nullable UUID by() {
    return Caller.current().map(Caller::userId).orElse(null);
  }
}
