package dz.mizan.hr.paper.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipLine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The register of a month.
 *
 * @param runs numbers of the runs in it
 * @param lines a payslip each, by the number of the employee
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayrollRegister")
record RegisterView(
    @Schema(examples = "2026-11") String month,
    Employer employer,
    @Schema(examples = "[\"PAIE-2026-000011\"]") List<String> runs,
    List<Line> lines,
    Sums totals) {

  /**
   * A payslip.
   *
   * @param base what its base salary came to
   * @param otherEarnings all else that is in the gross
   * @param items by nature, as on the payslip; only if asked for
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PayrollRegisterLine")
  record Line(
      UUID employeeId,
      @Schema(examples = "E-0001") String number,
      @Schema(examples = "Amina Benali") String name,
      @Schema(examples = "Comptable") String jobTitle,
      @Schema(examples = "FIN") @Nullable String department,
      RunKind kind,
      @Schema(type = SchemaType.STRING, examples = "30") @JsonFormat(shape = Shape.STRING)
          BigDecimal daysPaid,
      @Schema(type = SchemaType.STRING, examples = "54000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal base,
      @Schema(type = SchemaType.STRING, examples = "6000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal otherEarnings,
      Sums sums,
      @Nullable List<Item> items) {}

  /** An item of a payslip. */
  @RegisterForReflection
  @Schema(name = "PayrollRegisterItem")
  record Item(
      @Schema(examples = "SENIORITY") String code,
      @Schema(examples = "Indemnité d'expérience professionnelle") String label,
      SlipLine.Kind kind,
      @Schema(type = SchemaType.STRING, examples = "6000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount) {
    Item plus(Item other) {
      return new Item(code, label, kind, amount.add(other.amount));
    }
  }
}
