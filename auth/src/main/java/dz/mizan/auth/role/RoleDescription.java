package dz.mizan.auth.role;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that may change about a role; what is left out becomes empty. */
public record RoleDescription(
    @Schema(examples = "Magasinier de nuit")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = NewRole.PRINTABLE, message = "no control characters")
        String name,
    @Schema(examples = "Réceptionne et prépare, sans toucher aux prix")
        @Size(max = 500)
        @Pattern(regexp = NewRole.PRINTABLE, message = "no control characters")
        @Nullable String description,
    @Schema(
            examples = "[\"stock-movements:*\", \"products:read\"]",
            description = "resource:action, or resource:* for every action")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Size(max = 64) String> permissions) {}
