package dz.mizan.auth.user;

import dz.mizan.auth.password.OwnNames;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the recovery of an account needs to know, in the running company transaction. */
@ApplicationScoped
public class UserSecrets {
  /** More users than that do not share one address. */
  private static final int MAX_FOUND = 5;

  /**
   * A user's password and what it must not contain.
   *
   * @param passwordHash null as long as he has none
   */
  public record Secret(@Nullable String passwordHash, OwnNames names) {}

  /**
   * The secret of a user.
   *
   * @throws NotFound if there is no such user
   */
  public Uni<Secret> of(UUID id) {
    return CompanySql.execute(
            "select password_hash, username, full_name, email, code, name"
                + " from app_user u join company c using (company_id) where u.id = $1",
            id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("user", id);
              }
              return secret(rows.iterator().next());
            });
  }

  /** The users with that username, or that address, who have a password to forget. */
  public Uni<List<UUID>> whoMayReset(String usernameOrEmail) {
    return CompanySql.execute(
            "select id from app_user where status in ('PENDING', 'AUTHORIZED')"
                + " and (username_key = $1 or lower(email) = $2) order by id limit $3",
            Usernames.key(usernameOrEmail),
            usernameOrEmail.strip().toLowerCase(Locale.ROOT),
            MAX_FOUND)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID("id"))
                    .toList());
  }

  /**
   * Replaces the hash of a password by a better one of the same password. Whoever changes the
   * password at the same time wins.
   */
  public Uni<Void> improveHash(UUID id, String hash, String better) {
    return CompanySql.execute(
            "update app_user set password_hash = $3 where id = $1 and password_hash = $2",
            id,
            hash,
            better)
        .replaceWithVoid();
  }

  private static Secret secret(Row row) {
    return new Secret(
        row.getString("password_hash"),
        OwnNames.of(
            row.getString("username"),
            row.getString("full_name"),
            row.getString("email"),
            row.getString("code"),
            row.getString("name")));
  }
}
