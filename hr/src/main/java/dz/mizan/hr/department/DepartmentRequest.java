package dz.mizan.hr.department;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a client may say about a department.
 *
 * @param code letters, digits, dot, underscore and hyphen; kept in capitals
 * @param parentId the department above; null for one at the top
 */
record DepartmentRequest(
    @Schema(examples = "VENTES", description = "Unique in the company; kept in capitals")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,20}")
        String code,
    @Schema(examples = "Direction des ventes")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String name,
    @Schema(description = "The department above; none for one at the top")
        @Nullable UUID parentId) {}
