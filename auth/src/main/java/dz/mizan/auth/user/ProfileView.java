package dz.mizan.auth.user;

import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.role.UserScope;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user may know of himself. */
public record ProfileView(
    UUID id,
    String username,
    String email,
    boolean emailVerified,
    String fullName,
    UserStatus status,
    CompanyName company,
    List<String> roles,
    @Schema(description = "Of all roles, and his own") List<String> permissions,
    UserScope scope,
    @Schema(examples = "fr") String language,
    @Schema(examples = "system") String theme,
    ProfileChange.Notifications notifications) {

  /** The user's company, briefly. */
  public record CompanyName(UUID id, String code, String name) {}

  static ProfileView of(User user, Granted permitted, CompanyView company) {
    var data = user.data();
    return new ProfileView(
        user.id(),
        data.username(),
        data.email(),
        user.isEmailVerified(),
        data.fullName(),
        user.status(),
        new CompanyName(company.id(), company.code(), company.name()),
        user.rights().roleList(),
        permitted.permissions(),
        user.rights().scope(),
        user.preferences().language(),
        user.preferences().theme(),
        ProfileChange.Notifications.of(user.preferences()));
  }
}
