package dz.mizan.accounting.matching;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Matches lines with each other, in the company transaction of whoever asks. */
@ApplicationScoped
public class Matchings {
  private final Audit audit;

  Matchings(Audit audit) {
    this.audit = audit;
  }

  /**
   * Settles the lines with each other.
   *
   * @param parts at least one on either side, of one account and partner, as much on either side
   * @throws CannotMatch otherwise, or if one of them has less that is open; nothing changes
   */
  public Uni<Matching> match(List<Matching.Part> parts) {
    return match(Ids.next(), parts);
  }

  /** The same under an id that is known already. */
  public Uni<Matching> match(UUID id, List<Matching.Part> parts) {
    return matchAll(List.of(id), List.of(parts)).map(List::getFirst);
  }

  /**
   * Settles the lines of each group with each other, in one statement; see {@link #match(List)}.
   *
   * @return in the order of the groups
   */
  public Uni<List<Matching>> matchAll(List<List<Matching.Part>> groups) {
    return groups.isEmpty()
        ? Uni.createFrom().item(List.of())
        : matchAll(groups.stream().map(group -> Ids.next()).toList(), groups);
  }

  private Uni<List<Matching>> matchAll(List<UUID> ids, List<List<Matching.Part>> groups) {
    var parts = groups.stream().flatMap(List::stream).toList();
    return CompanySql.execute(
            "select id, outcome, item, number, amount from match_groups($1, $2, $3, $4,"
                + " $5::text[]::numeric[], $6)",
            ids.toArray(UUID[]::new),
            IntStream.range(0, groups.size())
                .flatMap(i -> groups.get(i).stream().mapToInt(part -> i + 1))
                .boxed()
                .toArray(Integer[]::new),
            parts.stream().map(Matching.Part::entryId).toArray(UUID[]::new),
            parts.stream().map(part -> (short) part.lineNo()).toArray(Short[]::new),
            parts.stream().map(part -> part.amount().toPlainString()).toArray(String[]::new),
            by())
        .map(rows -> matched(rows, ids, groups))
        .call(
            made ->
                audit.recordAll(
                    "lines.matched",
                    "matching",
                    made.stream()
                        .map(one -> new Audit.Change(one.id(), null, Note.of(one)))
                        .toList()));
  }

  private static List<Matching> matched(
      RowSet<Row> rows, List<UUID> ids, List<List<Matching.Part>> groups) {
    var byId = new HashMap<UUID, Row>();
    for (var row : rows) {
      if (!row.getString("outcome").equals("MATCHED")) {
        var item = row.getInteger("item");
        throw CannotMatch.of(row.getString("outcome"), item == null ? 0 : item);
      }
      byId.put(row.getUUID("id"), row);
    }
    return IntStream.range(0, ids.size())
        .mapToObj(
            i -> {
              var row = Objects.requireNonNull(byId.get(ids.get(i)));
              return new Matching(
                  ids.get(i), row.getLong("number"), row.getBigDecimal("amount"), groups.get(i));
            })
        .toList();
  }

  /**
   * Opens again what a matching had settled; one that was undone stays so.
   *
   * @throws NotFound if the company has none with this id
   */
  public Uni<Void> undo(UUID id) {
    return CompanySql.execute("select undo_matching(id, $2) from matching where id = $1", id, by())
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("matching", id);
              }
              return rows.iterator().next().getBoolean(0);
            })
        .chain(
            undone ->
                undone
                    ? audit.record("matching.undone", "matching", id, null, null)
                    : Uni.createFrom().voidItem());
  }

  /** The matchings, not undone, that a line of this entry is in. */
  public Uni<List<UUID>> ofEntry(UUID entryId) {
    return CompanySql.execute(
            """
            select distinct m.id from matching_part p join matching m on m.id = p.matching_id
            where p.entry_id = $1 and m.undone_at is null order by m.id
            """,
            entryId)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID(0))
                    .toList());
  }

  private static @Nullable UUID by() {
    return Caller.current().map(Caller::userId).orElse(null);
  }
}
