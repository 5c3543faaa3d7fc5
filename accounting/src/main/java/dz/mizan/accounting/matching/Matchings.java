package dz.mizan.accounting.matching;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
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
    return CompanySql.execute(
            "select outcome, item, number from match_items($1, $2, $3, $4::text[]::numeric[], $5)",
            id,
            parts.stream().map(Matching.Part::entryId).toArray(UUID[]::new),
            parts.stream().map(part -> (short) part.lineNo()).toArray(Short[]::new),
            parts.stream().map(part -> part.amount().toPlainString()).toArray(String[]::new),
            by())
        .map(rows -> rows.iterator().next())
        .map(
            row -> {
              var outcome = row.getString("outcome");
              if (!outcome.equals("MATCHED")) {
                var item = row.getInteger("item");
                throw CannotMatch.of(outcome, item == null ? 0 : item);
              }
              return row.getLong("number");
            })
        .chain(number -> read(id).map(amount -> new Matching(id, number, amount, parts)))
        .call(matching -> audit.record("lines.matched", "matching", id, null, Note.of(matching)));
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

  private static Uni<BigDecimal> read(UUID id) {
    return CompanySql.execute("select amount from matching where id = $1", id)
        .map(rows -> rows.iterator().next().getBigDecimal(0));
  }

  private static @Nullable UUID by() {
    return Caller.current().map(Caller::userId).orElse(null);
  }
}
