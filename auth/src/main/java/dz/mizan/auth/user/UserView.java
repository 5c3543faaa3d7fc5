package dz.mizan.auth.user;

import java.util.List;
import java.util.UUID;

/** A user as his colleagues see him. */
public record UserView(
    UUID id,
    String username,
    String email,
    String fullName,
    UserStatus status,
    List<String> roles) {
  static UserView of(User user) {
    return new UserView(
        user.id(), user.username(), user.email(), user.fullName(), user.status(), user.roles());
  }
}
