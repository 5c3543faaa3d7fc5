@NullMarked
package dz.mizan.common.print.sheet;

import org.jspecify.annotations.NullMarked;
