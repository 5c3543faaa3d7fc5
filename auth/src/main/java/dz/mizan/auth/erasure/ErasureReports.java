package dz.mizan.auth.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.auth.erasure.ErasureView.Deleted;
import dz.mizan.auth.erasure.ErasureView.Part;
import dz.mizan.auth.erasure.ErasureView.Status;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What each service said of an erasure, for whoever knows its id. */
@ApplicationScoped
class ErasureReports {
  // The tombstone of auth itself is its own part of the report.
  private static final String REPORT =
      """
      select e.requested_at, s.service, p.erased_at, coalesce(p.tables, '[]')::text as tables
      from company_erasure e cross join unnest($2::text[]) as s (service)
      left join erasure_part p on p.company_id = e.company_id and p.service = s.service
      where e.id = $1
      union all
      select e.requested_at, 'auth', t.erased_at, (
        select coalesce(json_agg(json_build_object('table', key, 'rows', value::bigint)
          order by key), '[]') from jsonb_each_text(t.tables))::text
      from company_erasure e join erased_company t on t.company_id = e.company_id
      where e.id = $1
      """;

  private final Pool pool;
  private final ObjectMapper json;
  private final String[] services;

  ErasureReports(Pool pool, ObjectMapper json, ErasingServices services) {
    this.pool = pool;
    this.json = json;
    this.services = services.names();
  }

  /**
   * @throws NotFound if there is no such erasure
   */
  Uni<ErasureView> report(UUID id) {
    return pool.preparedQuery(REPORT)
        .execute(Tuple.of(id, services))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .map(
            rows -> {
              if (rows.isEmpty()) {
                throw new NotFound("erasure", id);
              }
              return view(id, rows);
            });
  }

  private ErasureView view(UUID id, List<Row> rows) {
    var parts = rows.stream().map(this::part).toList();
    var last = parts.getLast();
    return new ErasureView(
        id,
        last.status(),
        rows.getFirst().getOffsetDateTime("requested_at").toInstant(),
        last.erasedAt(),
        parts);
  }

  private Part part(Row row) {
    var erasedAt = row.getOffsetDateTime("erased_at");
    return new Part(
        row.getString("service"),
        erasedAt == null ? Status.IN_PROGRESS : Status.COMPLETED,
        instant(erasedAt),
        erasedAt == null ? List.of() : read(row.getString("tables")));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private List<Deleted> read(String tables) {
    try {
      return json.readValue(tables, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable counts", e);
    }
  }
}
