/**
 * Who came and went when: terminals, badges, punches and their corrections, and ordered overtime.
 *
 * <p>A punch that is sent twice counts once: by the id that the terminal gave it, and by person and
 * second. Punches are never deleted: a correction keeps what was before, who changed it and why.
 * Nothing is recorded in a month whose timesheet is approved; the database holds that.
 */
@NullMarked
package dz.mizan.hr.attendance.punch;

import org.jspecify.annotations.NullMarked;
