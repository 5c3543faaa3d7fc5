package dz.mizan.accounting.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The drafts of the company of the running transaction. */
@ApplicationScoped
class Drafts {
  private static final TypeReference<List<DraftLine>> LINES = new TypeReference<>() {};
  private static final String COLUMNS =
      "id, journal, date, label, reference, lines::text, copy_of, created_by, created_at,"
          + " changed_at, version";
  private static final String INSERT =
      "insert into entry_draft (id, journal, date, label, reference, lines, copy_of, created_by)"
          + " values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8) returning "
          + COLUMNS;
  private static final String UPDATE =
      "update entry_draft set journal = $2, date = $3, label = $4, reference = $5,"
          + " lines = $6::text::jsonb, changed_at = now(), version = version + 1 where id = $1"
          + " returning "
          + COLUMNS;
  private static final String PAGE =
      "select "
          + COLUMNS
          + """
           from entry_draft
          where ($1::uuid is null or id > $1) and ($2::text is null or journal = $2)
            and ($3::date is null or date >= $3) and ($4::date is null or date <= $4)
            and ($5::uuid is null or created_by = $5)
          order by id limit $6
          """;

  private final ObjectMapper json;

  Drafts(ObjectMapper json) {
    this.json = json;
  }

  Uni<DraftView> insert(UUID id, DraftRequest draft, @Nullable UUID copyOf, @Nullable UUID by) {
    return CompanySql.execute(
            INSERT,
            id,
            draft.journal(),
            draft.date(),
            draft.label(),
            draft.reference(),
            write(draft.lines()),
            copyOf,
            by)
        .map(rows -> view(rows.iterator().next()));
  }

  Uni<DraftView> update(UUID id, DraftRequest draft) {
    return CompanySql.execute(
            UPDATE,
            id,
            draft.journal(),
            draft.date(),
            draft.label(),
            draft.reference(),
            write(draft.lines()))
        .map(rows -> view(rows.iterator().next()));
  }

  Uni<Void> delete(UUID id) {
    return CompanySql.execute("delete from entry_draft where id = $1", id).replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such draft; it may have been posted
   */
  Uni<DraftView> require(UUID id) {
    return find(id, "").map(found -> found.orElseThrow(() -> new NotFound("entry-draft", id)));
  }

  /**
   * The same, locked until the end of the transaction.
   *
   * @throws NotFound if the company has no such draft
   */
  Uni<DraftView> requireLocked(UUID id) {
    return findLocked(id).map(found -> found.orElseThrow(() -> new NotFound("entry-draft", id)));
  }

  Uni<Optional<DraftView>> findLocked(UUID id) {
    return find(id, " for update");
  }

  private Uni<Optional<DraftView>> find(UUID id, String lock) {
    return CompanySql.execute("select " + COLUMNS + " from entry_draft where id = $1" + lock, id)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::view).findFirst());
  }

  /** One page without lines, in the order of creation. */
  Uni<Page<DraftView>> page(PageRequest request, DraftFilter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            filter.journal,
            filter.from,
            filter.to,
            filter.createdBy,
            request.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> view(row).withoutLines())
                        .toList(),
                    request,
                    draft -> List.of(draft.id().toString())));
  }

  private DraftView view(Row row) {
    var lines = read(row.getString("lines"));
    return new DraftView(
        row.getUUID("id"),
        row.getString("journal"),
        row.getLocalDate("date"),
        row.getString("label"),
        row.getString("reference"),
        lines,
        DraftView.total(lines, DraftLine::debit),
        DraftView.total(lines, DraftLine::credit),
        row.getUUID("copy_of"),
        row.getUUID("created_by"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getLong("version"));
  }

  private List<DraftLine> read(String lines) {
    try {
      return json.readValue(lines, LINES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("draft cannot be read", e);
    }
  }

  private String write(List<DraftLine> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("draft cannot be written", e);
    }
  }
}
