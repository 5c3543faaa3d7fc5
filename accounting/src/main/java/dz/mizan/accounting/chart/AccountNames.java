package dz.mizan.accounting.chart;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The names of an account or a journal in a request. French is the language of the books and the
 * name where another is missing.
 */
@RegisterForReflection
@Schema(name = "NamesRequest")
public record AccountNames(
    @Schema(examples = "Banque CPA, agence Didouche")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        String fr,
    @Schema(examples = "CPA bank, Didouche branch", description = "The French one by default")
        @Size(min = 1, max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String en,
    @Schema(examples = "بنك القرض الشعبي", description = "The French one by default")
        @Size(min = 1, max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String ar) {
  private static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";

  public AccountNames {
    fr = fr == null ? null : fr.strip();
    en = stripped(en);
    ar = stripped(ar);
  }

  /** The English name; the French one if there is none. */
  public String enOrFr() {
    return en == null ? fr : en;
  }

  /** The Arabic name; the French one if there is none. */
  public String arOrFr() {
    return ar == null ? fr : ar;
  }

  private static @Nullable String stripped(@Nullable String name) {
    return name == null || name.isBlank() ? null : name.strip();
  }
}
