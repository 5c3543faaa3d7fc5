package dz.mizan.accounting.bankstatement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which lines tell of the same money; whole lines, equal in sum. */
@Schema(name = "NewBankReconciliation")
record ReconciliationRequest(
    @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> statementLineIds,
    @NotNull @Size(min = 1, max = 200) List<Reconciliation.@NotNull @Valid EntryLine> entryLines) {}
