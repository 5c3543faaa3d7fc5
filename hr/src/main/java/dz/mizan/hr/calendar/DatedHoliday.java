package dz.mizan.hr.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that nobody works.
 *
 * @param site where alone; null for the whole company
 */
record DatedHoliday(@Nullable String site, LocalDate startsOn, LocalDate endsOn) {}
