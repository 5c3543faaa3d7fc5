package dz.mizan.hr.paper.irg;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.Sums;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was paid in a year and what was withheld of it for the IRG.
 *
 * @param nin national number, on the yearly list only
 * @param monthsPaid in which he was paid something
 * @param from first month with pay, {@code 2026-01}
 * @param to last one
 * @param months those with pay, in their order; of a certificate only
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IrgYear")
record IrgYear(
    UUID employeeId,
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Benali Amina") String name,
    @Nullable @Schema(examples = "بن علي أمينة") String nameAr,
    @Nullable @Schema(examples = "198531234567890123") String nin,
    @Nullable @Schema(examples = "851234567890") String nss,
    @Schema(examples = "Comptable") String jobTitle,
    @Nullable @Schema(examples = "MARRIED") String maritalStatus,
    int children,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Schema(examples = "11") int monthsPaid,
    @Schema(examples = "2026-01") String from,
    @Schema(examples = "2026-11") String to,
    @Nullable List<Month> months,
    Sums sums) {

  /** A month's payslips. */
  @RegisterForReflection
  @Schema(name = "IrgMonth")
  record Month(@Schema(examples = "2026-11") String month, Sums sums) {}

  /** All employees of a year. */
  @RegisterForReflection
  @Schema(name = "IrgList")
  record All(
      @Schema(examples = "2026") int year, Employer employer, List<IrgYear> people, Sums totals) {}

  /** One of them, as a certificate. */
  @RegisterForReflection
  @Schema(name = "IrgCertificate")
  record Certificate(@Schema(examples = "2026") int year, Employer employer, IrgYear person) {}
}
