/**
 * What a component is worth to one employee, from a day on: the percentage of his bonus, his
 * basket. Sealed like his salary; one value of a component at a time.
 */
@NullMarked
package dz.mizan.hr.pay.component.value;

import org.jspecify.annotations.NullMarked;
