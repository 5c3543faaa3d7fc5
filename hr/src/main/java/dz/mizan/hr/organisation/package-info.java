/**
 * The organisation chart: departments with their heads and people, or people by their managers, as
 * nested JSON and as a picture (SVG). As things stand today; who has left is not in it. The same
 * data give the same picture, byte for byte; in Arabic it runs from right to left.
 *
 * <p>Whoever is restricted to some departments sees these and who is in them; what is above them is
 * left out, and they stand at the top.
 */
@NullMarked
package dz.mizan.hr.organisation;

import org.jspecify.annotations.NullMarked;
