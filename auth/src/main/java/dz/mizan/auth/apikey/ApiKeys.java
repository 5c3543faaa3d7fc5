package dz.mizan.auth.apikey;

import dz.mizan.auth.role.Rights;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The API keys of the running transaction's company. */
@ApplicationScoped
class ApiKeys {
  private static final String SELECT = "select " + ApiKey.COLUMNS + " from api_key";

  /** What its owners decide about a key. */
  record Terms(String name, Rights rights, List<String> addresses, Instant expiresAt) {}

  /**
   * @throws ApiKeyNameTaken if another key that is not revoked has the name
   */
  Uni<ApiKey> add(ApiKeySecret secret, Terms terms, UUID createdBy) {
    return CompanySql.execute(
            "insert into api_key (id, name, permissions, scope_warehouses, scope_departments,"
                + " scope_projects, addresses, expires_at, secret_hash, created_by)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning "
                + ApiKey.COLUMNS,
            secret.keyId(),
            terms.name(),
            terms.rights().permissions(),
            terms.rights().warehouses(),
            terms.rights().departments(),
            terms.rights().projects(),
            terms.addresses().toArray(String[]::new),
            utc(terms.expiresAt()),
            Buffer.buffer(secret.hash()),
            createdBy)
        .map(ApiKeys::only)
        .onFailure(SqlFailures.violates("uq_api_key_name"))
        .transform(taken -> new ApiKeyNameTaken(terms.name()));
  }

  /**
   * Changes what its owners decide. The key must be locked.
   *
   * @throws ApiKeyNameTaken if another key that is not revoked has the name
   */
  Uni<ApiKey> change(UUID id, Terms terms) {
    return CompanySql.execute(
            "update api_key set name = $2, permissions = $3, scope_warehouses = $4,"
                + " scope_departments = $5, scope_projects = $6, addresses = $7, expires_at = $8,"
                + " version = version + 1 where id = $1 returning "
                + ApiKey.COLUMNS,
            id,
            terms.name(),
            terms.rights().permissions(),
            terms.rights().warehouses(),
            terms.rights().departments(),
            terms.rights().projects(),
            terms.addresses().toArray(String[]::new),
            utc(terms.expiresAt()))
        .map(ApiKeys::only)
        .onFailure(SqlFailures.violates("uq_api_key_name"))
        .transform(taken -> new ApiKeyNameTaken(terms.name()));
  }

  /** Makes this the secret; the one before works until then. The key must be locked. */
  Uni<ApiKey> rotate(ApiKeySecret secret, Instant formerUntil) {
    return CompanySql.execute(
            "update api_key set former_hash = secret_hash, former_until = $3, secret_hash = $2,"
                + " rotated_at = now(), version = version + 1 where id = $1 returning "
                + ApiKey.COLUMNS,
            secret.keyId(),
            Buffer.buffer(secret.hash()),
            utc(formerUntil))
        .map(ApiKeys::only);
  }

  /** Ends the key for good. The key must be locked. */
  Uni<ApiKey> revoke(UUID id) {
    return CompanySql.execute(
            "update api_key set revoked_at = now(), version = version + 1 where id = $1 returning "
                + ApiKey.COLUMNS,
            id)
        .map(ApiKeys::only);
  }

  /** Notes that the key was used; written at most once a minute. */
  Uni<Void> noteUse(UUID id, String address) {
    return CompanySql.execute(
            "update api_key set used_at = now(), used_address = $2 where id = $1"
                + " and (used_at is null or used_at <= now() - interval '1 minute')",
            id,
            address)
        .replaceWithVoid();
  }

  /**
   * Notes that the key was refused; written at most once a minute.
   *
   * @return whether it was written
   */
  Uni<Boolean> noteRefusal(UUID id, @Nullable String address) {
    return CompanySql.execute(
            "update api_key set refused_at = now(), refused_address = $2 where id = $1"
                + " and (refused_at is null or refused_at <= now() - interval '1 minute')",
            id,
            address)
        .map(updated -> updated.rowCount() == 1);
  }

  /** The key, unless its company is suspended. */
  Uni<Optional<ApiKey>> findForUse(UUID id) {
    return CompanySql.execute(
            SELECT
                + " where id = $1 and exists (select 1 from company where status = 'ACTIVE')"
                + " and not exists (select 1 from company_erasure e"
                + " where e.company_id = current_company())",
            id)
        .map(ApiKeys::first);
  }

  /**
   * @throws NotFound if the company has no such key
   */
  Uni<ApiKey> require(UUID id) {
    return CompanySql.execute(SELECT + " where id = $1", id).map(rows -> required(rows, id));
  }

  /**
   * The key, which nobody else changes until the end of the transaction.
   *
   * @throws NotFound if the company has no such key
   */
  Uni<ApiKey> requireLocked(UUID id) {
    return CompanySql.execute(SELECT + " where id = $1 for update", id)
        .map(rows -> required(rows, id));
  }

  /**
   * Oldest first.
   *
   * @param status null for all
   */
  Uni<Page<ApiKey>> list(ApiKey.@Nullable Status status, PageRequest request) {
    return CompanySql.execute(
            SELECT
                + " where ($1::uuid is null or id > $1) and ($2::text is null or $2 = case"
                + " when revoked_at is not null then 'REVOKED'"
                + " when expires_at <= now() then 'EXPIRED' else 'ACTIVE' end)"
                + " order by id limit $3",
            request.afterId(),
            status == null ? null : status.name(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ApiKey::of).toList())
        .map(found -> Page.of(found, request, key -> List.of(key.id().toString())));
  }

  private static ApiKey only(RowSet<Row> rows) {
    return ApiKey.of(rows.iterator().next());
  }

  private static Optional<ApiKey> first(RowSet<Row> rows) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(only(rows));
  }

  private static ApiKey required(RowSet<Row> rows, UUID id) {
    return first(rows).orElseThrow(() -> new NotFound("api-key", id));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
