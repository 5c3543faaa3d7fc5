@NullMarked
package dz.mizan.hr.review.form;

import org.jspecify.annotations.NullMarked;
