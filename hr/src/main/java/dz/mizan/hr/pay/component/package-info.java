/**
 * Components of pay: what each is, how it is worked out from which month on, and where it goes in
 * the books. A change is a new rule from a month on; those of months that were paid stay, in SQL
 * too, so an earlier month comes out the same for ever. A formula that is none, names something
 * unknown or reads itself in the end is refused when it is saved, by SQL too.
 *
 * <p>A company begins with the usual components and one structure of them; {@code structure} says
 * who gets which, {@code value} what a component is worth to one employee.
 */
@NullMarked
package dz.mizan.hr.pay.component;

import org.jspecify.annotations.NullMarked;
