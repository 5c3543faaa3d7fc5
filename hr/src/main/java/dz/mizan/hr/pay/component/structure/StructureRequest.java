package dz.mizan.hr.pay.component.structure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A structure as it shall be.
 *
 * @param usual whether it is for all for whom nothing else is said; takes that from another one
 * @param active whether it may be assigned; who has it keeps it
 */
@Schema(name = "PayStructureRequest")
record StructureRequest(
    @Schema(examples = "DRIVERS")
        @NotNull
        @Pattern(regexp = "[A-Z0-9_-]{1,30}", message = "1 to 30 capitals, digits, - or _")
        String code,
    @Schema(examples = "Chauffeurs")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String name,
    @Schema(examples = "false") @Nullable Boolean usual,
    @Schema(examples = "true") @Nullable Boolean active,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines) {

  /** A component of it; value instead of the component's usual one. */
  @Schema(name = "PayStructureLineRequest")
  record Line(
      @Schema(examples = "BASKET")
          @NotNull
          @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "a component's code")
          String component,
      @Schema(type = SchemaType.STRING, examples = "6000.00")
          @Digits(integer = 12, fraction = 6)
          @DecimalMin("-999999999999")
          @DecimalMax("999999999999")
          @Nullable BigDecimal value) {}

  boolean isUsual() {
    return Boolean.TRUE.equals(usual);
  }

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  /**
   * @throws InvalidStructure if a component comes twice, or the usual one is not active
   */
  StructureRequest checked() {
    var codes = new HashSet<String>();
    for (int i = 0; i < lines.size(); i++) {
      if (!codes.add(lines.get(i).component())) {
        throw new InvalidStructure("lines[" + i + "].component", "comes twice");
      }
    }
    if (isUsual() && !isActive()) {
      throw new InvalidStructure("usual", "an inactive structure is not the usual one");
    }
    return this;
  }
}
