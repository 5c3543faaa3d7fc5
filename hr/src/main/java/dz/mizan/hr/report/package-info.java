/**
 * Reports on the people of a company: headcount, turnover, absenteeism, anniversaries, ends of
 * contracts; as JSON and as CSV, within the caller's scope. Departments and positions are those of
 * the day in question, by the dated assignments. Nothing is stored here.
 */
@NullMarked
package dz.mizan.hr.report;

import org.jspecify.annotations.NullMarked;
