/**
 * Writes down which permissions there are: reads the resource classes of all services with the
 * compiler's own parser, so that what is listed is what is checked. Runs from source while auth is
 * built, hence nothing but the JDK in here.
 */
@NullMarked
package dz.mizan.local.catalogue;

import org.jspecify.annotations.NullMarked;
