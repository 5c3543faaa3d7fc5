package dz.mizan.hr.paper.transfer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.paper.employer.Employer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the bank is to pay of a run.
 *
 * @param payingAccountIsValid whether the key of the company's own account is right
 * @param count of lines
 * @param total of lines
 * @param others who is not paid by the bank, and why
 * @param othersTotal what they are to be paid otherwise
 */
@RegisterForReflection
@Schema(name = "SalaryTransfer")
record TransferView(
    UUID runId,
    @Nullable @Schema(examples = "PAIE-2026-000011") String runNumber,
    @Schema(examples = "2026-11") String month,
    Employer employer,
    boolean payingAccountIsValid,
    @Schema(examples = "1") int count,
    @Schema(type = SchemaType.STRING, examples = "47558.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    List<Line> lines,
    List<Other> others,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal othersTotal) {

  /**
   * A transfer.
   *
   * @param rib whose key was checked
   * @param post whether it is a postal account
   */
  @RegisterForReflection
  @Schema(name = "SalaryTransferLine")
  record Line(
      UUID employeeId,
      @Schema(examples = "E-0001") String number,
      @Schema(examples = "Benali Amina") String name,
      @Schema(examples = "00799999002345678941") String rib,
      boolean post,
      @Schema(type = SchemaType.STRING, examples = "47558.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount,
      @Schema(examples = "SALAIRE 2026-11 E-0001") String reference) {}

  /** Somebody who gets no transfer. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SalaryPaidOtherwise")
  record Other(
      UUID employeeId,
      @Schema(examples = "E-0002") String number,
      @Schema(examples = "Haddad Karim") String name,
      @Schema(type = SchemaType.STRING, examples = "35000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount,
      Reason reason) {}

  /** Why not. */
  enum Reason {
    /** No account is known: in cash or by cheque. */
    NO_ACCOUNT,
    /** It has not 20 digits, or its key is wrong. */
    INVALID_ACCOUNT,
    /** Nothing is left to be paid. */
    NOTHING_TO_PAY
  }
}
