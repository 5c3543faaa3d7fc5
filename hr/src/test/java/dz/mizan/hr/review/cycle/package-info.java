@NullMarked
package dz.mizan.hr.review.cycle;

import org.jspecify.annotations.NullMarked;
