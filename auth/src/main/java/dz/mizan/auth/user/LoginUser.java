package dz.mizan.auth.user;

import dz.mizan.common.tenancy.Scope;
import java.util.List;
import java.util.UUID;

/**
 * What a login needs to know of a user.
 *
 * @param passwordHash a PHC string
 * @param version of the user when this was read
 */
public record LoginUser(
    UUID id,
    String username,
    String passwordHash,
    boolean isAuthorized,
    List<String> roles,
    List<String> permissions,
    Scope scope,
    long version) {
  static LoginUser of(User user) {
    return new LoginUser(
        user.id(),
        user.username(),
        user.passwordHash(),
        user.status() == UserStatus.AUTHORIZED,
        user.roles(),
        Role.permissionsOf(user.roles()),
        Scope.UNRESTRICTED,
        user.version());
  }

  @Override
  public String toString() {
    return "LoginUser[" + id + "]";
  }
}
