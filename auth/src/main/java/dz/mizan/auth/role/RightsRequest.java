package dz.mizan.auth.role;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a user shall be allowed to do. */
public record RightsRequest(
    @Schema(examples = "[\"storekeeper\"]", description = "Codes of roles")
        @NotEmpty
        @Size(max = 16)
        List<@NotNull @Size(max = 64) String> roles,
    @Schema(
            examples = "[\"products:create\"]",
            description = "Permissions beside those of the roles; left out: none")
        @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 64) String> permissions,
    @Schema(description = "What the user is restricted to; left out: nothing") @Valid
        @Nullable UserScope scope) {

  List<String> permissionList() {
    return permissions == null ? List.of() : permissions;
  }

  UserScope scopeOrNone() {
    return scope == null ? UserScope.UNRESTRICTED : scope;
  }
}
