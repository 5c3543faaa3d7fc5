package dz.mizan.accounting.bankstatement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A named way to read CSV files.
 *
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
@Schema(name = "StatementProfile")
record StatementProfile(UUID id, String name, CsvProfile definition, long version) {
  static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";

  /** A profile to be added or changed. */
  @Schema(name = "NewStatementProfile")
  record Draft(
      @Schema(examples = "BNA e-banking")
          @NotBlank
          @Size(max = 100)
          @Pattern(regexp = NO_CONTROL, message = "no control characters")
          String name,
      @NotNull @Valid CsvProfile definition) {}
}
