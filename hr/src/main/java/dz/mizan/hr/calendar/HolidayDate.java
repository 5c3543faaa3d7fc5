package dz.mizan.hr.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an Islamic holiday is.
 *
 * @param startsOn at most seven days from where it was computed
 * @param confirmed whether it has been announced
 */
@Schema(name = "HolidayDate")
record HolidayDate(
    @Schema(examples = "2027-03-10") @NotNull LocalDate startsOn,
    @Schema(examples = "3") @Min(1) @Max(5) int days,
    @Schema(examples = "true") boolean confirmed) {}
