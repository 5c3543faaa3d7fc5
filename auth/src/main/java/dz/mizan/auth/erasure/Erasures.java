package dz.mizan.auth.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.auth.erasure.ErasureView.Deleted;
import dz.mizan.auth.erasure.ErasureView.Part;
import dz.mizan.auth.erasure.ErasureView.Status;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The erasures and what each service said of them, outside of any company. */
@ApplicationScoped
class Erasures {
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
  // Locked, so that of two services that answer at once one sees the other's part.
  private static final String LOCK =
      "select from erased_company where company_id = $1 for no key update";
  private static final String ADD_PART =
      """
      insert into erasure_part (company_id, service, erased_at, tables)
      select company_id, $2, $3, $4::text::json from company_erasure where company_id = $1
      on conflict do nothing
      """;
  private static final String BEGIN_OWN =
      """
      update erased_company t set erase_from = now()
      where company_id = $1 and erase_from = 'infinity' and not exists (
        select from unnest($2::text[]) as s (service)
        where not exists (select from erasure_part p
          where p.company_id = t.company_id and p.service = s.service))
      """;

  private final Pool pool;
  private final ObjectMapper json;
  private final String[] services;

  /**
   * @param services those that have to answer before auth erases its own rows
   */
  Erasures(
      Pool pool,
      ObjectMapper json,
      @ConfigProperty(name = "mizan.erasure.services") Set<String> services) {
    this.pool = pool;
    this.json = json;
    this.services = services.stream().sorted().toArray(String[]::new);
  }

  /** The erasure of the company, if it was begun. */
  Uni<Optional<UUID>> find(UUID companyId) {
    return CompanySql.execute("select id from company_erasure where company_id = $1", companyId)
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getUUID("id")));
  }

  /** Begins an erasure in the running transaction; the company's row must be locked. */
  Uni<Void> begin(UUID id, UUID companyId, long eventSequence) {
    return CompanySql.execute(
            "insert into company_erasure (id, company_id) values ($1, $2)", id, companyId)
        .chain(
            () ->
                CompanySql.execute(
                    "insert into erased_company (company_id, erase_from, event_sequence)"
                        + " values ($1, 'infinity', $2)",
                    companyId,
                    eventSequence + 1))
        .replaceWithVoid();
  }

  /** Notes what a service deleted; when all have answered auth may begin. Twice is once. */
  Uni<Void> done(UUID companyId, String service, CompanyErased erased) {
    return CompanySql.execute(LOCK, companyId)
        .chain(
            () ->
                CompanySql.execute(
                    ADD_PART,
                    companyId,
                    service,
                    erased.erasedAt().atOffset(ZoneOffset.UTC),
                    write(erased.tables())))
        .chain(() -> CompanySql.execute(BEGIN_OWN, companyId, services))
        .replaceWithVoid();
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

  private String write(List<CompanyErased.Deleted> tables) {
    try {
      return json.writeValueAsString(tables);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("counts cannot be written", e);
    }
  }
}
