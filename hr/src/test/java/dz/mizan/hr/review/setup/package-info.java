@NullMarked
package dz.mizan.hr.review.setup;

import org.jspecify.annotations.NullMarked;
