package dz.mizan.accounting.bankstatement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a bank's CSV files are read. Columns are counted from 1.
 *
 * @param skipLines how many lines come before the first movement, titles included
 * @param amountColumn signed amounts; or else a column for debits and one for credits
 * @param labelColumns whose texts make up the label
 * @param balanceColumn what the account held after each line; gives the file's balances
 * @param newestFirst whether the last movement comes first
 * @param ignoreOthers whether lines without a date are left out, such as totals
 */
@RegisterForReflection
@Schema(name = "StatementCsvProfile")
record CsvProfile(
    @Schema(examples = "WINDOWS_1252") @NotNull Encoding encoding,
    @Schema(examples = ";")
        @NotNull
        @Pattern(regexp = "[;,|\\t]", message = "semicolon, comma, bar or tab")
        String separator,
    @Schema(examples = "1") @Min(0) @Max(50) int skipLines,
    @Schema(examples = "DD_MM_YYYY") @NotNull DateForm dateForm,
    @Schema(examples = "true") boolean decimalComma,
    @Schema(examples = "1") @Min(1) @Max(50) int dateColumn,
    @Schema(examples = "2") @Min(1) @Max(50) @Nullable Integer valueDateColumn,
    @NotNull @Size(min = 1, max = 5) List<@NotNull @Min(1) @Max(50) Integer> labelColumns,
    @Min(1) @Max(50) @Nullable Integer referenceColumn,
    @Min(1) @Max(50) @Nullable Integer counterpartyColumn,
    @Min(1) @Max(50) @Nullable Integer amountColumn,
    @Schema(examples = "4") @Min(1) @Max(50) @Nullable Integer debitColumn,
    @Schema(examples = "5") @Min(1) @Max(50) @Nullable Integer creditColumn,
    @Schema(examples = "6") @Min(1) @Max(50) @Nullable Integer balanceColumn,
    boolean newestFirst,
    boolean ignoreOthers) {

  /** Whether it says in one way where the amounts are. */
  boolean saysAmounts() {
    return amountColumn == null
        ? debitColumn != null && creditColumn != null
        : debitColumn == null && creditColumn == null;
  }
}
