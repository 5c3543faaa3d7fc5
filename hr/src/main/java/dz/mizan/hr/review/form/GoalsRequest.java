package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All goals of a review; their weights sum to 100. None takes them away. */
@Schema(name = "ReviewGoalsRequest")
record GoalsRequest(@NotNull @Size(max = 20) List<@NotNull @Valid Goal> goals) {

  /**
   * A goal.
   *
   * @param id of one that is there; null for a new one
   * @param measure by what one knows that it is reached
   */
  @Schema(name = "ReviewGoal")
  record Goal(
      @Nullable UUID id,
      @Schema(examples = "Réduire les retards de livraison")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = ReviewLimits.TEXT)
          String title,
      @Schema(examples = "Moins de 2 % de commandes en retard")
          @Size(min = 1, max = 500)
          @Pattern(regexp = ReviewLimits.TEXT)
          @Nullable String measure,
      @Schema(examples = "2026-12-31") @Nullable LocalDate dueOn,
      @Schema(examples = "60")
          @NotNull
          @DecimalMin("0.01")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          BigDecimal weight) {}
}
