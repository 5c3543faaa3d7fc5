package dz.mizan.auth.key;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.security.VerificationKeys;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What an operator orders about the keys. All replicas and services follow within a second, by the
 * feed of changes. The keys belong to no company, and so do the audit entries and the changes: they
 * are those of the nil company, which nobody can sign up.
 */
@ApplicationScoped
class KeyOrders {
  private static final UUID NO_COMPANY = new UUID(0, 0);
  // Other replicas' clocks may be behind ours.
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final CompanyTransactions transactions;
  private final KeyUpkeep upkeep;
  private final CredentialChanges changes;
  private final Audit audit;

  KeyOrders(
      CompanyTransactions transactions, KeyUpkeep upkeep, CredentialChanges changes, Audit audit) {
    this.transactions = transactions;
    this.upkeep = upkeep;
    this.changes = changes;
    this.audit = audit;
  }

  private record Placed(int generation, UUID id, Instant signsFrom, boolean isWithdrawn) {
    static Placed of(Row row) {
      return new Placed(
          row.getInteger("generation"),
          row.getUUID("id"),
          row.getOffsetDateTime("signs_from").toInstant(),
          row.getOffsetDateTime("withdrawn_at") != null);
    }
  }

  /**
   * Lets the standby take over after the lead, and makes a new standby. A rotation that is under
   * way is not begun a second time.
   *
   * @throws KeysNotReady if there is no standby yet
   */
  Uni<Void> rotate(Duration lead, @Nullable String address) {
    return inTransaction(
        address,
        all -> {
          var now = Instant.now();
          var next = successor(all, now);
          if (next == null) {
            throw new KeysNotReady();
          }
          return next.signsFrom().isAfter(now.plus(lead))
              ? signFrom(next, now.plus(lead)).chain(() -> note("signing-key.rotated", next.id()))
              : Uni.createFrom().voidItem();
        });
  }

  /**
   * Ends a key at once: its tokens are worth nothing any more. If it signs, the standby takes over
   * on the spot. One that is withdrawn already stays so.
   *
   * @throws NotFound if there is no such key
   */
  Uni<Void> withdraw(UUID id, @Nullable String address) {
    return inTransaction(
        address,
        all -> {
          var key =
              all.stream()
                  .filter(one -> one.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> new NotFound("signing-key", id));
          return key.isWithdrawn() ? Uni.createFrom().voidItem() : withdraw(key, all);
        });
  }

  private Uni<Void> withdraw(Placed key, List<Placed> all) {
    var now = Instant.now();
    var next = successor(all, now);
    boolean signs =
        !key.signsFrom().isAfter(now)
            && all.stream()
                .filter(other -> !other.isWithdrawn() && !other.signsFrom().isAfter(now))
                .allMatch(other -> other.generation() <= key.generation());
    return CompanySql.execute(
            "update signing_key set withdrawn_at = $2 where id = $1",
            key.id(),
            now.atOffset(ZoneOffset.UTC))
        .chain(
            () ->
                signs && next != null
                    ? signFrom(next, now.minus(CLOCK_SKEW))
                    : Uni.createFrom().voidItem())
        .chain(() -> changes.note(key.id()))
        .chain(() -> note("signing-key.withdrawn", key.id()));
  }

  private static @Nullable Placed successor(List<Placed> all, Instant now) {
    return all.stream()
        .filter(key -> !key.isWithdrawn() && key.signsFrom().isAfter(now))
        .findFirst()
        .orElse(null);
  }

  private static Uni<Void> signFrom(Placed key, Instant at) {
    return CompanySql.execute(
            "update signing_key set signs_from = $2 where id = $1",
            key.id(),
            at.atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  private Uni<Void> note(String action, UUID keyId) {
    return audit
        .record(action, "signing-key", keyId, null, Map.of())
        .chain(() -> changes.note(VerificationKeys.KEY_SET));
  }

  // The rows stay locked, so that two orders follow each other.
  private Uni<Void> inTransaction(
      @Nullable String address, Function<List<Placed>, Uni<Void>> order) {
    new Caller(NO_COMPANY, null, null, address).enter();
    return transactions
        .run(
            NO_COMPANY,
            () ->
                CompanySql.execute(
                        "select generation, id, signs_from, withdrawn_at from signing_key"
                            + " where expires_at > now() order by generation for update")
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(Placed::of)
                                .toList())
                    .chain(order::apply))
        .chain(upkeep::refresh)
        .emitOn(CallingContext.resume());
  }
}
