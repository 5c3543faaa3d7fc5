/** Who did what to which row, written with the change. */
@NullMarked
package dz.mizan.common.audit;

import org.jspecify.annotations.NullMarked;
