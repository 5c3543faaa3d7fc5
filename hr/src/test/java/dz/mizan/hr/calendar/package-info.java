@NullMarked
package dz.mizan.hr.calendar;

import org.jspecify.annotations.NullMarked;
