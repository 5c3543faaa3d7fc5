@NullMarked
package dz.mizan.hr.review;

import org.jspecify.annotations.NullMarked;
