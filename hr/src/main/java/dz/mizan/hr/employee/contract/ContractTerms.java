package dz.mizan.hr.employee.contract;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first contract of somebody who is hired; it begins on his first day, for his share of work.
 *
 * @param endsOn last day; needed for CDD, TRIAL and APPRENTICE
 * @param trialUntil last day of a trial within the contract
 * @param cause why it has an end; needed for a CDD (loi 90-11 art. 12 bis)
 */
@Schema(name = "FirstWorkContract")
public record ContractTerms(
    @Schema(examples = "CDI") @NotNull ContractKind kind,
    @Schema(examples = "2027-10-31") @Day @Nullable LocalDate endsOn,
    @Schema(examples = "2027-04-30") @Day @Nullable LocalDate trialUntil,
    @Schema(examples = "Remplacement d'un titulaire absent")
        @Size(max = 500)
        @Pattern(regexp = ContractRequest.TEXT, message = "no control characters")
        @Nullable String cause) {}
