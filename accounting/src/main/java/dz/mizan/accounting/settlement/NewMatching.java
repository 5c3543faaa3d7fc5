package dz.mizan.accounting.settlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Lines to be matched.
 *
 * @param exchangeDifference books what is left in the company's currency of lines that settle each
 *     other in a foreign one; without it debit and credit must be equal
 */
@Schema(name = "NewMatching")
record NewMatching(
    @NotNull @Size(min = 2, max = 1000) List<@NotNull @Valid NewPart> parts,
    @Valid @Nullable Difference exchangeDifference) {

  /**
   * A line and how much of it.
   *
   * @param amount all that is open of it by default
   */
  @Schema(name = "NewMatchingPart")
  record NewPart(
      @NotNull UUID entryId,
      @Schema(examples = "1", description = "From 1") @NotNull @Min(1) @Max(1000) Integer lineNo,
      @Schema(type = SchemaType.STRING, examples = "100000.00")
          @Positive
          @DecimalMax("999999999999999.99")
          @Digits(integer = 15, fraction = 2)
          @Nullable BigDecimal amount) {}

  /**
   * How the difference is booked.
   *
   * @param journal OD by default
   * @param date the last one of the lines by default
   */
  @Schema(name = "ExchangeDifference")
  record Difference(
      @Schema(examples = "OD")
          @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
          @Nullable String journal,
      @Schema(examples = "2026-11-20") @Nullable LocalDate date) {}

  @AssertTrue(message = "no line twice")
  @Schema(hidden = true)
  boolean isOfDifferentLines() {
    return parts == null
        || parts.stream()
                .filter(part -> part != null)
                .map(part -> part.entryId() + " " + part.lineNo())
                .distinct()
                .count()
            == parts.stream().filter(part -> part != null).count();
  }
}
