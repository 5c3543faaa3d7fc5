package dz.mizan.auth.role;

import dz.mizan.auth.permission.Descriptions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role and what it permits.
 *
 * @param permissions sorted
 */
@RegisterForReflection
public record RoleView(
    @Schema(examples = "night-keeper") String code,
    @Schema(
            examples = "Magasinier de nuit",
            description = "Of a built-in role in the language asked for")
        String name,
    @Nullable String description,
    List<String> permissions,
    @Schema(description = "The same in every company, not to be changed") boolean builtIn) {

  static RoleView of(Role role) {
    return new RoleView(role.code(), role.name(), role.description(), role.permissions(), false);
  }

  static RoleView of(BuiltInRole role, Descriptions descriptions, Locale locale) {
    var name = descriptions.find("role." + role.code() + ".name", locale);
    return new RoleView(
        role.code(),
        name == null ? role.code() : name,
        descriptions.find("role." + role.code() + ".description", locale),
        role.permissions().stream().sorted().toList(),
        true);
  }
}
