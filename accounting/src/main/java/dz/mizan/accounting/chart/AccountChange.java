package dz.mizan.accounting.chart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an account can change; the code, class, type and side cannot. */
@Schema(name = "AccountChange")
record AccountChange(
    @NotNull @Valid AccountNames names,
    @Schema(description = "Another only while nothing was posted to the account") @NotNull
        Boolean matchable) {}
