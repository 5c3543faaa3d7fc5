package dz.mizan.accounting.tax;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the G50 as clients see it. */
@Schema(name = "G50Row")
@RegisterForReflection
record G50RowView(
    @Schema(examples = "stamp-duty") String key,
    @Schema(examples = "E4T10") String code,
    Names labels,
    @Schema(examples = "ACCRUED") String source,
    @Schema(examples = "4477") String selector,
    long version) {
  private static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** What it is called. */
  @Schema(name = "G50RowLabels")
  @RegisterForReflection
  record Names(
      @Schema(examples = "Droit de timbre")
          @NotNull
          @Size(min = 1, max = 200)
          @Pattern(regexp = TEXT)
          String fr,
      @Schema(examples = "Stamp duty") @NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
          String en,
      @Schema(examples = "حق الطابع") @NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
          String ar) {}

  /** What may be changed of it. */
  @Schema(name = "G50RowChange")
  record Change(
      @Schema(examples = "E4T10") @NotNull @Size(max = 20) @Pattern(regexp = TEXT) String code,
      @NotNull @Valid Names labels,
      @Schema(
              examples = "4477",
              description =
                  "Of ACCRUED: accounts that begin with it; of TVA_RATE: the percent; of"
                      + " TVA_DEDUCTIBLE: ASSETS or OTHERS; else empty")
          @NotNull
          @Pattern(
              regexp = "[0-9]{0,12}|ASSETS|OTHERS",
              message = "digits, ASSETS, OTHERS or nothing")
          String selector) {

    G50Row of(G50Row old) {
      return new G50Row(
          old.key(),
          code,
          labels.fr(),
          labels.en(),
          labels.ar(),
          old.source(),
          selector,
          old.version());
    }
  }

  static G50RowView of(G50Row row) {
    return new G50RowView(
        row.key(),
        row.code(),
        new Names(row.labelFr(), row.labelEn(), row.labelAr()),
        row.source().name(),
        row.selector(),
        row.version());
  }
}
