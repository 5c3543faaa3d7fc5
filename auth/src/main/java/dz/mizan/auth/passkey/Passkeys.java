package dz.mizan.auth.passkey;

import dz.mizan.auth.webauthn.Asserted;
import dz.mizan.auth.webauthn.CredentialDescriptor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The passkeys of the running transaction's company; removed ones are as if they were not. */
@ApplicationScoped
public class Passkeys implements PanacheRepositoryBase<Passkey, UUID> {
  /** So many may a user have. */
  public static final int MAX_PER_USER = 10;

  private static final UUID FIRST = new UUID(0, 0);

  /** Those of the user, as browsers are told. */
  public Uni<List<CredentialDescriptor>> describe(UUID userId) {
    return list("userId = ?1 and removedAt is null order by id", userId)
        .map(
            passkeys ->
                passkeys.stream()
                    .map(key -> new CredentialDescriptor(key.credential().id(), key.transports()))
                    .toList());
  }

  /** Whether the user has one. */
  public Uni<Boolean> areThere(UUID userId) {
    return CompanySql.execute(
            "select 1 from passkey where user_id = $1 and removed_at is null limit 1", userId)
        .map(rows -> rows.size() > 0);
  }

  /** Whether the user has added one from this session, and so has shown that he has it. */
  public Uni<Boolean> wereAddedBy(UUID userId, UUID sessionId) {
    return CompanySql.execute(
            "select 1 from passkey where user_id = $1 and session_id = $2 and removed_at is null"
                + " limit 1",
            userId,
            sessionId)
        .map(rows -> rows.size() > 0);
  }

  Uni<Passkey> add(Passkey passkey) {
    return persistAndFlush(passkey)
        .onFailure(SqlFailures.violates("uq_passkey_credential"))
        .transform(taken -> new PasskeyTaken());
  }

  Uni<Passkey> require(UUID userId, UUID id) {
    return find("userId = ?1 and id = ?2 and removedAt is null", userId, id)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("passkey", id));
  }

  Uni<Optional<Passkey>> findCredential(UUID userId, String credentialId) {
    return find("userId = ?1 and credentialId = ?2 and removedAt is null", userId, credentialId)
        .firstResult()
        .map(Optional::ofNullable);
  }

  Uni<Long> countOf(UUID userId) {
    return count("userId = ?1 and removedAt is null", userId);
  }

  Uni<Page<PasskeyView>> page(UUID userId, PageRequest request) {
    var after = Optional.ofNullable(request.afterId()).orElse(FIRST);
    return find("userId = ?1 and removedAt is null and id > ?2 order by id", userId, after)
        .page(0, request.limitAndOne())
        .list()
        .map(found -> Page.of(found, request, key -> List.of(key.id().toString())))
        .map(page -> page.map(PasskeyView::of));
  }

  /**
   * Notes a use, unless it does not follow the last one: of copies of an authenticator that are
   * used at once, one is told.
   *
   * @return whether it was noted
   */
  Uni<Boolean> noteUse(UUID id, Asserted use) {
    return CompanySql.execute(
            "update passkey set sign_count = $2, backed_up = $3, last_used_at = now()"
                + " where id = $1 and removed_at is null"
                + " and ($2 > sign_count or ($2 = 0 and sign_count = 0))",
            id,
            use.signCount(),
            use.backedUp())
        .map(updated -> updated.rowCount() == 1);
  }
}
