package dz.mizan.auth.erasure;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Shuts a company and has everything of it deleted. There is no way back. */
@ApplicationScoped
class RequestErasure {
  private static final String LOCK =
      "update company set version = version + 1 where company_id = $1 returning code, version";
  private static final String END_SESSIONS =
      "update session set ended_at = now(), end_reason = 'REVOKED' where ended_at is null";

  private final Erasures erasures;
  private final CredentialChanges credentials;
  private final Audit audit;
  private final Outbox outbox;

  RequestErasure(Erasures erasures, CredentialChanges credentials, Audit audit, Outbox outbox) {
    this.erasures = erasures;
    this.credentials = credentials;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @return the id of the erasure, random, for the report; that of the first of several requests
   * @throws NotFound if it is not the caller's company
   * @throws RetentionNotAcknowledged if the caller does not say that the books are kept elsewhere
   * @throws CompanyCodeMismatch if the code is not the company's
   */
  Uni<UUID> handle(UUID companyId, EraseRequest request) {
    if (!request.acknowledgeRetention()) {
      throw new RetentionNotAcknowledged();
    }
    return CompanySql.execute(LOCK, companyId)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("company", companyId);
              }
              var company = rows.iterator().next();
              if (!company.getString("code").equals(request.code())) {
                throw new CompanyCodeMismatch();
              }
              return company.getLong("version");
            })
        .chain(version -> beginOnce(companyId, version));
  }

  private Uni<UUID> beginOnce(UUID companyId, long version) {
    var id = UUID.randomUUID();
    return erasures
        .find(companyId)
        .chain(
            begun ->
                begun.isPresent()
                    ? Uni.createFrom().item(begun.get())
                    : begin(id, companyId, version).replaceWith(id));
  }

  private Uni<Void> begin(UUID id, UUID companyId, long version) {
    var event = new CompanyErasureRequested(companyId, Instant.now());
    return erasures
        .begin(id, companyId, version)
        .chain(() -> CompanySql.execute(END_SESSIONS))
        .chain(() -> audit.record("company.erasure-requested", "company", companyId, null, null))
        .chain(() -> outbox.append(CompanyErasureRequested.TYPE, companyId, version, event))
        .chain(() -> credentials.note(companyId));
  }
}
