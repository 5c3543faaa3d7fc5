package dz.mizan.hr.pay.component;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipLine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A component of pay.
 *
 * @param active whether it is paid from its latest rule on
 * @param rules the latest first
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayComponent")
public record ComponentView(
    UUID id,
    @Schema(examples = "RISK") String code,
    @Schema(examples = "Indemnité de risque") String label,
    @Nullable String labelAr,
    @Nullable String labelEn,
    SlipLine.Kind kind,
    RunKind paidBy,
    @Schema(examples = "60") int position,
    boolean active,
    List<Rule> rules,
    long version) {

  /** How it is worked out from a month on. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PayComponentRule")
  public record Rule(
      @Schema(examples = "2026-01") String validFrom,
      boolean active,
      @Schema(examples = "BASE * value / 100") String formula,
      @Nullable String baseFormula,
      @Nullable String rateFormula,
      @Schema(type = SchemaType.STRING, examples = "5") @JsonFormat(shape = Shape.STRING)
          BigDecimal usualValue,
      boolean taxable,
      boolean contributable,
      boolean periodic,
      boolean minimumWage,
      String source,
      @Nullable String account,
      @Nullable String creditAccount) {
    static Rule of(Row row) {
      return new Rule(
          YearMonth.from(row.getLocalDate("valid_from")).toString(),
          row.getBoolean("is_active"),
          row.getString("formula"),
          row.getString("base_formula"),
          row.getString("rate_formula"),
          new BigDecimal(row.getBigDecimal("usual_value").stripTrailingZeros().toPlainString()),
          row.getBoolean("taxable"),
          row.getBoolean("contributable"),
          row.getBoolean("periodic"),
          row.getBoolean("minimum_wage"),
          row.getString("source"),
          row.getString("account"),
          row.getString("credit_account"));
    }
  }

  /** From rows of components with their rules, those of a component together. */
  static List<ComponentView> of(Iterable<Row> rows) {
    var all = new ArrayList<ComponentView>();
    for (var row : rows) {
      var id = row.getUUID("id");
      if (all.isEmpty() || !all.getLast().id().equals(id)) {
        all.add(
            new ComponentView(
                id,
                row.getString("code"),
                row.getString("label"),
                row.getString("label_ar"),
                row.getString("label_en"),
                SlipLine.Kind.valueOf(row.getString("kind")),
                RunKind.valueOf(row.getString("paid_by")),
                row.getShort("position"),
                row.getBoolean("is_active"),
                new ArrayList<>(),
                row.getLong("version")));
      }
      all.getLast().rules().add(Rule.of(row));
    }
    return all;
  }
}
