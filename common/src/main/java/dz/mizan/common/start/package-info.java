/**
 * The first thing a service does: it looks at its settings and refuses to start, by one line on
 * standard error, if it could not work with them.
 */
@NullMarked
package dz.mizan.common.start;

import org.jspecify.annotations.NullMarked;
