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

/** What reviews ask. */
@Schema(name = "ReviewTemplateRequest")
record TemplateRequest(
    @Schema(examples = "CADRES") @NotNull @Pattern(regexp = ReviewLimits.CODE) String code,
    @Schema(examples = "Entretien annuel des cadres")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = ReviewLimits.TEXT)
        String name,
    @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Section> sections) {

  /**
   * A section, in its order; managers are asked all of them.
   *
   * @param kind RATED, GOALS (the employee's goals, at most one), or TEXT, which has no weight
   * @param weight in percent; those of all sections sum to 100
   * @param isForSelf whether the employee is asked, too
   * @param isForPeers whether peers are; never goals
   */
  @RegisterForReflection
  @Schema(name = "ReviewSection")
  record Section(
      @Schema(examples = "Qualité du travail")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = ReviewLimits.TEXT)
          String title,
      @Schema(examples = "جودة العمل")
          @Size(min = 1, max = 200)
          @Pattern(regexp = ReviewLimits.TEXT)
          @Nullable String titleAr,
      @Schema(examples = "RATED") @NotNull SectionKind kind,
      @Schema(examples = "40")
          @NotNull
          @DecimalMin("0")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          BigDecimal weight,
      @Schema(examples = "true") boolean isForSelf,
      @Schema(examples = "true") boolean isForPeers) {}
}
