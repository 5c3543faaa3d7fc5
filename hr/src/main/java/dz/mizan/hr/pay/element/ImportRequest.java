package dz.mizan.hr.pay.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Variable elements of a month, as lines or as the text of a CSV file. An element that the month
 * has is replaced.
 *
 * @param csv titles {@code number;component;quantity;amount;note} in any order, then a line for
 *     each; semicolons or commas, values may stand between double quotes
 */
@Schema(name = "PayElementImportRequest")
record ImportRequest(
    @Schema(examples = "2026-11")
        @NotNull
        @Pattern(regexp = ElementRequest.MONTH, message = "a month from 2022-01 to 2099-12")
        String month,
    @Size(min = 1, max = 5000) @Nullable List<@NotNull @Valid Line> lines,
    @Schema(examples = "number;component;quantity;amount\nE-0001;OT50;10;\n")
        @Size(min = 1, max = 250_000)
        @Pattern(regexp = "[[^\\p{Cntrl}\\p{Cs}]\\r\\n\\t]*", message = "no control characters")
        @Nullable String csv) {

  /** One of them; numbers as texts, as files have them. */
  @Schema(name = "PayElementImportLine")
  record Line(
      @Schema(examples = "E-0001") @NotNull @Size(max = 30) @Pattern(regexp = ElementRequest.TEXT)
          String number,
      @Schema(examples = "OT50") @NotNull @Size(max = 30) @Pattern(regexp = ElementRequest.TEXT)
          String component,
      @Schema(examples = "10") @Size(max = 20) @Pattern(regexp = ElementRequest.TEXT)
          @Nullable String quantity,
      @Schema(examples = "5000.00") @Size(max = 20) @Pattern(regexp = ElementRequest.TEXT)
          @Nullable String amount,
      @Size(max = 200) @Pattern(regexp = ElementRequest.TEXT) @Nullable String note) {
    // Not to show what somebody earns or owes.
    @Override
    public String toString() {
      return "Line[" + number + ", " + component + "]";
    }
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "ImportRequest[" + month + "]";
  }
}
