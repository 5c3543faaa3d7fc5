package dz.mizan.auth.apikey;

import dz.mizan.auth.role.Rights;
import dz.mizan.auth.role.UserScope;
import dz.mizan.common.web.AddressRange;
import io.vertx.sqlclient.Row;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine's key, without what is secret about it.
 *
 * @param rights no roles: permissions and scope
 * @param addresses ranges it may be sent from; empty if from everywhere
 * @param former the secret before the last rotation, null if there was none
 * @param used when and from where last, to the minute; null if never
 * @param refused when and from where it was last refused, to the minute; null if never
 */
record ApiKey(
    UUID companyId,
    UUID id,
    String name,
    Rights rights,
    List<String> addresses,
    Secret current,
    @Nullable Secret former,
    Instant createdAt,
    UUID createdBy,
    @Nullable Instant rotatedAt,
    @Nullable Instant revokedAt,
    @Nullable Sighting used,
    @Nullable Sighting refused,
    long version) {
  static final String COLUMNS =
      "company_id, id, name, permissions, scope_warehouses, scope_departments, scope_projects,"
          + " addresses, secret_hash, former_hash, former_until, created_at, created_by, rotated_at,"
          + " expires_at, revoked_at, used_at, used_address, refused_at, refused_address, version";

  /** Longer lives no key; it can be prolonged in time. */
  static final Duration LONGEST_LIFE = Duration.ofDays(366);

  /** How long one lives if nothing else is said. */
  static final Duration USUAL_LIFE = Duration.ofDays(90);

  /**
   * What a bearer proves that he has.
   *
   * @param hash SHA-256
   * @param until when it stops working
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them but by isOf
  record Secret(byte[] hash, Instant until) {
    boolean isOf(ApiKeySecret presented) {
      return MessageDigest.isEqual(hash, presented.hash());
    }
  }

  /** That it was seen. */
  record Sighting(Instant at, @Nullable String address) {
    private static @Nullable Sighting of(@Nullable OffsetDateTime at, @Nullable String address) {
      return at == null ? null : new Sighting(at.toInstant(), address);
    }
  }

  /** What has become of it. */
  enum Status {
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  static ApiKey of(Row row) {
    var formerHash = row.getBuffer("former_hash");
    return new ApiKey(
        row.getUUID("company_id"),
        row.getUUID("id"),
        row.getString("name"),
        Rights.of(List.of(), List.of(row.getArrayOfStrings("permissions")), UserScope.of(row)),
        List.of(row.getArrayOfStrings("addresses")),
        new Secret(row.getBuffer("secret_hash").getBytes(), instant(row, "expires_at")),
        formerHash == null ? null : new Secret(formerHash.getBytes(), instant(row, "former_until")),
        instant(row, "created_at"),
        row.getUUID("created_by"),
        orNull(row.getOffsetDateTime("rotated_at")),
        orNull(row.getOffsetDateTime("revoked_at")),
        Sighting.of(row.getOffsetDateTime("used_at"), row.getString("used_address")),
        Sighting.of(row.getOffsetDateTime("refused_at"), row.getString("refused_address")),
        row.getLong("version"));
  }

  Instant expiresAt() {
    return current.until();
  }

  Status status(Instant now) {
    if (revokedAt != null) {
      return Status.REVOKED;
    }
    return now.isBefore(expiresAt()) ? Status.ACTIVE : Status.EXPIRED;
  }

  /** Until when the secret before the last rotation still works; null if it does not. */
  @Nullable Instant formerUntil(Instant now) {
    return former != null && now.isBefore(former.until()) ? former.until() : null;
  }

  /** The secret that was presented, whether it still works or not; null if it is neither. */
  @Nullable Secret matching(ApiKeySecret presented) {
    if (current.isOf(presented)) {
      return current;
    }
    return former != null && former.isOf(presented) ? former : null;
  }

  boolean mayComeFrom(@Nullable String address) {
    return addresses.isEmpty()
        || addresses.stream().anyMatch(range -> AddressRange.parse(range).contains(address));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static @Nullable Instant orNull(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
