package dz.mizan.accounting.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the equity changed, in the year before and in the year. */
@Schema(name = "EquityChanges")
@RegisterForReflection
record EquityView(
    @Schema(examples = "2026") int year,
    @Schema(examples = "12") int month,
    @Schema(examples = "DZD") String currency,
    List<Column> columns,
    List<Row> rows) {

  /** A part of the equity. */
  @Schema(name = "EquityColumn")
  @RegisterForReflection
  record Column(
      @Schema(examples = "capital") String code,
      @Schema(examples = "Capital social") String label) {}

  /**
   * What changed it.
   *
   * @param amounts one per column
   */
  @Schema(name = "EquityRow")
  @RegisterForReflection
  record Row(
      @Schema(examples = "dividends") String code,
      @Schema(examples = "Dividendes payés") String label,
      @Schema(examples = "2026") int year,
      @Schema(description = "Decimals in texts") List<String> amounts,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total) {}
}
