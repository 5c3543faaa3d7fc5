package dz.mizan.hr.review.setup;

import dz.mizan.hr.review.ReviewLimits;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scale to rate by. */
@Schema(name = "RatingScaleRequest")
record ScaleRequest(
    @Schema(examples = "CINQ") @NotNull @Pattern(regexp = ReviewLimits.CODE) String code,
    @Schema(examples = "De 1 à 5") @NotBlank @Size(max = 100) @Pattern(regexp = ReviewLimits.TEXT)
        String name,
    @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid Level> levels) {

  /** A rating. */
  @RegisterForReflection
  @Schema(name = "RatingLevel")
  record Level(
      @Schema(examples = "5")
          @NotNull
          @DecimalMin("0")
          @DecimalMax("99")
          @Digits(integer = 2, fraction = 2)
          BigDecimal value,
      @Schema(examples = "Exceptionnel")
          @NotBlank
          @Size(max = 100)
          @Pattern(regexp = ReviewLimits.TEXT)
          String label,
      @Schema(examples = "استثنائي") @Size(min = 1, max = 100) @Pattern(regexp = ReviewLimits.TEXT)
          @Nullable String labelAr) {}
}
