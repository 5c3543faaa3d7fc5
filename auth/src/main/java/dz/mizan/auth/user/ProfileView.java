package dz.mizan.auth.user;

import dz.mizan.auth.company.CompanyView;
import java.util.List;
import java.util.UUID;

/** What a user may know of himself. */
public record ProfileView(
    UUID id,
    String username,
    String email,
    String fullName,
    UserStatus status,
    CompanyName company,
    List<String> roles,
    List<String> permissions) {

  /** The user's company, briefly. */
  public record CompanyName(UUID id, String code, String name) {}

  static ProfileView of(User user, CompanyView company) {
    return new ProfileView(
        user.id(),
        user.username(),
        user.email(),
        user.fullName(),
        user.status(),
        new CompanyName(company.id(), company.code(), company.name()),
        user.roles(),
        Role.permissionsOf(user.roles()));
  }
}
