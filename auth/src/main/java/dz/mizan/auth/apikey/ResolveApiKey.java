package dz.mizan.auth.apikey;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what an API key is worth now. */
@ApplicationScoped
public class ResolveApiKey {
  private final CompanyTransactions transactions;
  private final ApiKeys keys;
  private final Audit audit;

  ResolveApiKey(CompanyTransactions transactions, ApiKeys keys, Audit audit) {
    this.transactions = transactions;
    this.keys = keys;
    this.audit = audit;
  }

  private enum Reason {
    WRONG_SECRET,
    ROTATED,
    EXPIRED,
    REVOKED,
    ADDRESS_NOT_ALLOWED
  }

  /**
   * The claims of a key that works; empty if it does not, whatever the reason. From an address that
   * the key does not allow it is worth the same: whoever was sent the key refuses it then. Use and
   * refusal are noted, at most once a minute.
   *
   * @param address of the client that sent it; null if nobody uses it, only asks
   */
  public Uni<Optional<Map<String, Object>>> handle(String text, @Nullable String address) {
    var presented = ApiKeySecret.read(text);
    return presented.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : transactions.run(
            presented.get().companyId(),
            () ->
                keys.findForUse(presented.get().keyId())
                    .chain(
                        found ->
                            found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : resolve(found.get(), presented.get(), address)));
  }

  private Uni<Optional<Map<String, Object>>> resolve(
      ApiKey key, ApiKeySecret presented, @Nullable String address) {
    var now = Instant.now();
    var matching = key.matching(presented);
    var refusal = reasonToRefuse(key, matching, now);
    if (matching == null || refusal != null) {
      return note(key, refusal, address).replaceWith(Optional.empty());
    }
    var noted =
        address == null || key.mayComeFrom(address)
            ? noteUse(key, address, now)
            : note(key, Reason.ADDRESS_NOT_ALLOWED, address);
    return noted.replaceWith(Optional.of(claims(key, matching)));
  }

  private static @Nullable Reason reasonToRefuse(
      ApiKey key, ApiKey.@Nullable Secret matching, Instant now) {
    if (matching == null) {
      return Reason.WRONG_SECRET;
    }
    return switch (key.status(now)) {
      case REVOKED -> Reason.REVOKED;
      case EXPIRED -> Reason.EXPIRED;
      case ACTIVE -> now.isBefore(matching.until()) ? null : Reason.ROTATED;
    };
  }

  private Uni<Void> noteUse(ApiKey key, @Nullable String address, Instant now) {
    var used = key.used();
    boolean isFresh = used != null && used.at().isAfter(now.minusSeconds(60));
    return address == null || isFresh
        ? Uni.createFrom().voidItem()
        : keys.noteUse(key.id(), address);
  }

  private Uni<Void> note(ApiKey key, @Nullable Reason reason, @Nullable String address) {
    if (address == null || reason == null) {
      return Uni.createFrom().voidItem();
    }
    new Caller(key.companyId(), null, null, address).enter();
    return keys.noteRefusal(key.id(), address)
        .chain(
            noted ->
                noted
                    ? audit.record(
                        "api-key.refused", "api-key", key.id(), null, Map.of("reason", reason))
                    : Uni.createFrom().voidItem());
  }

  private static Map<String, Object> claims(ApiKey key, ApiKey.Secret matching) {
    var until = matching.until().isBefore(key.expiresAt()) ? matching.until() : key.expiresAt();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", key.id().toString());
    claims.put("upn", key.name());
    claims.put("client_id", key.id().toString());
    claims.put("token_type", "api-key");
    claims.put("company", key.companyId().toString());
    claims.put("groups", List.of());
    claims.put("permissions", key.rights().permissionList());
    key.rights()
        .scope()
        .scope()
        .restricted()
        .forEach(
            (kind, ids) ->
                claims.put("scope_" + kind, ids.stream().map(Object::toString).toList()));
    if (!key.addresses().isEmpty()) {
      claims.put("addresses", key.addresses());
    }
    claims.put("exp", until.getEpochSecond());
    return claims;
  }
}
