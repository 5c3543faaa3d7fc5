package dz.mizan.hr.paper.cnas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.hr.paper.employer.Employer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is declared and paid to the CNAS for a month or a quarter.
 *
 * @param dueOn [K] loi 83-14 art. 21: 30 days after the end
 * @param employees who were paid
 * @param entered hired within it, of those
 * @param left whose last day is within it, of those
 * @param base their contributory pay
 * @param branches what is due on the base, by branch
 * @param total of the branches
 * @param onPayslips what the payslips withheld and charged for the CNAS
 * @param difference {@code total − onPayslips}: payslips round one by one
 * @param quarterly whether the company's setting wants a quarter
 */
@RegisterForReflection
@Schema(name = "ContributionsStatement")
record DacView(
    @Schema(examples = "2026-11") String period,
    LocalDate from,
    LocalDate to,
    LocalDate dueOn,
    boolean quarterly,
    Employer employer,
    @Schema(examples = "120") int employees,
    @Schema(examples = "2") int entered,
    @Schema(examples = "1") int left,
    @Schema(type = SchemaType.STRING, examples = "7140000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal base,
    List<Branch> branches,
    @Schema(type = SchemaType.STRING, examples = "2499000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    @Schema(type = SchemaType.STRING, examples = "2499000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal onPayslips,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal difference) {

  /**
   * A branch; rates in percent, that of the fund included in the total.
   *
   * @param base on which its rates hold
   */
  @RegisterForReflection
  @Schema(name = "ContributionsBranch")
  record Branch(
      @Schema(examples = "AS") String code,
      @Schema(examples = "Assurances sociales") String label,
      @Schema(type = SchemaType.STRING, examples = "7140000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal base,
      @Schema(type = SchemaType.STRING, examples = "13.0") @JsonFormat(shape = Shape.STRING)
          BigDecimal rate,
      @Schema(type = SchemaType.STRING, examples = "821100.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal employer,
      @Schema(type = SchemaType.STRING, examples = "107100.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal employee,
      @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal fund,
      @Schema(type = SchemaType.STRING, examples = "928200.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal total) {}
}
