package dz.mizan.accounting.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement line by line, with the year before.
 *
 * @param unmapped accounts with a balance that the company's layout leaves out; empty unless it was
 *     given accounts since
 * @param treasury of a cash flow statement alone
 */
@Schema(name = "Statement")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
    @Schema(examples = "balance-sheet") String statement,
    @Schema(examples = "2026") int year,
    @Schema(examples = "12") int month,
    @Schema(examples = "DZD") String currency,
    List<Line> lines,
    List<String> unmapped,
    @Nullable Treasury treasury) {

  /**
   * A line; a heading has no amounts.
   *
   * @param gross of an asset, before deduction
   * @param deduction depreciation and impairment of an asset
   * @param amount of the year; of an asset, gross less deduction
   * @param previous of the year before
   */
  @Schema(name = "StatementRow")
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @Schema(examples = "customers") String code,
      @Schema(examples = "Clients") String label,
      @Schema(examples = "line", description = "heading, line or total") String kind,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal gross,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal deduction,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal previous) {}

  /**
   * How the treasury changed.
   *
   * @param result the accounting result of the year, to be compared with the operating flows
   */
  @Schema(name = "StatementTreasury")
  @RegisterForReflection
  record Treasury(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal opening,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal closing,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal previousOpening,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal previousClosing,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal result) {}

  /** What stands on a line or total. */
  BigDecimal amount(String code) {
    return lines.stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .map(Line::amount)
        .orElse(BigDecimal.ZERO);
  }
}
