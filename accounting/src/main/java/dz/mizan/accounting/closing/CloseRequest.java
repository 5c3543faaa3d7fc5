package dz.mizan.accounting.closing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to close a fiscal year. */
@Schema(name = "FiscalYearClosing")
record CloseRequest(
    @Schema(description = "Whether what the checks warn of is accepted") @NotNull
        Boolean acceptWarnings) {}
