package dz.mizan.accounting.chart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request to add an account of the company's own.
 *
 * @param parent the longest code of the chart that the new one begins with: said, so that a slip of
 *     the finger does not put the account elsewhere
 */
@Schema(name = "NewAccount")
record NewAccount(
    @Schema(examples = "512001", description = "3 to 12 digits; begins with its parent's")
        @NotNull
        @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
        String code,
    @Schema(examples = "512") @NotNull @Pattern(regexp = "[0-9]{1,11}", message = "1 to 11 digits")
        String parent,
    @NotNull @Valid AccountNames names,
    @Schema(description = "Whether its lines are matched; as its parent by default")
        @Nullable Boolean matchable) {}
