package dz.mizan.accounting.journal;

import dz.mizan.accounting.chart.AccountNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a journal can change; the code and the kind cannot. */
@Schema(name = "JournalChange")
record JournalChange(
    @NotNull @Valid AccountNames names,
    @Schema(examples = "512001", description = "Of the bank or till; only for BANK and CASH")
        @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
        @Nullable String account,
    @NotNull Boolean active) {}
