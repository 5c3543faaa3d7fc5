package dz.mizan.auth.signup;

import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.user.UserView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The new company and its superuser. */
public record SignUpView(
    UUID id, String code, String name, @Nullable String nif, String currency, Superuser superuser) {

  /** Who may do everything in the company. */
  public record Superuser(UUID id, String username) {}

  static SignUpView of(CompanyView company, UserView superuser) {
    return new SignUpView(
        company.id(),
        company.code(),
        company.name(),
        company.nif(),
        company.currency(),
        new Superuser(superuser.id(), superuser.username()));
  }
}
