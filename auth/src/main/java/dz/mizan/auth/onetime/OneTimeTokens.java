package dz.mizan.auth.onetime;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues and redeems one-time tokens. All of it happens in the running company transaction; what is
 * rolled back was neither issued nor used.
 */
@ApplicationScoped
public class OneTimeTokens {
  private static final String ISSUE =
      """
      insert into one_time_token (user_id, purpose, hash, subject, issued_at, expires_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (company_id, user_id, purpose) do update
      set hash = excluded.hash, subject = excluded.subject, issued_at = excluded.issued_at,
        expires_at = excluded.expires_at, used_at = null
      where $7::timestamptz is null or one_time_token.issued_at <= $7
      returning company_id
      """;

  private final SecureRandom random = new SecureRandom();

  /**
   * A new token for a user of the running transaction's company. The user's former one of this
   * purpose becomes useless.
   *
   * @param life from now on
   * @return the text for the link; to be mailed to the user and shown to nobody else
   */
  public Uni<String> issue(OneTimePurpose purpose, UUID userId, Duration life) {
    return insert(purpose, userId, life, null, null).map(Optional::orElseThrow);
  }

  /**
   * The same, unless the user's former token of this purpose is younger than that: then nothing
   * changes and the answer is empty. So nobody's mailbox is filled by others.
   *
   * @param subject handed back when the token is redeemed
   */
  public Uni<Optional<String>> issue(
      OneTimePurpose purpose,
      UUID userId,
      Duration life,
      @Nullable String subject,
      Duration youngest) {
    return insert(purpose, userId, life, subject, youngest);
  }

  private Uni<Optional<String>> insert(
      OneTimePurpose purpose,
      UUID userId,
      Duration life,
      @Nullable String subject,
      @Nullable Duration youngest) {
    var secret = new byte[OneTimeToken.SECRET_BYTES];
    random.nextBytes(secret);
    var now = Instant.now().atOffset(ZoneOffset.UTC);
    return CompanySql.execute(
            ISSUE,
            userId,
            purpose.name(),
            Buffer.buffer(OneTimeToken.hash(secret)),
            subject,
            now,
            now.plus(life),
            youngest == null ? null : now.minus(youngest))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(
                        new OneTimeToken(
                                rows.iterator().next().getUUID("company_id"), userId, secret)
                            .text()));
  }

  /**
   * Whether this token was issued and is still the newest; it may have been used or have expired.
   *
   * @throws LinkNotValid (as a failure) if not
   */
  public Uni<Void> requireIssued(OneTimePurpose purpose, OneTimeToken token) {
    return CompanySql.execute(
            "select 1 from one_time_token where user_id = $1 and purpose = $2 and hash = $3",
            token.userId(),
            purpose.name(),
            Buffer.buffer(token.hash()))
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new LinkNotValid();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Uses a token up. Of two at once the second waits for the first, and fails if that commits.
   *
   * @return the subject that it was issued with
   * @throws LinkNotValid (as a failure) if it is not good, or not for this
   */
  public Uni<Optional<String>> redeem(OneTimePurpose purpose, OneTimeToken token) {
    return CompanySql.execute(
            "update one_time_token set used_at = now() where user_id = $1 and purpose = $2"
                + " and hash = $3 and used_at is null and expires_at > now() returning subject",
            token.userId(),
            purpose.name(),
            Buffer.buffer(token.hash()))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new LinkNotValid();
              }
              return Optional.ofNullable(rows.iterator().next().getString("subject"));
            });
  }

  /** Makes all of a user's tokens useless and forgets what they were issued with. */
  public Uni<Void> forget(UUID userId) {
    return CompanySql.execute(
            "update one_time_token set subject = null, used_at = coalesce(used_at, now())"
                + " where user_id = $1",
            userId)
        .replaceWithVoid();
  }

  /** Makes a user's token of this purpose useless, if there is one. */
  public Uni<Void> revoke(OneTimePurpose purpose, UUID userId) {
    return CompanySql.execute(
            "update one_time_token set used_at = now()"
                + " where user_id = $1 and purpose = $2 and used_at is null",
            userId,
            purpose.name())
        .replaceWithVoid();
  }
}
