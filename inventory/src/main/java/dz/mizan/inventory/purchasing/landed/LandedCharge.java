package dz.mizan.inventory.purchasing.landed;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the costs.
 *
 * @param amount dinars HT, two decimals, positive
 */
@RegisterForReflection
public record LandedCharge(
    @Schema(examples = "TRANSPORT") @NotNull Kind kind,
    @Schema(examples = "Port d'Alger – dépôt")
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String label,
    @Schema(examples = "12500.00", type = SchemaType.STRING)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 12, fraction = 2)
        BigDecimal amount) {

  /** What it was for. */
  public enum Kind {
    TRANSPORT,
    CUSTOMS,
    INSURANCE,
    HANDLING,
    OTHER
  }
}
