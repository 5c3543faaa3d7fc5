/**
 * Positions: the posts that a company has, with their titles, grade and salary band.
 *
 * <p>Codes are unique in the company; an archived position takes nobody in. How many hold one, and
 * how many posts are vacant, is counted from the assignments of the day that is asked for, and
 * stored nowhere.
 */
@NullMarked
package dz.mizan.hr.position;

import org.jspecify.annotations.NullMarked;
