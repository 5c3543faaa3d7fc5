package dz.mizan.accounting.credit.dunning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level as it shall be. */
@Schema(name = "DunningLevelRequest")
record LevelRequest(
    @Schema(examples = "8") @NotNull @Min(1) @Max(730) Integer days,
    @Schema(type = SchemaType.STRING, examples = "0.00")
        @NotNull
        @PositiveOrZero
        @DecimalMax("999999999.99")
        @Digits(integer = 9, fraction = 2)
        BigDecimal fee,
    @NotNull @Valid Names name,
    @NotNull @Valid Paragraphs text) {

  /** What the letter is called. */
  @Schema(name = "DunningLevelNames")
  record Names(
      @Schema(examples = "Rappel") @NotBlank @Size(max = 100) @Pattern(regexp = LINE) String fr,
      @Schema(examples = "تذكير") @NotBlank @Size(max = 100) @Pattern(regexp = LINE) String ar,
      @Schema(examples = "Reminder") @NotBlank @Size(max = 100) @Pattern(regexp = LINE)
          String en) {}

  /** What it says above the invoices. */
  @Schema(name = "DunningLevelTexts")
  record Paragraphs(
      @NotBlank @Size(max = 2000) @Pattern(regexp = LINES) String fr,
      @NotBlank @Size(max = 2000) @Pattern(regexp = LINES) String ar,
      @NotBlank @Size(max = 2000) @Pattern(regexp = LINES) String en) {}

  private static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";
  private static final String LINES = "[^\\p{Cntrl}\\p{Cs}\\n]*(\\n[^\\p{Cntrl}\\p{Cs}\\n]*)*";
}
