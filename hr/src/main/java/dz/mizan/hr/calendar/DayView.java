package dz.mizan.hr.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of day it is. */
@Schema(name = "CalendarDay")
record DayView(LocalDate day, boolean working, boolean restDay, boolean holiday) {}
