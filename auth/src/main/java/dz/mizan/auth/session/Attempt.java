package dz.mizan.auth.session;

import dz.mizan.auth.user.LoginUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login under way.
 *
 * @param failuresKey under which its failures are counted
 * @param companyId null if there is no such user
 * @param user null if there is no such user
 */
record Attempt(String failuresKey, @Nullable UUID companyId, @Nullable LoginUser user) {
  @Nullable String passwordHash() {
    return user == null ? null : user.passwordHash();
  }
}
