package dz.mizan.hr.leave.type;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The most days of one request, from a day on, and who says so. */
@Schema(name = "LeaveLimitRequest")
record LimitRequest(
    @Schema(examples = "5")
        @NotNull
        @DecimalMin("0.5")
        @DecimalMax("1100")
        @Digits(integer = 4, fraction = 1)
        BigDecimal maxDays,
    @Schema(examples = "Convention collective 2027")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = LeaveTypeRequest.TEXT)
        String source) {}
