@NullMarked
package dz.mizan.hr.report;

import org.jspecify.annotations.NullMarked;
