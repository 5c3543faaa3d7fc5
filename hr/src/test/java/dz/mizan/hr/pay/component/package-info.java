/** Components of pay and what is entered for them, over REST. */
@NullMarked
package dz.mizan.hr.pay.component;

import org.jspecify.annotations.NullMarked;
