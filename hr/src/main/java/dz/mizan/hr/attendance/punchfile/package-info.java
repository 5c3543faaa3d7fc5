/**
 * Punches from the files of terminals, by profiles that say which column is what.
 *
 * <p>A file is read while it comes and taken in one transaction: as a dry run, all or nothing, or
 * without its wrong lines. Every wrong line is reported with its number and a code. A file that was
 * imported before changes nothing: its punches are there.
 */
@NullMarked
package dz.mizan.hr.attendance.punchfile;

import org.jspecify.annotations.NullMarked;
