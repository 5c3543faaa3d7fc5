package dz.mizan.accounting.axis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost centre or project to create. */
@Schema(name = "NewAnalyticCode")
record NewAxisCode(
    @Schema(examples = "ATELIER", description = "Never changes")
        @NotNull
        @Pattern(
            regexp = CODE,
            message = "1 to 20 capital letters, digits, dots, hyphens or underscores")
        String code,
    @Schema(examples = "Atelier de Rouiba")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = TEXT, message = "no control characters")
        String name) {
  static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,19}";
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  NewAxisCode {
    name = name == null ? name : name.strip();
  }

  /** What may change of it. */
  @Schema(name = "AnalyticCodeChange")
  record Change(
      @Schema(examples = "Atelier de Rouiba")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = TEXT, message = "no control characters")
          String name) {
    Change {
      name = name == null ? name : name.strip();
    }
  }
}
