package dz.mizan.auth.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The erasures, and who has answered; outside of any company. */
@ApplicationScoped
class Erasures {
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

  private final ObjectMapper json;
  private final String[] services;

  Erasures(ObjectMapper json, ErasingServices services) {
    this.json = json;
    this.services = services.names();
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

  private String write(List<CompanyErased.Deleted> tables) {
    try {
      return json.writeValueAsString(tables);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("counts cannot be written", e);
    }
  }
}
