package dz.mizan.hr.paper.cnas;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.paper.employer.Employer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The yearly declaration of wages (DAS).
 *
 * @param dueOn [K] 31 January of the next year
 * @param agencyCode of the employer's agency
 * @param quarters what the lines come to, quarter by quarter
 * @param missing the first 100 things that the CNAS wants and that are not known; none: ready to
 *     file
 */
@RegisterForReflection
@Schema(name = "WagesDeclaration")
record DasView(
    @Schema(examples = "2026") int year,
    LocalDate dueOn,
    Employer employer,
    @Schema(examples = "16001") String agencyCode,
    List<Line> lines,
    @Schema(examples = "[\"0.00\",\"0.00\",\"0.00\",\"120000.00\"]") List<String> quarters,
    @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    List<Missing> missing) {

  /**
   * An employee.
   *
   * @param months in which he was paid for at least a day
   * @param total contributory pay of the year
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WagesDeclarationLine")
  record Line(
      UUID employeeId,
      @Schema(examples = "E-0001") String number,
      @Schema(examples = "851234567890") @Nullable String nss,
      @Schema(examples = "Benali") String lastName,
      @Schema(examples = "Amina") String firstName,
      @Nullable LocalDate bornOn,
      @Schema(examples = "Comptable") String jobTitle,
      LocalDate hiredOn,
      @Nullable LocalDate leftOn,
      @Schema(examples = "2") int months,
      List<Quarter> quarters,
      @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal total) {}

  /**
   * Three months of somebody.
   *
   * @param days paid, of months of 30
   * @param base contributory pay
   */
  @RegisterForReflection
  @Schema(name = "WagesDeclarationQuarter")
  record Quarter(
      @Schema(examples = "60") int days,
      @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal base) {}

  /**
   * Something that is not known.
   *
   * @param number of the employee of whom it is not; null for the employer
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WagesDeclarationGap")
  record Missing(Gap gap, @Nullable @Schema(examples = "E-0001") String number) {}

  /** What. */
  enum Gap {
    /** Setting cnas-employer-number. */
    EMPLOYER_NUMBER,
    /** Setting cnas-agency-code. */
    AGENCY_CODE,
    NSS,
    BIRTH_DATE
  }
}
