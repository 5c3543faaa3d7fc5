package dz.mizan.accounting.bankstatement;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Lines of statements and of the books that tell of the same money.
 *
 * @param amount of either side, above zero where money came in
 */
@RegisterForReflection
@Schema(name = "BankReconciliation")
record Reconciliation(
    UUID id,
    UUID treasuryAccountId,
    @Schema(type = SchemaType.STRING, examples = "1190.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,
    List<UUID> statementLineIds,
    List<EntryLine> entryLines,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy) {

  /** A line of the books. */
  @RegisterForReflection
  @Schema(name = "BankReconciliationEntryLine")
  record EntryLine(@NotNull UUID entryId, @Schema(examples = "1") @Min(1) @Max(1000) int lineNo) {}
}
