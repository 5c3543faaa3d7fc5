package dz.mizan.auth.signup;

import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.company.Warning;
import dz.mizan.auth.user.UserView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The new company and its superuser. */
@RegisterForReflection
public record SignUpView(
    UUID id,
    String code,
    String name,
    @Nullable String nif,
    String currency,
    Superuser superuser,
    @Schema(description = "What was accepted and should be looked at again")
        List<Warning> warnings) {

  /** Who may do everything in the company. */
  @RegisterForReflection
  public record Superuser(UUID id, String username) {}

  static SignUpView of(CompanyView company, UserView superuser) {
    return new SignUpView(
        company.id(),
        company.code(),
        company.name(),
        company.nif(),
        company.currency(),
        new Superuser(superuser.id(), superuser.username()),
        company.warnings());
  }
}
