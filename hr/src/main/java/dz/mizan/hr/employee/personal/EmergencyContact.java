package dz.mizan.hr.employee.personal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to call if something happens. */
@RegisterForReflection
public record EmergencyContact(
    @Schema(examples = "Karim Benali")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PersonalRequest.TEXT, message = "no control characters")
        String name,
    @Schema(examples = "Époux")
        @Size(max = 50)
        @Pattern(regexp = PersonalRequest.TEXT, message = "no control characters")
        @Nullable String relation,
    @Schema(examples = "+213550112233")
        @NotNull
        @Pattern(regexp = PersonalRequest.PHONE, message = PersonalRequest.PHONE_MESSAGE)
        String phone) {}
