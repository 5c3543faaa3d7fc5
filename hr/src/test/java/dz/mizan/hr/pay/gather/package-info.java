/** What is known of the past. */
@NullUnmarked
package dz.mizan.hr.pay.gather;

import org.jspecify.annotations.NullUnmarked;
