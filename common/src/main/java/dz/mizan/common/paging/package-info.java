/** Cursor paging of lists. */
@NullMarked
package dz.mizan.common.paging;

import org.jspecify.annotations.NullMarked;
