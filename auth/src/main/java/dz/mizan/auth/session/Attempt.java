package dz.mizan.auth.session;

import dz.mizan.auth.user.LoginUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login under way.
 *
 * @param tried what its failures are counted under
 * @param companyId null if there is no such user
 * @param user null if there is no such user
 */
record Attempt(Tried tried, @Nullable UUID companyId, @Nullable LoginUser user) {
  @Nullable String passwordHash() {
    return user == null ? null : user.passwordHash();
  }
}
