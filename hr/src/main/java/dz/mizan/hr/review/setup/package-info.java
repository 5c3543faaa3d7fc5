/** Rating scales and templates; never changed once made, as reviews are written by them. */
@NullMarked
package dz.mizan.hr.review.setup;

import org.jspecify.annotations.NullMarked;
