package dz.mizan.accounting.journal;

import dz.mizan.accounting.chart.AccountNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to add a journal. */
@Schema(name = "NewJournal")
record NewJournal(
    @Schema(examples = "BQ2")
        @NotNull
        @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
        String code,
    @NotNull @Valid AccountNames names,
    @Schema(examples = "BANK") @NotNull JournalKind kind,
    @Schema(examples = "512001", description = "Of the bank or till; only for BANK and CASH")
        @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
        @Nullable String account) {}
