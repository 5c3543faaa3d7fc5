package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A description; lines may be broken. */
@RegisterForReflection
public record Texts(
    @Schema(examples = "Première pression à froid") @Size(max = 4000) @Pattern(regexp = LINES)
        @Nullable String fr,
    @Schema(examples = "عصرة أولى على البارد") @Size(max = 4000) @Pattern(regexp = LINES)
        @Nullable String ar,
    @Schema(examples = "First cold pressing") @Size(max = 4000) @Pattern(regexp = LINES)
        @Nullable String en) {
  static final Texts NONE = new Texts(null, null, null);

  private static final String LINES = "(?:[^\\p{Cntrl}\\p{Cs}]|[\\n\\r\\t])*";

  boolean isEmpty() {
    return fr == null && ar == null && en == null;
  }
}
